import { pinyin } from 'pinyin-pro';
import { PINYIN_BREAK } from '../format/pinyin.ts';

/** Names as words in Latin letters: the syllables of each in order, then its initials. */
export function pinyinLetters(names: readonly string[]): string {
  return names
    .map((name) => {
      const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', surname: 'head', v: true });
      return [...syllables, PINYIN_BREAK, ...syllables.map((syllable) => syllable[0])].join(' ');
    })
    .join(` ${PINYIN_BREAK} `);
}
