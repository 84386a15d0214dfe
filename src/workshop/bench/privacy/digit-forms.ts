import type { Dice } from '../../dice.ts';
import { type MadeNumber } from './numbers.ts';

/** How one digit may be written in place of another: the text of each from 0 to 9. */
const SIGNS: Readonly<Record<string, string>> = {
  'full width': '０１２３４５６７８９',
  'mathematical bold': '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  'mathematical double-struck': '𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡',
  'mathematical monospace': '𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿',
  'Arabic-Indic': '٠١٢٣٤٥٦٧٨٩',
  Devanagari: '०१२३४५६७८९',
  Tibetan: '༠༡༢༣༤༥༦༧༨༩',
  superscript: '⁰¹²³⁴⁵⁶⁷⁸⁹',
  subscript: '₀₁₂₃₄₅₆₇₈₉',
  circled: '⓪①②③④⑤⑥⑦⑧⑨',
  'circled black': '⓿❶❷❸❹❺❻❼❽❾',
  'circled sans serif': '🄋➀➁➂➃➄➅➆➇➈',
  'in brackets': '0⑴⑵⑶⑷⑸⑹⑺⑻⑼',
  'with full stops': '🄀⒈⒉⒊⒋⒌⒍⒎⒏⒐',
  'Han 〇': '〇一二三四五六七八九',
  'Han ○': '○一二三四五六七八九',
  'Han 零': '零一二三四五六七八九',
  'Han 幺': '〇幺二三四五六七八九',
  'banker’s Han': '零壹贰叁肆伍陆柒捌玖',
  'banker’s Han, traditional': '零壹貳參肆伍陸柒捌玖',
  'rod numerals of Suzhou': '〇〡〢〣〤〥〦〧〨〩',
  'Kangxi and compatibility': '零⼀⼆三四五六七⼋九',
};

/** The last sign of an identity number, where it is no digit. */
const TENTHS: Readonly<Record<string, string>> = { 'full width': 'Ｘ', 'mathematical bold': '𝐗' };

/** Each way of writing the digits themselves. */
export const DIGIT_FORMS: Readonly<Record<string, (number: MadeNumber, dice: Dice) => string>> = {
  ...Object.fromEntries(
    Object.entries(SIGNS).map(([name, signs]) => [
      name,
      ({ digits }: MadeNumber) => inSigns(digits, [...signs], TENTHS[name] ?? 'X'),
    ]),
  ),
  keycaps: ({ digits }) => digits.replace(/\d/g, (digit) => `${digit}\ufe0f\u20e3`),
  'several scripts in one': ({ digits }, dice) =>
    digits.replace(
      /\d/g,
      (digit) => [...SIGNS[dice.pick(['full width', 'Han 〇', 'circled', 'banker’s Han'])]!][+digit]!,
    ),
  'Han and digits': ({ digits }, dice) =>
    digits.replace(/\d/g, (digit) => (dice.chance(0.5) ? digit : [...SIGNS['Han 〇']!][+digit]!)),
  'letters for 0 and 1': ({ digits }, dice) => {
    const [zero, one] = dice.pick([
      ['O', '1'],
      ['o', 'l'],
      ['0', 'l'],
      ['O', 'I'],
    ] as const);
    return digits.replaceAll('0', zero!).replaceAll('1', one!);
  },
  'lower-case x': ({ digits }) => digits.toLowerCase(),
};

function inSigns(digits: string, signs: readonly string[], tenth: string): string {
  return digits.replace(/\d/g, (digit) => signs[+digit]!).replace('X', tenth);
}
