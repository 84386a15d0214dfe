import { expect, it } from 'vitest';
import { boardTree, ledgerRow } from '../testing/boards.ts';
import { UNIT } from '../testing/entries.ts';
import { siteOf } from '../testing/site-model.ts';
import { boardCsv, boardJson } from './board-data.ts';

it('what fewer than ten ballots say can be downloaded as little as it can be read', async () => {
  const settled = { 评诺: '2026-07-10', 结果: '兑现', 完成日期: '2026-06-30' };
  const rows = [
    ledgerRow('1', { ...settled, 评议: '发出 12，收回 10，有效 10，满意 9，不满意 1' }),
    ledgerRow('2', { ...settled, 评议: '发出 12，收回 9，有效 9，满意 8，不满意 1' }),
    ledgerRow('3'),
  ];
  const site = await siteOf({ ...UNIT, ...boardTree('cun', rows) });
  const board = site.boards[0]!;
  const { items } = JSON.parse(boardJson(board, site)) as { items: { votes?: object }[] };
  expect(items.map(({ votes }) => votes)).toEqual([
    { issued: 12, returned: 10, valid: 10, excellent: 9, poor: 1 },
    { issued: 12, returned: 9, valid: 9 },
    undefined,
  ]);
  expect(boardCsv(board)).toContain('发出 12，收回 10，有效 10，满意 9，不满意 1');
  expect(boardCsv(board)).toContain('发出 12，收回 9，有效 9');
  expect(boardCsv(board)).not.toContain('满意 8');
});
