import { boardTree, csv, pledge, settled, xlsx, type Cells } from '../pledges.ts';
import type { Case } from './case.ts';

const { 承诺事项: item, 完成标准: _standard, ...rest } = pledge();
const inCsv = (...rows: Cells[]) => boardTree({ 'items.csv': csv(...rows) });
const inWorkbook = (...rows: Cells[]) => boardTree({ 'items.xlsx': xlsx(...rows) });

export const CELL_CASES: Record<string, Case> = {
  T10: {
    tree: boardTree({ 'items.csv': '1,老街装路灯,60 盏都亮\n' }),
    at: 'pledges/a/items.csv:1:1',
    message: '',
    hint: '',
  },
  T11: {
    tree: inWorkbook({ ...rest, 完成标准: '60 盏都亮', 承诺内容: item! }),
    at: 'pledges/a/items.xlsx!F1',
    message: '',
    hint: '',
  },
  T12: {
    tree: inCsv(pledge({ '完成时限（年月日）': '2026-12-31' })),
    at: 'pledges/a/items.csv:1:7',
    message: '',
    hint: '',
  },
  T13: {
    tree: boardTree({ 'items.csv': csv(pledge({ 承诺事项: '老街装路灯,再修下水' })) }),
    at: 'pledges/a/items.csv:2:7',
    message: '',
    hint: '',
  },
  T14: {
    tree: inWorkbook({ ...rest, 承诺事项: item! }),
    at: 'pledges/a/items.xlsx!A1',
    message: '',
    hint: '',
  },
  T15: {
    tree: inCsv(pledge({ 进展: '2026-05-10 立杆 30 根\n5月装灯' })),
    at: 'pledges/a/items.csv:2:7',
    message: '',
    hint: '',
  },
  T16: {
    tree: inWorkbook(settled({ 评议: '满意 12，大多数满意' })),
    at: 'pledges/a/items.xlsx!I2',
    message: '',
    hint: '',
  },
  T17: {
    tree: inWorkbook(pledge({ 完成时限: '#REF!' })),
    at: 'pledges/a/items.xlsx!E2',
    message: '',
    hint: '',
  },
  T18: {
    tree: inCsv(pledge(), { 编号: '填表人：办公室' }),
    at: 'pledges/a/items.csv:3:1',
    message: '',
    hint: '',
  },
  T19: {
    tree: inWorkbook(pledge(), pledge({ 编号: '2', 完成标准: '' })),
    at: 'pledges/a/items.xlsx!D3',
    message: '',
    hint: '',
  },
};
