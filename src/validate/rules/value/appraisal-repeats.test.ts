import { expect, it } from 'vitest';
import { appraisalRepeats } from './appraisal-repeats.ts';

const POSITIONS = {
  'rows.0.unit': { line: 5, column: 5 },
  'rows.1.unit': { line: 14, column: 5 },
  'rows.1.member': { line: 15, column: 5 },
  'rows.1.field': { line: 16, column: 5 },
  'rows.2.unit': { line: 24, column: 5 },
};

it.each([
  { name: 'two units', rows: [{ unit: 'a' }, { unit: 'b' }], expected: [] },
  { name: 'a unit twice', rows: [{ unit: 'a' }, { unit: 'a' }], expected: [['G22', 14, 5]] },
  {
    name: 'a unit three times',
    rows: [{ unit: 'a' }, { unit: 'a' }, { unit: 'a' }],
    expected: [
      ['G22', 14, 5],
      ['G22', 24, 5],
    ],
  },
  { name: 'a unit and one of its members', rows: [{ unit: 'a' }, { unit: 'a', member: '甲' }], expected: [] },
  {
    name: 'a member twice',
    rows: [
      { unit: 'a', member: '甲' },
      { unit: 'a', member: '甲' },
    ],
    expected: [['G22', 15, 5]],
  },
  {
    name: 'members of one name in two units',
    rows: [
      { unit: 'a', member: '甲' },
      { unit: 'b', member: '甲' },
    ],
    expected: [],
  },
  { name: 'a field twice', rows: [{ field: '农村' }, { field: '农村' }], expected: [['G22', 16, 5]] },
  { name: 'rows about nothing, which are reported elsewhere', rows: [{}, {}], expected: [] },
  { name: 'no groups', rows: ['a', null], expected: [] },
  { name: 'no list', rows: 'a', expected: [] },
])('$name', ({ rows, expected }) => {
  expect(appraisalRepeats({ rows }, POSITIONS, true).map(({ code, line, column }) => [code, line, column])).toEqual(
    expected,
  );
});
