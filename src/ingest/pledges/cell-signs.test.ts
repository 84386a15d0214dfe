import { describe, expect, it } from 'vitest';
import { readCsv } from '../table/csv/csv.ts';
import { readPledgeTable } from './pledge-table.ts';

const HEAD = '编号,承诺主体,承诺事项,具体措施,完成标准,基数,完成时限,责任人,结果,原因,评议,进展\n';
const row = (more: Partial<Record<string, string>> = {}) =>
  HEAD.trim()
    .split(',')
    .map((name) => more[name] ?? USUAL[name] ?? '')
    .join(',') + '\n';
const USUAL: Readonly<Record<string, string>> = {
  编号: '1',
  承诺主体: '双河村党支部',
  承诺事项: '修渠',
  完成标准: '通水',
  完成时限: '2026-12-31',
  责任人: '何守田 书记',
};

function read(...rows: string[]): { told: string[]; values: object[] } {
  const { rows: pledges, findings } = readPledgeTable(readCsv(HEAD + rows.join('')).sheets[0]!);
  return {
    told: findings.map(({ code, cell, hint }) => `${code} ${cell!.row},${cell!.column} ${hint}`),
    values: pledges.map(({ value }) => value),
  };
}

describe('like above', () => {
  it.each([
    {
      name: 'the row above',
      rows: [row(), row({ 责任人: '同上' })],
      at: 'T37 3,8',
      meant: '第 2 行一样的，照那一行填：「何守田 书记」',
    },
    { name: 'a ditto mark', rows: [row(), row({ 责任人: '〃' })], at: 'T37 3,8', meant: '何守田 书记' },
    { name: 'a day', rows: [row(), row({ 完成时限: '同上' })], at: 'T37 3,7', meant: '「2026-12-31」' },
    { name: 'who pledges', rows: [row(), row({ 承诺主体: '同上' })], at: 'T37 3,2', meant: '「双河村党支部」' },
    {
      name: 'progress',
      rows: [row({ 进展: '2026-05-10 开工' }), row({ 进展: '同上' })],
      at: 'T37 3,12',
      meant: '开工',
    },
    { name: 'with more behind it', rows: [row(), row({ 完成标准: '同上，加一条' })], at: 'T37 3,5', meant: '「通水」' },
    { name: 'nothing above', rows: [row({ 具体措施: '同上' })], at: 'T37 2,4', meant: '照实际填' },
  ])('$name', ({ rows, at, meant }) => {
    const { told } = read(...rows);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(at);
    expect(told[0]).toContain(meant);
  });

  it('of several the one is named that says something', () => {
    const { told } = read(row(), row({ 责任人: '同上' }), row({ 责任人: '同上' }));
    expect(told.map((text) => text.includes('第 2 行'))).toEqual([true, true]);
  });

  it('is never filled in', () => {
    expect(read(row(), row({ 责任人: '同上' })).values[1]).not.toHaveProperty('owner');
  });
});

describe('signs in columns that may be empty', () => {
  it.each([
    { name: 'a slash', more: { 原因: '/' }, key: 'reason', isEmpty: true },
    { name: 'a dash', more: { 具体措施: '—' }, key: 'measures', isEmpty: true },
    { name: 'none', more: { 具体措施: '无' }, key: 'measures', isEmpty: true },
    { name: 'left out', more: { 具体措施: '略' }, key: 'measures', isEmpty: true },
    { name: 'votes', more: { 评议: '/' }, key: 'votes', isEmpty: true },
    { name: 'progress', more: { 进展: '——' }, key: 'progress', isEmpty: true },
    { name: 'a result', more: { 结果: '/' }, key: 'outcome', isEmpty: true },
    { name: 'a result in words, which may say much', more: { 结果: '无' }, key: 'outcome', isEmpty: false },
    { name: 'there was none before', more: { 基数: '无' }, key: 'base', isEmpty: false },
    { name: 'a word', more: { 原因: '无资金' }, key: 'reason', isEmpty: false },
  ])('$name', ({ more, key, isEmpty }) => {
    const { told, values } = read(row(more));
    expect(told.map((text) => text.slice(0, 3))).toEqual(isEmpty ? ['T39'] : []);
    expect(key in values[0]!).toBe(!isEmpty);
  });

  it('are told once for a column', () => {
    expect(read(row({ 原因: '/' }), row({ 原因: '/' }), row({ 原因: '无' })).told).toHaveLength(1);
  });
});
