import { addDays, type BeijingTime, beijingTimeOf, lastDayOfMonth, weekdayOf } from '../beijing-time.ts';
import { zoneMinutes } from './zone.ts';

/** How a date is written, for messages. */
export const DATE_FORMS = '写成「年-月-日」，年写四位数字；要写到几点，后面空一格写「时:分」（北京时间）';

const DATE =
  /^((?:19|20)\d{2}) ?(?:([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)|年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号])(?: ?\(?(?:星期|周|礼拜)([一二三四五六日天])\)?)?/;
const TIME =
  /^(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|晚)? ?(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?|[时点](?:钟|整|(\d{1,2})分?|(半)|([一三])刻)?)?(?: ?([ap])\.?m\.?)?(?: ?(z|(?:utc|gmt)? ?[+-]\d{1,2}(?::?\d{2})?|utc|gmt)(?:\[[\w/]+\])?)?$/i;

/**
 * Reads a date as editors, spreadsheets and other programs write it: `2026-07-01`, `2026/7/1 9:00`, 「２０２６年７月１日上午９时」,
 * `2026-07-01T01:30:00Z`, which is turned into Beijing time. 'form': not written as a date; 'calendar': there is no such
 * day or time, or it is another day of the week.
 */
export function parseBeijingTime(text: string): BeijingTime | 'form' | 'calendar' {
  const written = plain(text);
  const date = DATE.exec(written);
  if (!date) return 'form';
  const [whole, year, , month = date[5], day = date[6]] = date;
  const rest = written.slice(whole.length);
  const isSpaced = rest === '' || /^(?:[T ,]|[^\d:/.+-])/.test(rest) || /[日号)]$/.test(whole);
  const time = isSpaced ? clockTime(rest) : undefined;
  if (time === undefined) return 'form';
  return moment([Number(year), Number(month), Number(day)], time, date[7]);
}

const PART = /^((?:19|20)\d{2}) ?(?:年|(?:[-年./] ?(\d{1,2}) ?月?))?$/;

/**
 * Reads a day, a month or a year (`2026年3月12日`, `2026.3`, `2026年`) as `2026-03-12`, `2026-03` or `2026`; undefined for
 * what is none of them.
 */
export function parseDatePart(text: string): string | undefined {
  const [, year, month] = PART.exec(plain(text)) ?? [];
  if (year !== undefined && month === undefined) return year;
  const parsed = parseBeijingTime(year === undefined ? text : `${year}-${month}-1`);
  if (parsed === 'form' || parsed === 'calendar') return undefined;
  return parsed.slice(0, year === undefined ? '2026-03-12'.length : '2026-03'.length);
}

const LOOSE = /^((?:19|20)\d{2})(?:\D(\d{1,2})\D(\d{1,2})|(\d{2})(\d{2}))(?!\d)/;
const MONTH_END = /^((?:19|20)\d{2})\D(\d{1,2})月?(?:底|末)/;

/**
 * The date that was probably meant by something written in another way (`20260701`, `2026年7月底`), or undefined. An hour
 * that cannot be read is never left out of it.
 */
export function guessBeijingTime(text: string): BeijingTime | undefined {
  const written = plain(text);
  const [, endYear, endMonth] = MONTH_END.exec(written) ?? [];
  if (endYear !== undefined) return lastDayOfMonth(Number(endYear), Number(endMonth));
  // An Excel date without its format: days since the end of 1899. These are 2000 to 2099.
  if (/^\d{5}$/.test(written) && Number(written) >= 36_526 && Number(written) < 73_051)
    return addDays('1899-12-30', Number(written));
  const match = LOOSE.exec(written);
  if (!match) return undefined;
  const [whole, year, spacedMonth, spacedDay, packedMonth, packedDay] = match;
  const rest = written.slice(whole.length).replace(/^[日号\s]*/, '');
  const time = clockTime(rest) ?? (/\d/.test(rest) ? undefined : {});
  if (!time) return undefined;
  const parsed = moment([Number(year), Number(spacedMonth ?? packedMonth), Number(spacedDay ?? packedDay)], time);
  return parsed === 'calendar' ? undefined : parsed;
}

/** Parts of a time of day; nothing for a whole day. `zone`: minutes before Greenwich, where one is given. */
interface ClockTime {
  clock?: { hour: number; minute: number; second: number };
  zone?: number | undefined;
}

/** The time behind a date; undefined for what is none. */
function clockTime(rest: string): ClockTime | undefined {
  const written = rest.replace(/^[T ,]+/i, '').replace(/ ?\(?北京时间\)?$/, '');
  if (written === '') return {};
  const match = TIME.exec(written);
  if (!match) return undefined;
  const [, period, hourText, colonMinute, second = '0', wordMinute, half, quarter, halfOfDay, zoneText] = match;
  // A bare number is no hour.
  if (!/[:时点]|[ap]\.?m/i.test(written)) return undefined;
  const hour = hourIn(halfOfDay?.toLowerCase() ?? period, Number(hourText));
  if (hour === undefined) return undefined;
  const quarters = { 一: 15, 三: 45 }[quarter ?? ''] ?? 0;
  const minute = half === undefined ? Number(colonMinute ?? wordMinute ?? quarters) : 30;
  return {
    clock: { hour, minute, second: Number(second) },
    zone: zoneText === undefined ? undefined : zoneMinutes(zoneText),
  };
}

/** The hour of the day that 「下午3点」 means; undefined where the two do not go together. */
function hourIn(period: string | undefined, hour: number): number | undefined {
  if (period === undefined) return hour;
  const [from, to] = PERIODS[period]!;
  const others = hour > 12 ? [] : [(hour + 12) % 24];
  return [hour, ...others].find((candidate) => candidate >= from && candidate <= to);
}

/** Hours of the day that a word may mean, the twelve at the wrong end of each left out. */
const PERIODS: Readonly<Record<string, readonly [number, number]>> = {
  a: [0, 11],
  p: [12, 23],
  凌晨: [0, 6],
  清晨: [4, 8],
  早上: [4, 11],
  早晨: [4, 11],
  上午: [1, 11],
  中午: [11, 14],
  下午: [12, 20],
  傍晚: [16, 20],
  晚上: [17, 23],
  夜里: [18, 23],
  晚: [17, 23],
};

function moment(
  [year, month, day]: readonly [number, number, number],
  { clock, zone }: ClockTime,
  weekday?: string,
): BeijingTime | 'calendar' {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return 'calendar';
  const written = date.toISOString().slice(0, 10);
  if (weekday !== undefined && weekdayOf(written) !== '日一二三四五六'.indexOf(weekday === '天' ? '日' : weekday))
    return 'calendar';
  if (!clock) return written;
  const { hour, minute, second } = clock;
  if (hour > 23 || minute > 59 || second > 59) return 'calendar';
  const instant = date.getTime() + (hour * 60 + minute - (zone ?? 8 * 60)) * 60_000;
  return Number.isNaN(instant) ? 'calendar' : beijingTimeOf(new Date(instant));
}

/** Full-width signs made narrow, Han numbers made digits, blanks between digits single. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[〇○零一二三四五六七八九十]+(?= ?[年月日号时点分])/g, hanNumber);
}

const HAN_DIGITS = '〇一二三四五六七八九';

function hanNumber(written: string): string {
  const digit = (char: string | undefined) => (char === undefined ? 0 : Math.max(0, HAN_DIGITS.indexOf(char)));
  const [tens, ones] = written.split('十');
  if (ones === undefined) return [...written].map(digit).join('');
  return String((tens === '' ? 1 : digit(tens)) * 10 + (ones === '' ? 0 : digit(ones)));
}
