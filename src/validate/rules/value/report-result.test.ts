import { expect, it } from 'vitest';
import { reportResult } from './report-result.ts';

const POSITIONS = { outcome: { line: 4, column: 5 }, extendedTo: { line: 5, column: 7 } };

it.each([
  { name: 'kept', values: { outcome: '兑现' }, expected: [] },
  { name: 'kept in part, with its reason', values: { outcome: '部分兑现', reason: '一段停工' }, expected: [] },
  { name: 'not kept, without a reason', values: { outcome: '未兑现' }, expected: ['G04'] },
  { name: 'put off to no day', values: { outcome: '延期', reason: '雨季' }, expected: ['G23'] },
  {
    name: 'a day to which nothing is put off',
    values: { outcome: '兑现', extendedTo: '2027-01-31' },
    expected: ['G19'],
  },
  { name: 'progress alone', values: { progress: '立了二十根杆' }, expected: [] },
])('$name', ({ values, expected }) => {
  expect(reportResult(values, POSITIONS, true).map(({ code }) => code)).toEqual(expected);
});
