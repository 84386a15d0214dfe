import { describe, expect, it } from 'vitest';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { boardText, VOTE_UNITS } from '../../testing/vote-tree.ts';
import { boardView } from './board.ts';

const HEAD = '编号,承诺主体,承诺事项,完成标准,完成时限,责任人,结果\n';
const row = (id: number, more = '') => `${id},qingshi-cun,修渠 ${id} 公里,${id} 公里通水,2026-12-31,石大山,${more}\n`;

/** The board of such a table in a preview: its pledges, and what stands above its table. */
async function preview(tables: Tree): Promise<{ ids: string[]; note: string | undefined; total: number }> {
  const inFolder = Object.fromEntries(Object.entries(tables).map(([name, text]) => [`pledges/b/${name}`, text]));
  const site = await siteOf({ ...VOTE_UNITS, 'pledges/b/index.md': boardText(), ...inFolder }, { previews: true });
  const [board] = site.boards;
  const { faulty } = boardView({ board: board!, page: 1 }, site);
  return { ids: board!.pledges.map(({ data }) => data.id), note: faulty, total: board!.tally.total };
}

describe('a preview of a board with mistakes in its ledger', () => {
  it('shows the rows that are right, and says how many are not', async () => {
    const { ids, note, total } = await preview({ 'items.csv': HEAD + row(1) + row(2, '已完成') + row(3) });
    expect([ids, total]).toEqual([['1', '3'], 2]);
    expect(note).toContain('台账有 1 行有错误，没有显示，下面是其余的 2 项');
  });

  it('counts each row once, whatever is wrong in it', async () => {
    const wrong = '2,qingshi-cun,修渠,,年底,,\n填表人：办公室,,,,,,\n';
    const { ids, note } = await preview({ 'items.csv': HEAD + row(1) + wrong });
    expect([ids, note]).toEqual([['1'], expect.stringContaining('2 行')]);
  });

  it('shows all rows where only a column is not known', async () => {
    const { ids, note } = await preview({ 'items.csv': (HEAD + row(1)).replace('结果', '备注') });
    expect([ids, note]).toEqual([['1'], undefined]);
  });

  it('shows the pledges of items.yaml that are right', async () => {
    const item = (id: number, due: string) =>
      `- 编号: ${id}\n  承诺主体: qingshi-cun\n  承诺事项: 修渠 ${id} 公里\n  完成标准: 通水\n  完成时限: ${due}\n  责任人: 石大山\n`;
    const { ids, note } = await preview({ 'items.yaml': item(1, '年底') + item(2, '2026-12-31') });
    expect([ids, note]).toEqual([['2'], expect.stringContaining('1 行')]);
  });

  it('says that a file cannot be read at all, and shows the others', async () => {
    const { ids, note } = await preview({ 'a.csv': HEAD + row(1), 'b.xlsx': 'PK' });
    expect([ids, note]).toEqual([['1'], expect.stringContaining('1 个台账文件读不出来')]);
  });

  it('says nothing where nothing is wrong', async () => {
    expect((await preview({ 'items.csv': HEAD + row(1) })).note).toBeUndefined();
  });
});
