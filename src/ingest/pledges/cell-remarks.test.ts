import { expect, it } from 'vitest';
import { FILE_START } from '../../diagnostics/issue.ts';
import type { Cell, CellMarks } from '../table/table.ts';
import { cellProblem, cellWarnings } from './cell-remarks.ts';

/** The code and the hint of what is wrong with a cell. */
function problemOf(text: string, isDate: boolean, marks?: CellMarks): string | undefined {
  const found = cellProblem(
    { text, marks, at: FILE_START },
    { label: '一栏', key: isDate ? 'due' : 'standard', isDate },
  );
  return found && `${found.code} ${found.message} ${found.hint}`;
}

it.each([
  { name: 'an error as a text', text: '#N/A', isDate: false, expected: /^T17 .*#N\/A/ },
  { name: 'a column that was too narrow', text: '########', isDate: true, expected: /^T17/ },
  {
    name: 'a month that became its first day',
    text: '2026-12-01',
    isDate: true,
    meant: '2026-12',
    expected: /^T31 .*「2026年12月」.*「2026-12-31」/,
  },
  {
    name: 'a day whose format shows the month',
    text: '2026-12-15',
    isDate: true,
    meant: '2026-12',
    expected: undefined,
  },
  { name: 'a day', text: '2026-12-01', isDate: true, meant: '2026-12-1', expected: undefined },
  { name: 'a number sign in words', text: '#3 机组并网', isDate: false, expected: undefined },
  { name: 'a heading', text: '##', isDate: false, expected: undefined },
])('$name', ({ text, isDate, meant, expected }) => {
  const problem = problemOf(text, isDate, meant === undefined ? undefined : { meant });
  if (expected) expect(problem).toMatch(expected);
  else expect(problem).toBeUndefined();
});

const COLUMN = { label: '承诺事项', key: 'item', isDate: false };

/** A cell that counts how often somebody asks where it stands. */
function countingCell(cell: Omit<Cell, 'at'>): { cell: Cell; asked: () => number } {
  let asked = 0;
  const at = () => {
    asked++;
    return { line: 3, column: 5 };
  };
  return { cell: Object.defineProperty({ ...cell }, 'at', { get: at }) as Cell, asked: () => asked };
}

it.each([
  ['a text', {}],
  ['a number that was formatted', { marks: { struck: '', raised: '' } }],
] as const)('nobody looks up where %s stands with which nothing is wrong', (_, more) => {
  const { cell, asked } = countingCell({ text: '修路', ...more } as Omit<Cell, 'at'>);
  expect(cellProblem(cell, COLUMN)).toBeUndefined();
  expect(cellWarnings(cell, COLUMN)).toEqual([]);
  expect(asked()).toBe(0);
});

it('what is wrong stands where its cell does', () => {
  const { cell } = countingCell({ text: '#REF!' } as Omit<Cell, 'at'>);
  expect(cellProblem(cell, COLUMN)).toMatchObject({ code: 'T17', line: 3, column: 5 });
  const struck = countingCell({ text: '修路', marks: { struck: '修桥' } } as Omit<Cell, 'at'>);
  expect(cellWarnings(struck.cell, COLUMN)).toMatchObject([{ code: 'T25', line: 3, column: 5 }]);
});
