import { pinyin } from 'pinyin-pro';
import { PINYIN_BREAK } from '../format/pinyin.ts';

/**
 * Names as words in Latin letters: the syllables of each in order, then its initials. A letter that reads otherwise in
 * surnames (解, 乐, 区) is read both ways: what begins with it may be a person or a place.
 */
export function pinyinLetters(names: readonly string[]): string {
  return [...new Set(names.flatMap((name) => [lettersOf(name, 'head'), lettersOf(name, 'off')]))]
    .filter((letters) => letters !== '')
    .join(` ${PINYIN_BREAK} `);
}

function lettersOf(name: string, surname: 'head' | 'off'): string {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', surname, v: true });
  if (syllables.length === 0) return '';
  return [...syllables, PINYIN_BREAK, ...syllables.map((syllable) => syllable[0])].join(' ');
}
