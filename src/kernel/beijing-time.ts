/**
 * A moment in Beijing time as text that sorts: `2026-07-01` (whole day, from midnight) or `2026-07-01 09:00`.
 * Beijing has no summer time, so the offset is always +08:00.
 */
export type BeijingTime = string;

/** The last day of a month from 1 to 12; undefined for any other. */
export function lastDayOfMonth(year: number, month: number): string | undefined {
  return month >= 1 && month <= 12 ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) : undefined;
}

/** The Beijing time of an instant, to the minute. */
export function beijingTimeOf(instant: Date): BeijingTime {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** The date part: `2026-07-01`. */
export function dayOf(time: BeijingTime): string {
  return time.slice(0, 10);
}

const DAY_MS = 86_400_000;

/** The day so many days after (or, negative, before) another. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days the second day lies after the first. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / DAY_MS);
}

/** 0 for a Sunday to 6 for a Saturday. */
export function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}

/** The month so many after (or, negative, before) another: `2026-11` and 2 is `2027-01`. */
export function addMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/** `2026q3`: the quarter that a day lies in. */
export function quarterOf(day: string): string {
  return `${day.slice(0, 4)}q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The last day of a quarter. */
export function quarterEnd(quarter: string): string {
  return lastDayOfMonth(Number(quarter.slice(0, 4)), Number(quarter.slice(5)) * 3)!;
}

/** `2026年7月1日`, as running text writes it. */
export function chineseDate(time: BeijingTime): string {
  return `${time.slice(0, 4)}年${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日`;
}

/** 「12月31日」, with the year where it is another than `year`. */
export function chineseDateIn(year: number, time: BeijingTime): string {
  const date = chineseDate(time);
  return date.startsWith(`${year}年`) ? date.slice(date.indexOf('年') + 1) : date;
}

/** ISO 8601 with the offset: `2026-07-01T09:00:00+08:00`. */
export function isoTime(time: BeijingTime): string {
  return `${dayOf(time)}T${time.slice(11) || '00:00'}:00+08:00`;
}

/** An instant as ISO 8601 in Beijing time, to the second: `2026-07-01T09:00:07+08:00`. */
export function isoInstant(instant: Date): string {
  return `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
}

/** The date line of RSS (RFC 822) in Beijing time. */
export function rssTime(time: BeijingTime): string {
  const local = new Date(`${dayOf(time)}T${time.slice(11) || '00:00'}:00Z`);
  return local.toUTCString().replace('GMT', '+0800');
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
