import { expect, it } from 'vitest';
import { monthOf, numberOf } from './monthly-cells.ts';

it.each([
  ['2026-03', '2026-03'],
  ['2026年3月', '2026-03'],
  ['2026 年 03 月份', '2026-03'],
  ['２０２６年１２月', '2026-12'],
  ['2026/3', '2026-03'],
  ['2026.3', '2026-03'],
  ['2026-03-01', '2026-03'],
  ['2026年3月31日', '2026-03'],
])('%s is the month %s', (text, month) => {
  expect(monthOf(text)).toEqual({ month });
});

it.each([
  ['3月', 3],
  ['十二月', 12],
  ['１月份', 1],
])('%s lacks its year', (text, withoutYear) => {
  expect(monthOf(text)).toEqual({ withoutYear });
});

it.each(['2026年13月', '2026', '第一季度', '一季度', '2026年', '3', '十三月', '合计', ''])('%s is no month', (text) => {
  expect(monthOf(text)).toBeUndefined();
});

it.each([
  ['12', '12'],
  ['1,234', '1234'],
  ['１，２３４', '1234'],
  ['97.43%', '97.43%'],
  ['97.43％', '97.43%'],
  [' 0 ', '0'],
  ['3.50', '3.50'],
])('%s is the number %s', (text, number) => {
  expect(numberOf(text)).toBe(number);
});

it.each(['12户', '约12', '-3', '12,34', '十二', '—', '无', '1/2', '1e5', ''])('%s is no number', (text) => {
  expect(numberOf(text)).toBeUndefined();
});
