import { describe, expect, it } from 'vitest';
import { MAIN, zipWorkbook } from '../testing/workbook-zip.ts';
import { readXlsx } from './xlsx.ts';

/** Numbers of hidden rows, and hidden columns from 0, of a sheet of four rows and columns. */
function hidden({ before = '', rows = {} }: { before?: string; rows?: Record<number, string> }): [number[], number[]] {
  const cells = (row: number) => ['A', 'B', 'C', 'D'].map((letter) => `<c r="${letter}${row}"><v>1</v></c>`).join('');
  const xml = [1, 2, 3, 4].map((row) => `<row r="${row}" ${rows[row] ?? ''}>${cells(row)}</row>`).join('');
  const file = `<worksheet xmlns="${MAIN}">${before}<sheetData>${xml}</sheetData></worksheet>`;
  const [sheet] = readXlsx(zipWorkbook({ files: { 'xl/worksheets/sheet1.xml': file } })).sheets;
  return [
    sheet!.rows.filter(({ isHidden }) => isHidden).map(({ number }) => number),
    [...(sheet!.hiddenColumns ?? [])],
  ];
}

const ROWS: { name: string; input: Parameters<typeof hidden>[0]; expected: number[] }[] = [
  { name: 'by hand or by a filter', input: { rows: { 3: 'hidden="1"' } }, expected: [3] },
  { name: 'without height', input: { rows: { 2: 'ht="0" customHeight="1"' } }, expected: [2] },
  { name: 'almost without height', input: { rows: { 2: 'ht="0.75"' } }, expected: [2] },
  {
    name: 'where rows have no height unless they say so',
    input: {
      before: '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>',
      rows: { 1: 'ht="15"', 2: 'ht="15"', 4: 'hidden="0"' },
    },
    expected: [3],
  },
  {
    name: 'in a folded group above its sum',
    input: { rows: { 2: 'outlineLevel="1"', 3: 'outlineLevel="1"', 4: 'collapsed="1"' } },
    expected: [3, 2],
  },
  {
    name: 'in a folded group below its sum',
    input: {
      before: '<sheetPr><outlinePr summaryBelow="0"/></sheetPr>',
      rows: { 1: 'collapsed="true"', 2: 'outlineLevel="1"', 3: 'outlineLevel="2"' },
    },
    expected: [2, 3],
  },
  { name: 'not in a group that is open', input: { rows: { 2: 'outlineLevel="1"' } }, expected: [] },
];

describe('rows that nobody sees', () => {
  it.each(ROWS)('$name', ({ input, expected }) => {
    expect(hidden(input)[0].sort()).toEqual(expected.sort());
  });
});

describe('columns that nobody sees', () => {
  it.each([
    { name: 'by hand', input: '<cols><col min="3" max="3" hidden="1"/></cols>', expected: [2] },
    { name: 'without width', input: '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>', expected: [1] },
    { name: 'narrower than a letter', input: '<cols><col min="2" max="2" width="0.14"/></cols>', expected: [1] },
    {
      name: 'to the end of the sheet',
      input: '<cols><col min="3" max="16384" hidden="true"/></cols>',
      expected: [2, 3],
    },
    {
      name: 'in a folded group',
      input: '<cols><col min="2" max="3" outlineLevel="1"/><col min="4" max="4" collapsed="1"/></cols>',
      expected: [2, 1],
    },
    {
      name: 'where columns have no width unless they say so',
      input: '<sheetFormatPr defaultColWidth="0" defaultRowHeight="15"/><cols><col min="1" max="3" width="9"/></cols>',
      expected: [3],
    },
    { name: 'not of usual width', input: '<cols><col min="1" max="4" width="8.43"/></cols>', expected: [] },
  ])('$name', ({ input, expected }) => {
    expect(hidden({ before: input })[1].sort()).toEqual(expected.sort());
  });
});
