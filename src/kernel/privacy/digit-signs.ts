/**
 * What a character is to somebody who looks for digits, as a number: one of those below, a kind of gap, or a digit.
 */
export type DigitSign = number;

/** A letter, or anything else that no number runs across. */
export const LETTER: DigitSign = 0;
/** Takes no room: zero-width, soft hyphen, marks of direction, marks above and below a letter. */
export const WIDTHLESS: DigitSign = 1;
/** A letter that stands for a digit where it is among digits: `O`, `l`. */
export const ALIKE: DigitSign = 2;
/** The last sign of an identity number. */
export const TENTH: DigitSign = 3;
/** Half of a character beyond the first 65,536. */
export const HALF: DigitSign = 4;

const FIRST_GAP = 10;
const FIRST_DIGIT = 100;

export const isDigit = (sign: DigitSign): boolean => sign >= FIRST_DIGIT;
export const isGap = (sign: DigitSign): boolean => sign >= FIRST_GAP && sign < FIRST_DIGIT;
export const valueOf = (sign: DigitSign): number => (sign - FIRST_DIGIT) % 10;

/** Kinds of scripts that a number is written in. Where they change, a number may begin. */
export type Script = number;
export const scriptOf = (sign: DigitSign): Script => Math.floor((sign - FIRST_DIGIT) / 10);
const PLAIN: Script = 0;
const HAN: Script = 1;
const DRESSED: Script = 2;
const digit = (value: number, script: Script): DigitSign => FIRST_DIGIT + 10 * script + value;

/** What sets digits apart: each kind with its signs, the narrow kinds before the wide ones. */
const GAPS: readonly (readonly [kind: string, signs: RegExp])[] = [
  ['\n', /[\n\r\v\f\u0085\u2028\u2029]/],
  ['\t', /\t/],
  [' ', /[\p{Zs}\u2800]/u],
  ['-', /[\p{Pd}\u2212\u2043\u02d7~\uff5e\u301c\u223c\u30fc\uff70\u2500\u2501\u2796\u00af\uffe3\u30a0]/u],
  ['.', /[.\uff0e\u3002\uff61\u2024\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\u0387\u16eb\u2e31\u2218\u25e6\ufe52]/],
  ['/', /[/\uff0f\u2044\u2215\u29f8\uff3c\u2571]/],
  ['|', /[|\uff5c\u2502\u2503\u00a6\u2223]/],
  ['_', /[_\uff3f\u203f]/],
  [',', /[,\uff0c\u3001\uff64;\uff1b\ufe50\ufe51]/],
  [':', /[:\uff1a\u2236\ufe55]/],
  ['*', /\*/],
  ['(', /[\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'\uff02\uff07<>\uff1c\uff1e]/u],
  ['?', /[\p{P}\p{S}]/u],
];

/** The kind of gap that a sign is. */
export const gapOf = (sign: DigitSign): string => GAPS[sign - FIRST_GAP]![0];

/** Digits that are no decimal ones by their property, from 0 or 1 on. */
const SERIES: readonly (readonly [first: number, from: number, to: number, script: Script])[] = [
  [0x2460, 1, 9, DRESSED],
  [0x2474, 1, 9, DRESSED],
  [0x2488, 1, 9, DRESSED],
  [0x24f5, 1, 9, DRESSED],
  [0x2776, 1, 9, DRESSED],
  [0x2780, 1, 9, DRESSED],
  [0x278a, 1, 9, DRESSED],
  [0x2080, 0, 9, DRESSED],
  [0x2074, 4, 9, DRESSED],
  [0x1f101, 0, 9, DRESSED],
  [0x1d360, 1, 9, DRESSED],
  [0x3021, 1, 9, HAN],
  [0x3220, 1, 9, HAN],
  [0x3280, 1, 9, HAN],
  [0x3192, 1, 4, HAN],
];
const SINGLE: readonly (readonly [signs: string, script: Script])[] = [
  ['⁰¹²³', DRESSED],
  ['零一二三四五六七八九', HAN],
  ['〇壹贰叁肆伍陆柒捌玖', HAN],
  ['○弌貳參肆伍陸柒捌玖', HAN],
  ['◯幺弐叄䦉㐅㒃漆扒玐', HAN],
  ['⭕弌贰弎', HAN],
  ['〇幺两', HAN],
  ['〇幺兩', HAN],
];
const ZEROS = [0x24ea, 0x24ff, 0x1f100, 0x1f10b, 0x1f10c, 0x2070];

const KNOWN = new Map<number, DigitSign>([
  ...SERIES.flatMap(([first, from, to, script]) =>
    Array.from({ length: to - from + 1 }, (_, at) => [first + at, digit(from + at, script)] as const),
  ),
  ...SINGLE.flatMap(([signs, script]) =>
    [...signs].map((sign, value) => [sign.codePointAt(0)!, digit(value, script)] as const),
  ),
  ...ZEROS.map((point) => [point, digit(0, DRESSED)] as const),
]);

/** Letters that are taken for digits, with what they are taken for. */
const LOOKALIKES: Readonly<Record<string, number>> = { O: 0, o: 0, О: 0, о: 0, Ο: 0, ο: 0, l: 1, I: 1, І: 1, Ӏ: 1 };
export const alikeDigit = (char: string): DigitSign => digit(LOOKALIKES[char]!, PLAIN);

const BLANK_LETTERS = /[\u115f\u1160\u3164\uffa0]/;

/** What a character is; those that were asked for once are remembered. */
export function signOf(point: number): DigitSign {
  const known = SIGNS[point] ?? UNASKED;
  if (known !== UNASKED) return known;
  const sign = classify(point);
  if (point < SIGNS.length) SIGNS[point] = sign;
  return sign;
}

/** The first place from `from` on, of which it is not known that a letter stands there; the end where there is none. */
export function nextSign(text: string, from: number): number {
  const { length } = text;
  let at = from;
  while (at < length && SIGNS[text.charCodeAt(at)] === LETTER) at++;
  return at;
}

const UNASKED = 255;
const SIGNS = new Uint8Array(0x20000).fill(UNASKED);

function classify(point: number): DigitSign {
  const known = KNOWN.get(point);
  if (known !== undefined) return known;
  if (point >= 0xd800 && point <= 0xdfff) return HALF;
  const char = String.fromCodePoint(point);
  if (/\p{Nd}/u.test(char)) return decimalDigit(point);
  if (Object.hasOwn(LOOKALIKES, char)) return ALIKE;
  if (/^[xX\u00d7\u0445\u0425\u03c7\u03a7\u2715\u2716]$/.test(char)) return TENTH;
  const [folded = '', ...more] = char.normalize('NFKC');
  const foldedSign = folded === char || more.length > 0 ? LETTER : signOf(folded.codePointAt(0)!);
  if (isDigit(foldedSign)) return foldedSign;
  const gap = GAPS.findIndex(([, signs]) => signs.test(char));
  if (gap >= 0) return FIRST_GAP + gap;
  if (/[\p{Cc}\p{Cf}\p{M}]/u.test(char) || BLANK_LETTERS.test(char)) return WIDTHLESS;
  return foldedSign;
}

/** Digits of every script lie in rows of ten, from nought on. */
function decimalDigit(point: number): DigitSign {
  const folded = String.fromCodePoint(point).normalize('NFKC');
  if (/^\d$/.test(folded)) return digit(Number(folded), isWide(point) ? PLAIN : DRESSED);
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return digit((point - first) % 10, DRESSED);
}

const isWide = (point: number) => point < 0x80 || (point >= 0xff10 && point <= 0xff19);
