import { type NumberFormat } from './number-format.ts';

/**
 * A number as a reader sees it, without grouping: a date as `2026-07-01` or `2026-07-01 09:30`, a time as `09:30`,
 * a share as `95%`. `raw` is a number as a workbook stores it.
 */
export function numberText(raw: string, format: NumberFormat, startsIn1904: boolean): string {
  if (format.kind === 'number' && READY.test(raw)) return raw;
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim();
  if (format.kind === 'percent') return percentText(value, format.least, format.most);
  if (format.kind === 'duration' && value >= 0) return timeText(Math.round(value * DAY), false);
  if (format.kind === 'date') return dateText(value, format, startsIn1904) ?? plainText(value);
  return plainText(value);
}

/** A date as ISO 8601 writes it, in the same form: `2026-07-01T09:30:00Z`. */
export function isoDateText(raw: string): string {
  const [, date, time] = /^(\d{4,}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::[\d.]+)?(?:Z|[+-]\d\d:\d\d)?)?$/.exec(raw.trim()) ?? [];
  if (date === undefined) return raw.trim();
  return time === undefined || time === '00:00' ? date : `${date} ${time}`;
}

/** Numbers that already are as they are shown; nearly all are. */
const READY = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,6})\.\d{0,5}[1-9])$/;
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

function percentText(value: number, least: number, most: number): string {
  const share = Number((Math.abs(value) * 100).toPrecision(15));
  const [whole, decimals = ''] = share.toFixed(Math.min(most, 15)).split('.');
  const digits = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  const text = digits === '' ? whole! : `${whole}.${digits}`;
  return `${value < 0 && Number(text) !== 0 ? '-' : ''}${text}%`;
}

function dateText(
  value: number,
  { hasDate, hasTime }: { hasDate: boolean; hasTime: boolean },
  startsIn1904: boolean,
): string | undefined {
  const days = startsIn1904 && hasDate ? value + FROM_1904 : value;
  if (days < 0 || days >= END) return undefined;
  const seconds = Math.round(days * DAY);
  if (!hasDate) return timeText(seconds % DAY, false);
  const time = hasTime ? timeText(seconds % DAY, true) : '00:00';
  const date = dayText(Math.floor(seconds / DAY));
  return time === '00:00' ? date : `${date} ${time}`;
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
