import { pinyin } from 'pinyin-pro';

/**
 * Letters by what is heard in them: a syllable without its tone, and without what half of the country does not tell
 * apart (zh and z, n and l, -ng and -n). A letter that is read in several ways is in several groups.
 */
export function alikeSounds(letters: readonly string[]): string[] {
  const groups = new Map<string, string>();
  for (const letter of letters) {
    const read = pinyin(letter, { toneType: 'none', type: 'array', multiple: true, v: true });
    for (const heard of new Set(read.map(asHeard))) groups.set(heard, (groups.get(heard) ?? '') + letter);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([heard, group]) => `${heard} ${group}`);
}

function asHeard(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/([aei])ng$/, '$1n');
}
