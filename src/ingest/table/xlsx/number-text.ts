import {
  type DigitPattern,
  type FormatCode,
  type NumberFormat,
  type PatternItem,
  PLAIN_NUMBER,
} from './number-format.ts';

/** A number as a reader sees it. */
export interface NumberText {
  /** Without grouping: a date as `2026-07-01` or `2026-07-01 09:30`, a time as `09:30`, a share as `95%`. */
  text: string;
  /** What was probably typed, where the program has made a date, a time or an exponent of it: `1-2`, `3:02`. */
  meant?: string;
  /** It has more digits than a workbook keeps. */
  isCut?: true;
  /** Its format shows nothing of it. */
  isUnseen?: true;
}

/** `raw` is a number as a workbook stores it. */
export function numberText(raw: string, code: FormatCode | undefined, startsIn1904: boolean): NumberText {
  if (code === undefined && READY.test(raw)) return { text: raw };
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw.trim() };
  const section = code?.sections.find(({ fits }) => fits(value));
  const format = section?.format ?? PLAIN_NUMBER;
  const isCut = Math.abs(value) >= FIRST_CUT ? ({ isCut: true } as const) : {};
  switch (format.kind) {
    case 'digits':
      return { text: digitText(value, format.pattern, section?.hasOwnSign === true), ...isCut };
    case 'duration':
      return { text: value < 0 ? plainText(value) : timeText(Math.round(value * DAY), false) };
    case 'date':
      return dateText(value, format, startsIn1904) ?? { text: plainText(value) };
    case 'exponent':
      return { text: plainText(value), meant: value.toExponential().replace('+', '').toUpperCase(), ...isCut };
    case 'nothing':
      // Many tables do not show zeros, which says the same as an empty cell.
      return value === 0 ? { text: '' } : { text: plainText(value), isUnseen: true };
    default:
      return { text: plainText(value), ...isCut };
  }
}

/** A date as ISO 8601 writes it, in the same form: `2026-07-01T09:30:00Z`. */
export function isoDateText(raw: string): string {
  const [, date, time] = /^(\d{4,}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(raw.trim()) ?? [];
  if (date === undefined) return raw.trim();
  return time === undefined || time === '00:00' ? date : `${date} ${time}`;
}

/** Numbers that already are as they are shown; nearly all are. */
const READY = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,6})\.\d{0,5}[1-9])$/;
/** From here on the last digits are lost. */
const FIRST_CUT = 1e15;
const DAY = 86_400;
/** Days between the two beginnings of time. */
const FROM_1904 = 1462;
/** The day after 9999-12-31. */
const END = 2_958_466;

/**
 * 15 digits: what lies behind them is noise of the binary number. Exponents only where nobody would write the zeros.
 */
function plainText(value: number): string {
  const trimmed = Number(value.toPrecision(15));
  const text = String(trimmed === 0 ? 0 : trimmed);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!small) return text;
  const [, sign, first, rest = '', exponent] = small;
  return Number(exponent) > 15 ? text : `${sign}0.${'0'.repeat(Number(exponent) - 1)}${first}${rest}`;
}

function digitText(value: number, { whole, decimals, scale }: DigitPattern, hasOwnSign: boolean): string {
  const places = decimals?.filter((item) => 'digit' in item).length ?? 0;
  const size = Math.abs(value) * scale;
  if (size >= 1e21) return plainText(value);
  if (![...whole, ...(decimals ?? [])].some((item) => 'digit' in item))
    return wordsOf(whole) === '' ? '' : wordsText(value, whole);
  const [front, back = ''] = rounded(size, Math.min(places, 15)).split('.');
  const text = frontText(front!, whole) + (decimals ? backText(back, decimals) : '');
  return value < 0 && !hasOwnSign && /[1-9]/.test(text) ? `-${text}` : text.trim();
}

/** A section without digits shows words in place of numbers: 合格. A mere dash says no more than the number does. */
function wordsText(value: number, items: readonly PatternItem[]): string {
  const words = wordsOf(items).trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : plainText(value);
}

function wordsOf(items: readonly PatternItem[]): string {
  return items.map((item) => ('words' in item ? item.words : '')).join('');
}

/** Rounded as people do, not as binary numbers are. */
function rounded(size: number, places: number): string {
  const [digits, exponent = '0'] = size.toExponential(14).split('e') as [string, string?];
  const steps = Math.round(Number(`${digits}e${Number(exponent) + places}`));
  return Number.isSafeInteger(steps) ? Number(`${steps}e-${places}`).toFixed(places) : size.toFixed(places);
}

/** Digits fill their places from the right; those that have none stand before the first one. */
function frontText(digits: string, items: readonly PatternItem[]): string {
  let left = digits === '0' ? '' : digits;
  const shown: string[] = [];
  const first = items.findIndex((item) => 'digit' in item);
  if (first < 0) return wordsOf(items) + left;
  for (const [at, item] of [...items.entries()].reverse()) {
    if ('words' in item) shown.unshift(item.words);
    else if (at === first) {
      shown.unshift(left === '' && item.digit === '0' ? '0' : left);
    } else {
      const digit = left.at(-1) ?? (item.digit === '0' ? '0' : '');
      left = left.slice(0, -1);
      shown.unshift(digit);
    }
  }
  return shown.join('');
}

/** Digits behind the point; those that need not be shown are not where they are zeros. */
function backText(digits: string, items: readonly PatternItem[]): string {
  const places = items.filter((item) => 'digit' in item);
  const least = places.findLastIndex(({ digit }) => digit === '0') + 1;
  const kept = digits.slice(0, least) + digits.slice(least).replace(/0+$/, '');
  let next = 0;
  const text = items.map((item) => ('words' in item ? item.words : (kept[next++] ?? ''))).join('');
  return kept === '' ? text : `.${text}`;
}

function dateText(
  value: number,
  { hasDate, hasTime, parts }: Extract<NumberFormat, { kind: 'date' }>,
  startsIn1904: boolean,
): NumberText | undefined {
  const days = startsIn1904 && hasDate ? value + FROM_1904 : value;
  if (days < 0 || days >= END) return undefined;
  const seconds = Math.round(days * DAY);
  if (!hasDate) {
    const time = timeText(seconds % DAY, false);
    return { text: time, meant: time.replace(/^0(?=\d)/, '').replace(/:0(?=\d$)/, ':') };
  }
  const time = hasTime ? timeText(seconds % DAY, true) : '00:00';
  const date = dayText(Math.floor(seconds / DAY));
  return { text: time === '00:00' ? date : `${date} ${time}`, meant: typedAs(date, parts) };
}

/** What was typed before it became a date: `1-2` has become 2 January, `1-32` January 1932. */
function typedAs(date: string, parts: string): string {
  const [year, month, day] = date.split('-') as [string, string, string];
  const [m, d] = [Number(month), Number(day)];
  const [hasYear, hasDay] = [/[ye]/.test(parts), /[da]/.test(parts)];
  if (!hasYear) return hasDay ? `${m}-${d}` : String(m);
  if (!hasDay) return /y{3}|e/.test(parts) ? `${year}-${m}` : `${m}-${year.slice(2)}`;
  return `${year}-${m}-${d}`;
}

/**
 * The day of a serial number. Excel counts a 29 February 1900 that never was, and calls the day before all days
 * 1900-01-00.
 */
function dayText(day: number): string {
  if (day === 0) return '1900-01-00';
  if (day === 60) return '1900-02-29';
  return new Date(Date.UTC(1899, 11, day < 60 ? 31 : 30) + day * DAY * 1000).toISOString().slice(0, 10);
}

function timeText(seconds: number, toTheMinute: boolean): string {
  const parts = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (toTheMinute || parts[2] === 0) parts.pop();
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
