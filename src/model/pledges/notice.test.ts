import { describe, expect, it } from 'vitest';
import type { Holiday } from '../../schema/kinds/holidays.ts';
import { WorkCalendar } from './notice.ts';

const HOLIDAYS: Holiday[] = [
  { name: '元旦', from: '2026-01-01', to: '2026-01-03', workdays: ['2026-01-04'] },
  { name: '国庆节', from: '2026-10-01', to: '2026-10-07', workdays: ['2026-09-20', '2026-10-10'] },
  { name: '元旦', from: '2027-01-01' },
];
const calendar = new WorkCalendar(HOLIDAYS);

describe('a day is worked', () => {
  it.each([
    { name: 'a Friday', day: '2026-09-25', expected: true },
    { name: 'a Saturday', day: '2026-09-26', expected: false },
    { name: 'a Sunday', day: '2026-09-27', expected: false },
    { name: 'a Sunday worked instead', day: '2026-09-20', expected: true },
    { name: 'a Thursday off', day: '2026-10-01', expected: false },
    { name: 'the last day off', day: '2026-10-07', expected: false },
    { name: 'the day behind it', day: '2026-10-08', expected: true },
    { name: 'a Saturday worked instead', day: '2026-10-10', expected: true },
    { name: 'a holiday of one day', day: '2027-01-01', expected: false },
    { name: 'a weekday of a year without holidays in the content', day: '2030-01-01', expected: true },
  ])('$name', ({ day, expected }) => {
    expect(calendar.isWorked(day)).toBe(expected);
  });
});

describe('five working days', () => {
  it.each([
    { name: 'from a Monday', from: '2026-03-16', expected: '2026-03-20' },
    { name: 'over a weekend', from: '2026-03-12', expected: '2026-03-18' },
    { name: 'from a Saturday, which does not count', from: '2026-03-14', expected: '2026-03-20' },
    { name: 'from a Sunday worked instead, which counts', from: '2026-09-20', expected: '2026-09-24' },
    { name: 'over National Day, with a Saturday worked instead', from: '2026-09-29', expected: '2026-10-10' },
    { name: 'from within National Day', from: '2026-10-03', expected: '2026-10-13' },
    { name: 'over New Year', from: '2026-12-30', expected: '2027-01-06' },
    { name: 'over New Year, with a Sunday worked instead', from: '2025-12-31', expected: '2026-01-07' },
  ])('$name', ({ from, expected }) => {
    const notice = calendar.notice(from, 5);
    expect(notice).toEqual({ from, to: expected });
    expect(calendar.workdays(notice)).toBe(5);
  });

  it.each([
    { name: 'one, from a weekday', from: '2026-03-12', workdays: 1, expected: '2026-03-12' },
    { name: 'one, from a Saturday', from: '2026-03-14', workdays: 1, expected: '2026-03-16' },
    { name: 'sixty', from: '2026-03-02', workdays: 60, expected: '2026-05-22' },
  ])('or $name', ({ from, workdays, expected }) => {
    expect(calendar.notice(from, workdays).to).toBe(expected);
  });
});

it('without holidays only weekends are off', () => {
  expect(new WorkCalendar([]).notice('2026-09-29', 5).to).toBe('2026-10-05');
});

it('a holiday with its days the wrong way round, or of years, does no harm', () => {
  const wrong = new WorkCalendar([
    { name: '甲', from: '2026-10-07', to: '2026-10-01' },
    { name: '乙', from: '2026-01-01', to: '2999-01-01' },
  ]);
  expect([wrong.isWorked('2026-10-05'), wrong.isWorked('2026-03-02')]).toEqual([true, true]);
});
