import { expect, it } from 'vitest';
import { appraisalBallots } from './appraisal-ballots.ts';

const POSITIONS = {
  'rows.0': { line: 5, column: 5 },
  'rows.0.valid': { line: 8, column: 12 },
  'rows.1': { line: 14, column: 5 },
};
const ROW = { unit: 'a', issued: 40, returned: 39, valid: 38, excellent: 30, good: 6, fair: 2, poor: 0 };

it.each([
  { name: 'right', rows: [ROW], expected: [] },
  { name: 'right, of a member', rows: [{ ...ROW, member: '郑桂兰' }], expected: [] },
  { name: 'too few options', rows: [{ ...ROW, fair: 1 }], expected: [['G06', 8, 12]] },
  { name: 'more came back than went out', rows: [{ ...ROW, issued: 30 }], expected: [['G06', 8, 12]] },
  {
    name: 'nothing, in the second row',
    rows: [ROW, { unit: 'b', issued: 0, returned: 0, valid: 0, excellent: 0, good: 0, fair: 0, poor: 0 }],
    expected: [['G06', 14, 5]],
  },
  { name: 'a count that is missing, which is reported elsewhere', rows: [{ ...ROW, fair: undefined }], expected: [] },
  { name: 'a count that is a text, which is reported elsewhere', rows: [{ ...ROW, fair: '2' }], expected: [] },
  {
    name: 'too few options in a row that repeats another, which is reported elsewhere',
    rows: [ROW, { ...ROW, fair: 1 }],
    expected: [],
  },
  { name: 'no groups', rows: ['a', null], expected: [] },
  { name: 'no list', rows: 'a', expected: [] },
])('$name', ({ rows, expected }) => {
  expect(appraisalBallots({ rows }, POSITIONS, true).map(({ code, line, column }) => [code, line, column])).toEqual(
    expected,
  );
});
