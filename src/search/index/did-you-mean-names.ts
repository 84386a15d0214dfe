import { pinyin } from 'pinyin-pro';
import type { StoredNear } from '../format/format.ts';

/**
 * Names that can be offered, and the letters of common use by their sounds, so that a name is near whose letters sound
 * like those typed.
 */
export function didYouMeanNames(names: Iterable<string>): StoredNear {
  return { names: [...new Set(names)].sort(), sounds: commonSounds() };
}

/** The Han letters of GB 2312, the common ones, a string for each sound. */
function commonSounds(): string[] {
  const decoder = new TextDecoder('gbk');
  const bySound = new Map<string, string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const letter = decoder.decode(Uint8Array.of(row, cell));
      if (!/^\p{Script=Han}$/u.test(letter)) continue;
      for (const sound of pinyin(letter, { toneType: 'none', type: 'array', multiple: true }))
        bySound.set(sound, (bySound.get(sound) ?? '') + letter);
    }
  }
  return [...bySound].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, letters]) => [...new Set(letters)].join(''));
}
