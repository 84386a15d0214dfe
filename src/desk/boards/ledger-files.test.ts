import { describe, expect, it } from 'vitest';
import { ADDED, exchangedLedger, ledgerForm } from './ledger-files.ts';

const BOARD = 'pledges/zhen/index.md';
const bytes = Buffer.from('编号\n');
const below = (...names: string[]) =>
  ['index.md', 'lu.jpg', 'fujian/items.csv', ...names].map((one) => `pledges/zhen/${one}`);

function changed(files: string[], replaced: string, uploaded: string): string[] | undefined {
  return exchangedLedger(BOARD, files, { replaced, uploaded, bytes })?.changes.map(
    ([path, now]) => `${now ? '+' : '-'}${path.slice('pledges/zhen/'.length)}`,
  );
}

describe('which ledger an upload replaces', () => {
  it.each([
    [['items.csv'], 'items.csv'],
    [['items.yaml'], undefined],
    [['bai.csv', 'liu.xlsx'], undefined],
    [['bai.csv', 'liu.yaml'], undefined],
    [[], ADDED],
  ])('of %j nobody is asked for %s', (names, chosen) => {
    expect(ledgerForm(BOARD, below(...names)).chosen).toBe(chosen);
  });

  it.each([
    [['items.csv'], 'items.csv', '11月.csv', ['+items.csv']],
    [['items.csv'], 'items.csv', '11月.XLSX', ['+items.xlsx', '-items.csv']],
    [['items.yaml'], 'items.yaml', '11月.xlsx', ['+items.xlsx', '-items.yaml']],
    [['bai.csv', 'liu.xlsx'], 'liu.xlsx', 'a.csv', ['+liu.csv', '-liu.xlsx']],
    // Never over another one of the same stem.
    [['bai.csv', 'bai.yaml'], 'bai.yaml', 'a.csv', ['+bai-2.csv', '-bai.yaml']],
    [['bai.csv'], ADDED, '柳林镇 台账.xlsx', ['+柳林镇-台账.xlsx']],
    [['bai.csv'], ADDED, 'BAI.csv', ['+BAI-2.csv']],
    [['bai.csv'], ADDED, 'con.csv', ['+items.csv']],
    [[], ADDED, '台账.csv', ['+items.csv']],
  ])('%j: %s is replaced by %s', (names, replaced, uploaded, expected) => {
    expect(changed(below(...names), replaced, uploaded)).toEqual(expected);
  });

  it.each(['', 'index.md', '../cun/items.csv', 'fujian/items.csv', 'lu.jpg', 'bai.yaml'])(
    '%j is no ledger of it',
    (name) => {
      expect(changed(below('bai.csv'), name, 'a.csv')).toBeUndefined();
    },
  );
});
