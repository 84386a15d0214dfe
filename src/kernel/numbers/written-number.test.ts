import { expect, it } from 'vitest';
import { stepOfNumber, valueOfNumber } from './written-number.ts';
import { spokenText } from './spoken.ts';

it.each([
  ['1126', '', '1126'],
  ['1,126', '', '1126'],
  ['1.2', '万', '12000'],
  ['3.26', '亿', '326000000'],
  ['1.5', '万亿', '1500000000000'],
  ['0.35', '万', '3500'],
  ['4.20', '', '4.20'],
  ['12.34567', '万', '123456.7'],
  ['一千一百二十六', '', '1126'],
  ['一千零六', '', '1006'],
  ['一千零二十六', '', '1026'],
  ['两百', '', '200'],
  ['三百六', '', '360'],
  ['一千二', '', '1200'],
  ['一百零二', '', '102'],
  ['十二', '', '12'],
  ['二十', '', '20'],
  ['两万三', '', '23000'],
  ['一万零三', '', '10003'],
  ['三万二千六百', '', '32600'],
  ['十二万', '', '120000'],
  ['五亿零二万', '', '500020000'],
  ['二三十', '', undefined],
  ['一千五百万八千', '', '15008000'],
  ['百', '', undefined],
  ['零', '', undefined],
])('%s%s is %s', (written, times, value) => {
  expect(valueOfNumber(written, times)).toBe(value);
});

it('what is read aloud of any number is that number again', () => {
  const numbers = Array.from({ length: 3000 }, (_, index) =>
    index < 1500 ? index + 1 : (index * 7_919_317) % 10 ** 8,
  );
  for (const number of numbers) expect(valueOfNumber(spokenText(`${number}`)), String(number)).toBe(String(number));
});

it.each([
  ['1.2', '万', 1000],
  ['12', '万', 10_000],
  ['4.2', '', 0.1],
  ['1126', '', 1],
])('%s%s is exact to %d', (written, times, step) => {
  expect(stepOfNumber(written, times)).toBeCloseTo(step);
});
