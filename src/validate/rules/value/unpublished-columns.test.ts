import { expect, it } from 'vitest';
import { unpublishedColumns } from './unpublished-columns.ts';

it.each([
  { name: 'columns that nobody asks for', columns: ['备注', '联系电话'], expected: [] },
  { name: 'a column that may be left out', columns: ['具体措施'], expected: [] },
  { name: 'another name of a column, beside which the column may stand', columns: ['序号'], expected: [] },
  { name: 'a required column', columns: ['备注', '责任人'], expected: ['T35 unpublishedColumns.1'] },
  { name: 'on one line', columns: '备注、完成标准', expected: ['T35 unpublishedColumns.1'] },
  { name: 'nothing', columns: undefined, expected: [] },
])('$name', ({ columns, expected }) => {
  const found = unpublishedColumns({ unpublishedColumns: columns }, {}, true);
  expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(expected);
});
