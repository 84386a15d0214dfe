/**
 * What a site says about its search to others: which keys its index has, as numbers that stand for them. Who reads it
 * knows where something cannot be found, and nothing of what is written there. A portal keeps it as a text, so that a
 * number more or less changes few of its lines: a head, then for each of `SUMMARY_LINES` parts of all numbers how far each is from the
 * one before.
 */
export interface SearchSummary {
  /** Of the index. */
  format: number;
  /** Numbers below `SUMMARY_NUMBERS`, ascending; undefined where there are too many: everything may be found there. */
  numbers: Uint32Array | undefined;
}

/** In a portal's copy of a county. */
export const SUMMARY_FILE = 'summary.txt';

/** The largest one that is published, and that is kept, in bytes. */
export const MOST_SUMMARY_BYTES = 4 * 2 ** 20;

export const SUMMARY_NUMBERS = 2 ** 24;
const SUMMARY_LINES = 256;
const LINE_NUMBERS = SUMMARY_NUMBERS / SUMMARY_LINES;

const NAME = 'bangyang-search';
const SUMMARY_VERSION = 1;

/** Digits of five bits, the least first; all but the last of a number stand in the second half. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const DIGIT_BITS = 5;
const GOES_ON = 2 ** DIGIT_BITS;
const VALUE_OF = new Map(Array.from(DIGITS, (digit, value) => [digit.charCodeAt(0), value]));

export function summaryText({ format, numbers }: SearchSummary): string {
  const head = `${NAME} ${SUMMARY_VERSION} ${format}`;
  if (!numbers) return `${head} *\n`;
  const lines = Array.from({ length: SUMMARY_LINES }, () => '');
  let [line, last] = [-1, -1];
  for (const number of numbers) {
    const own = Math.floor(number / LINE_NUMBERS);
    if (own !== line) [line, last] = [own, own * LINE_NUMBERS - 1];
    lines[line] += digitsOf(number - last - 1);
    last = number;
  }
  const text = `${head} ${numbers.length}\n${lines.join('\n')}\n`;
  return text.length > MOST_SUMMARY_BYTES ? `${head} *\n` : text;
}

/** Undefined for a text that is none, or of another version. */
export function summaryIn(text: string): SearchSummary | undefined {
  const [head = '', ...lines] = text.split('\n', SUMMARY_LINES + 3);
  const [, version, format, count] = new RegExp(`^${NAME} (\\d{1,3}) (\\d{1,3}) (\\*|\\d{1,8})$`).exec(head) ?? [];
  if (Number(version) !== SUMMARY_VERSION || lines.pop() !== '') return undefined;
  if (count === '*') return lines.length === 0 ? { format: Number(format), numbers: undefined } : undefined;
  if (lines.length !== SUMMARY_LINES || Number(count) > SUMMARY_NUMBERS) return undefined;
  const numbers = new Uint32Array(Number(count));
  let found = 0;
  for (const [index, line] of lines.entries()) {
    let last = index * LINE_NUMBERS - 1;
    for (let at = 0; at < line.length;) {
      let gap = 0;
      for (let shift = 0, digit = GOES_ON; digit >= GOES_ON; shift += DIGIT_BITS) {
        digit = VALUE_OF.get(line.charCodeAt(at++)) ?? NaN;
        if (Number.isNaN(digit) || shift > 15) return undefined;
        gap += (digit % GOES_ON) * 2 ** shift;
      }
      last += gap + 1;
      if (last >= (index + 1) * LINE_NUMBERS || found === numbers.length) return undefined;
      numbers[found++] = last;
    }
  }
  return found === numbers.length ? { format: Number(format), numbers } : undefined;
}

function digitsOf(gap: number): string {
  let digits = '';
  let left = gap;
  for (; left >= GOES_ON; left = Math.floor(left / GOES_ON)) digits += DIGITS[GOES_ON + (left % GOES_ON)]!;
  return digits + DIGITS[left]!;
}
