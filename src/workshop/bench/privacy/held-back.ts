import type { Dice } from '../../dice.ts';
import { inGroups, otherGroups, usualGroups } from './group-forms.ts';
import type { MadeNumber } from './numbers.ts';

const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + +digit));
const inScript = (text: string, zero: number) => text.replace(/\d/g, (digit) => String.fromCodePoint(zero + +digit));
const scattered = (text: string, sign: string, dice: Dice) =>
  [...text].map((one) => (dice.chance(0.4) ? one + sign : one)).join('');

/** Forms that nobody looked at while the detector was made: what it finds in them says how general it is. */
export const HELD_BACK: Readonly<Record<string, (number: MadeNumber, dice: Dice) => string>> = {
  'full width, zero-width blanks and dashes': (number, dice) =>
    scattered(wide(usualGroups(number).join('—')), '\u200b', dice),
  'other scripts': ({ digits }, dice) =>
    inScript(digits, dice.pick([0x0660, 0x06f0, 0x09e6, 0x0e50, 0x17e0, 0x1810, 0x1d7ec, 0x1fbf0])),
  'dots and blanks': (number) => usualGroups(number).join('. '),
  'hyphen and blank of an old typewriter': (number) => usualGroups(number).join(' -'),
  'strong digit by digit': ({ digits }) => [...digits].map((one) => `**${one}**`).join(' '),
  'entities and blanks': (number) => usualGroups(number).join('&emsp;').replace(/1/g, '&#049;'),
  'two groups in one pair of brackets': (number, dice) => {
    const [first = '', ...rest] = otherGroups(number, dice);
    return `（${first}）（${rest.join('')}）`;
  },
  'pairs of digits': ({ digits }) =>
    inGroups(digits, [...Array.from({ length: digits.length >> 1 }, () => 2), digits.length % 2])
      .filter(Boolean)
      .join(' '),
  'equals signs': (number) => usualGroups(number).join('='),
  'ring operators': (number) => usualGroups(number).join('∘'),
  'emoji between': (number) => usualGroups(number).join('📞'),
  'Han by groups in brackets': (number) =>
    usualGroups(number)
      .map((group) => `【${group.replace(/\d/g, (digit) => '零一二三四五六七八九'[+digit]!)}】`)
      .join(''),
  'words of Han between': (number) => usualGroups(number).join('、'),
  'marks of tone': ({ digits }, dice) => scattered(digits, '\u0301', dice),
  'tags of colour': (number) =>
    usualGroups(number)
      .map((group) => `<font color="red">${group}</font>`)
      .join(''),
  'ideographic annotation': ({ digits }) => digits.replace(/[1-4]/g, (digit) => '㆒㆓㆔㆕'[+digit - 1]!),
  'circled Han': ({ digits }) => digits.replace(/[1-9]/g, (digit) => '㊀㊁㊂㊃㊄㊅㊆㊇㊈'[+digit - 1]!),
  'line ends of quotations': (number) => usualGroups(number).join('\n> '),
};
