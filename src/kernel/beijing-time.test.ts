import { describe, expect, it } from 'vitest';
import {
  addDays,
  beijingTimeOf,
  chineseDate,
  dayOf,
  daysBetween,
  isoTime,
  quarterEnd,
  quarterOf,
  rssTime,
  weekdayOf,
} from './beijing-time.ts';

describe('writing a date', () => {
  it('takes an instant to Beijing', () => {
    expect(beijingTimeOf(new Date('2026-06-30T17:30:00Z'))).toBe('2026-07-01 01:30');
  });

  it.each([
    ['2026-07-01', '2026年7月1日', '2026-07-01T00:00:00+08:00', 'Wed, 01 Jul 2026 00:00:00 +0800'],
    ['2026-10-12 09:05', '2026年10月12日', '2026-10-12T09:05:00+08:00', 'Mon, 12 Oct 2026 09:05:00 +0800'],
  ])('%s in all forms', (time, chinese, iso, rss) => {
    expect([chineseDate(time), isoTime(time), rssTime(time)]).toEqual([chinese, iso, rss]);
    expect(dayOf(time)).toBe(time.slice(0, 10));
  });
});

describe('days and quarters', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-11-22', 30, '2026-12-22'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(days);
  });

  it('knows Sundays', () => {
    expect([weekdayOf('2026-11-22'), weekdayOf('2026-11-21')]).toEqual([0, 6]);
  });

  it.each([
    ['2026-01-01', '2026q1', '2026-03-31'],
    ['2026-06-30', '2026q2', '2026-06-30'],
    ['2026-12-31', '2026q4', '2026-12-31'],
  ])('%s lies in %s, which ends on %s', (day, quarter, end) => {
    expect(quarterOf(day)).toBe(quarter);
    expect(quarterEnd(quarter)).toBe(end);
  });
});
