import { describe, expect, it } from 'vitest';
import { csv, pledge } from '../../../validate/testing/pledges.ts';
import { ledgerSheet } from './ledger-sheet.ts';

const LARGE = Buffer.from(csv(...Array.from({ length: 10_000 }, (_, index) => pledge({ 编号: String(index + 1) }))));
const ask = (marked: readonly [row: number, column: number][], from?: number, bytes: Uint8Array = LARGE) =>
  ledgerSheet({
    form: 'csv',
    bytes,
    marked: marked.map(([row, column]) => ({ row, column, isSecret: false })),
    from,
  })!;
const numbers = (sheet: ReturnType<typeof ask>) => sheet.rows.map(({ number }) => number);

describe('of ten thousand rows', () => {
  it('those with problems are shown, each with the rows beside it, below the headers', () => {
    const sheet = ask([
      [5000, 2],
      [9001, 5],
    ]);
    expect(numbers(sheet)).toEqual([1, 4999, 5000, 5001, 9000, 9001, 9002]);
    expect(sheet.rows.map(({ skipped }) => skipped)).toEqual([0, 4997, 0, 0, 3998, 0, 0]);
    expect(sheet.rows[0]!.isHead).toBe(true);
    expect(sheet.letters).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(sheet.last).toBe(10_001);
  });

  it('never more than a few are shown at once, and how many were left out is told', () => {
    const all = ask(Array.from({ length: 10_000 }, (_, index) => [index + 2, 1] as [number, number]));
    expect(all.rows.length).toBeLessThan(50);
    expect(all.left).toBe(9_960);
    expect(ask([]).rows.length).toBeLessThan(50);
    expect(numbers(ask([[2, 1]], 7000)).slice(0, 3)).toEqual([1, 7000, 7001]);
    expect(ask([], 7000).rows.length).toBeLessThan(50);
    expect(numbers(ask([], 20_000))).toEqual([1]);
  });
});

it('a number that nobody may see is not shown, marked or not', () => {
  const bytes = Buffer.from(csv(pledge({ 责任人: '严守正 13812345678' }), pledge({ 责任人: '甲 1101 乙' })));
  const sheet = ledgerSheet({ form: 'csv', bytes, marked: [{ row: 3, column: 6, isSecret: true }], from: 2 })!;
  expect(JSON.stringify(sheet)).not.toMatch(/13812345678|1101/);
});

it('a marked cell in an empty row, or behind the last column, has its place', () => {
  const bytes = Buffer.from('编号,承诺主体,承诺事项\n1,a,b\n');
  const sheet = ask([[9, 5]], undefined, bytes);
  expect(numbers(sheet)).toEqual([1, 9]);
  expect(sheet.letters).toHaveLength(5);
});

it('what is no table has no sheet', () => {
  expect(ledgerSheet({ form: 'xlsx', bytes: Buffer.from('PK'), marked: [], from: undefined })).toBeUndefined();
  expect(ledgerSheet({ form: 'csv', bytes: Buffer.alloc(0), marked: [], from: undefined })).toBeUndefined();
});
