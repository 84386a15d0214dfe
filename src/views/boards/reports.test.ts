import { expect, it } from 'vitest';
import { boardCsv, boardJson } from '../../outputs/board-data.ts';
import { pledgeRecord } from '../../search/records/pledge-record.ts';
import { boardTree, ledgerRow as row } from '../../testing/boards.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import type { Tree } from '../../testing/tree.ts';
import { pageKeys } from '../site/page-keys.ts';
import { pledgeRow } from './pledge-row.ts';

const TREE: Tree = {
  ...UNIT,
  'units/baishi.yaml': 'name: 白石村党支部\nkind: 党支部\nfield: 机关\n',
  [entryPath('news', 'tong')]: entryText('news', { title: '通水' }),
  ...boardTree('cun', [row('1', { 完成时限: '2026-11-10', 进展: '2026-10-01 开工' }), row('2')]),
  ...boardTree('bai', [row('1', { 承诺主体: '白石村党支部' })]),
};
const report = (lines: string) => `pledge: cun/1\nunit: qingshi-cun\n${lines}\n`;
const PROGRESS = { 'reports/a.yaml': report('date: 2026-11-18\nprogress: 铺了 560 米，还差 160 米') };

const FORM = { showsSubject: false, leadsToFeedback: false };

it('shows what was reported, by whom and when, and leaves the state as it is', async () => {
  const site = await siteOf({ ...TREE, ...PROGRESS });
  const pledge = site.boards.find(({ slug }) => slug === 'cun')!.pledges[0]!;
  const html = pledgeRow(pledge, site, FORM);
  expect(pledge.state).toBe('overdue');
  expect(html).toContain('进展 2 条');
  expect(html).toMatch(
    /<li><time>2026-10-01<\/time>开工<\/li><li><time>2026-11-18<\/time>铺了 560 米，还差 160 米 <small>青石村党支部报<\/small><\/li>/,
  );
  expect(html).not.toContain('结果由谁报');
});

it('a result that was reported is counted, told, found and handed out', async () => {
  const site = await siteOf({
    ...TREE,
    ...PROGRESS,
    'reports/b.yaml': report('date: 2026-11-19\noutcome: 部分兑现\nreason: 末端两户高过水箱'),
  });
  const board = site.boards.find(({ slug }) => slug === 'cun')!;
  const pledge = board.pledges[0]!;
  expect([pledge.state, board.tally.states.partly, board.tally.states.overdue]).toEqual(['partly', 1, 0]);
  expect(pledgeRow(pledge, site, FORM)).toMatch(
    /<dt>结果<\/dt><dd>部分兑现<\/dd>.*<dt>完成日期<\/dt><dd>.*2026-11-19.*<\/dd>.*<dt>原因<\/dt><dd>末端两户高过水箱<\/dd>.*<dt>结果由谁报<\/dt><dd>青石村党支部<\/dd>/,
  );
  const { zones, facets } = pledgeRecord(pledge);
  expect(zones.text).toEqual(expect.arrayContaining(['铺了 560 米，还差 160 米', '末端两户高过水箱']));
  expect(facets['state']).toEqual(['部分兑现']);
  expect(boardCsv(board)).toContain('2026-11-18 铺了 560 米，还差 160 米');
  const [item] = JSON.parse(boardJson(board, site)).items;
  expect(item).toMatchObject({
    outcome: '部分兑现',
    doneAt: '2026-11-19',
    resultFrom: '青石村党支部',
    state: '部分兑现',
    progress: [
      { date: '2026-10-01', text: '开工' },
      { date: '2026-11-18', text: '铺了 560 米，还差 160 米', reportedBy: '青石村党支部' },
    ],
  });
});

it('a report of a draft, of one that was taken back and of a board that is not published shows nowhere', async () => {
  const site = await siteOf({
    ...TREE,
    'reports/a.yaml': report('date: 2026-11-18\nprogress: 还没有核对的话\ndraft: true'),
    'reports/b.yaml': report('date: 2026-11-18\nprogress: 撤下来的话\nwithdrawn: 报错了'),
  });
  const board = site.boards.find(({ slug }) => slug === 'cun')!;
  expect(boardJson(board, site)).not.toMatch(/没有核对|撤下来/);
});

it('a report changes the pages that show it, and no others', async () => {
  const [before, after] = await Promise.all([siteOf(TREE), siteOf({ ...TREE, ...PROGRESS })]);
  const [was, now] = [pageKeys(before), pageKeys(after)];
  const changed = [...now].filter(([address, { own, shared }]) => {
    const key = was.get(address);
    return key?.own !== own || key.shared !== shared;
  });
  expect(changed.map(([address]) => address).sort()).toEqual(['/pledges/cun/', '/pledges/cun/poster/']);
});
