import type { Dice } from '../../dice.ts';
import { type MadeNumber } from './numbers.ts';

/** The usual groups by the number of digits. */
const USUAL: Readonly<Record<number, readonly (readonly number[])[]>> = {
  11: [[3, 4, 4]],
  15: [[6, 6, 3]],
  16: [[4, 4, 4, 4]],
  18: [[6, 8, 4]],
  19: [[4, 4, 4, 4, 3]],
};

const OTHER: Readonly<Record<number, readonly (readonly number[])[]>> = {
  11: [
    [4, 3, 4],
    [4, 4, 3],
    [3, 8],
    [7, 4],
    [3, 3, 5],
    [5, 6],
    [3, 2, 2, 2, 2],
  ],
  15: [
    [6, 2, 2, 2, 3],
    [3, 3, 3, 3, 3],
    [6, 9],
    [12, 3],
  ],
  16: [
    [6, 10],
    [4, 6, 6],
    [8, 8],
    [4, 12],
  ],
  18: [
    [6, 4, 4, 4],
    [3, 3, 4, 4, 4],
    [6, 4, 2, 2, 4],
    [6, 12],
    [14, 4],
    [3, 3, 3, 3, 3, 3],
    [17, 1],
  ],
  19: [
    [6, 13],
    [4, 4, 4, 7],
    [6, 4, 4, 5],
    [10, 9],
  ],
};

export function inGroups(digits: string, groups: readonly number[]): string[] {
  let from = 0;
  return groups.map((length) => digits.slice(from, (from += length)));
}

export function usualGroups({ digits }: MadeNumber): string[] {
  return inGroups(digits, USUAL[digits.length]![0]!);
}

export function otherGroups({ digits }: MadeNumber, dice: Dice): string[] {
  return inGroups(digits, dice.pick(OTHER[digits.length]!));
}

/** Each way of setting digits apart, as what stands between the usual groups. */
const SEPARATORS: Readonly<Record<string, readonly string[]>> = {
  blank: [' '],
  hyphen: ['-'],
  'two or more blanks': ['  ', '   ', '    '],
  tab: ['\t'],
  'no-break blank': ['\u00a0', '\u202f'],
  'full-width blank': ['\u3000'],
  'thin and wide blanks': ['\u2009', '\u2003', '\u2002', '\u200a', '\u2007'],
  dot: ['.'],
  'other dots': ['．', '。', '․'],
  'middle dot': ['·', '•', '・', '‧', '∙', '⋅'],
  'dashes of books': ['–', '—', '―', '——'],
  'dashes of other kinds': ['‑', '‐', '－', '−', '﹣', '⁃', '~', '～'],
  slash: ['/', '／', '|'],
  underscore: ['_', '＿'],
  'blanks round a dash': [' - ', ' — ', ' – '],
  'comma in Chinese': ['，', '、'],
  colon: [':', '：'],
  'zero-width': ['\u200b', '\u200c', '\u200d'],
  'soft hyphen': ['\u00ad'],
  'mark of byte order': ['\ufeff'],
  'word joiner': ['\u2060'],
  'direction marks': ['\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069'],
  'variation and combining': ['\ufe0f', '\u034f', '\u0332'],
  'invisible beside a blank': ['\u200b ', ' \u200b', '\u00ad-'],
  'strong emphasis': ['**'],
  emphasis: ['*'],
  'emphasis by underscores': ['_', '__'],
  'struck out': ['~~'],
  code: ['`'],
  'escaped hyphen': ['\\-', '\\_', '\\.', '\\ '],
  'entity of a separator': [
    '&nbsp;',
    '&#45;',
    '&#x2d;',
    '&ensp;',
    '&shy;',
    '&#8203;',
    '&ndash;',
    '&middot;',
    '&ZeroWidthSpace;',
  ],
  'tags between': ['<b></b>', '<wbr>', '<span>', '<!-- -->'],
};

/** Each way of grouping. */
export const GROUP_FORMS: Readonly<Record<string, (number: MadeNumber, dice: Dice) => string>> = {
  plain: ({ digits }) => digits,
  ...Object.fromEntries(
    Object.entries(SEPARATORS).map(([name, separators]) => [
      name,
      (number: MadeNumber, dice: Dice) => usualGroups(number).join(dice.pick(separators)),
    ]),
  ),
  'other groups': (number, dice) => otherGroups(number, dice).join(dice.pick([' ', '-', '.'])),
  'other groups, other signs': (number, dice) =>
    otherGroups(number, dice).join(dice.pick(['–', '·', '\u00a0', '_', '/'])),
  'digit by digit, blanks': ({ digits }) => [...digits].join(' '),
  'digit by digit, other signs': ({ digits }, dice) =>
    [...digits].join(dice.pick(['-', '.', '·', '\u3000', '–', '  ', '/', '_'])),
  'digit by digit, invisible': ({ digits }, dice) =>
    [...digits].join(dice.pick(['\u200b', '\u2060', '\u00ad', '\ufeff'])),
  'digit by digit, commas': ({ digits }, dice) => [...digits].join(dice.pick(['，', '、', ', '])),
  'signs mixed': (number, dice) => {
    const [first = '', ...rest] = usualGroups(number);
    return rest.reduce((text, group) => text + dice.pick(['-', ' ', '–', '.', '·']) + group, first);
  },
  'in brackets by groups': (number, dice) => {
    const [first = '', ...rest] = usualGroups(number);
    const [open, close] = dice.pick(['()', '（）', '[]', '【】', '〔〕', '「」', '<>'.replace('<>', '〈〉')]);
    return dice.chance(0.5)
      ? `${open}${first}${close}${rest.join(dice.pick(['', '-', ' ']))}`
      : `${first}${open}${rest.join('')}${close}`;
  },
  'full width in groups': (number, dice) =>
    usualGroups(number)
      .join(dice.pick(['－', '—', '\u3000', ' ', '．']))
      .replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + +digit))
      .replace('X', 'Ｘ'),
  'Han in groups': (number, dice) =>
    usualGroups(number)
      .join(dice.pick(['-', ' ', '—', '·', '\u3000']))
      .replace(/\d/g, (digit) => '〇一二三四五六七八九'[+digit]!),
  'entities, decimal': ({ digits }) => digits.replace(/\d/g, (digit) => `&#${48 + +digit};`),
  'entities, hexadecimal': ({ digits }, dice) =>
    digits.replace(/\d/g, (digit) => (dice.chance(0.7) ? `&#x3${digit};` : digit)),
  'escaped by backslashes': (number) => usualGroups(number).join('\\-'),
  'marked in the middle': (number) => {
    const [first = '', second = '', ...rest] = usualGroups(number);
    return `${first}**${second}**${rest.join('')}`;
  },
  'marked by underscores': (number) => {
    const [first = '', second = '', ...rest] = usualGroups(number);
    return `${first}_${second}_${rest.join('_')}`;
  },
  'over a line end': (number, dice) => {
    const [first = '', ...rest] = otherGroups(number, dice);
    return `${first}${dice.pick(['\n', '  \n', '\\\n', '-\n', ' \n', '<br>\n'])}${rest.join('')}`;
  },
  'over line ends, by groups': (number) => usualGroups(number).join('\n'),
};
