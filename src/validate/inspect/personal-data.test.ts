import { expect, it } from 'vitest';
import { codesAt } from '../testing/tables.ts';
import { personalData } from './personal-data.ts';

it.each([
  { name: 'a mobile number', input: '电话13812345678。\n', expected: [['S01', 1, 3]] },
  { name: 'in groups', input: '\n138 1234 5678\n', expected: [['S01', 2, 1]] },
  { name: 'an identity number', input: '证号11010519491231002X\n', expected: [['S02', 1, 3]] },
  { name: 'a wrong check digit, and no word says what it is', input: '长110105194912310021\n', expected: [] },
  {
    name: 'a wrong check digit, and a word says what it is',
    input: '证号110105194912310021\n',
    expected: [['S02', 1, 3]],
  },
  { name: 'masked', input: '138****1234 110105********002X\n', expected: [] },
  { name: 'a landline', input: '0700-6612371、12380\n', expected: [] },
  { name: 'a date and a sum', input: '2026-07-01 09:00，共1380000元\n', expected: [] },
])('$name', ({ input, expected }) => {
  expect(codesAt(personalData(input))).toEqual(expected);
});
