import { expect, it } from 'vitest';
import { countInHan, inHan, numberFromHan } from './han-number.ts';

it.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [21, '二十一'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [215, '二百一十五'],
])('%d is %s', (number, written) => {
  expect(inHan(number)).toBe(written);
});

it('every number is read as it is written', () => {
  for (let number = 1; number < 1000; number++) expect(numberFromHan(inHan(number))).toBe(number);
});

it.each(['', '零', '十十', '二三', '上', '12a', '1000', '百', '零二'])('%s is no number', (written) => {
  expect(numberFromHan(written)).toBeUndefined();
});

it('two things are 两', () => {
  expect([countInHan(2), countInHan(12)]).toEqual(['两', '十二']);
});
