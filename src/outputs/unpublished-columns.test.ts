import { expect, it } from 'vitest';
import { searchContent } from '../search/records/site-content.ts';
import { boardTree, ledgerRow } from '../testing/boards.ts';
import { UNIT } from '../testing/entries.ts';
import { siteOf } from '../testing/site-model.ts';
import { PAGE_KINDS } from '../views/site/pages-of-site.ts';
import { boardCsv, boardJson } from './board-data.ts';

/** What stands in a column that the site does not publish: a warning lets it lie in the repository, and nothing more. */
const KEPT_BACK = ['13812345678', '户主严某'];

it('nothing of a column that is not published reaches a reader: no page, poster, data file or search', async () => {
  const row = ledgerRow('1', { 联系电话: KEPT_BACK.join(' '), 结果: '兑现', 完成日期: '2026-06-30' });
  const site = await siteOf({
    'site.yaml': 'name: 青石先锋\nunpublishedColumns: [联系电话]\n',
    ...UNIT,
    ...boardTree('cun', [row]),
  });
  const [board] = site.boards;
  expect(board!.pledges).toHaveLength(1);
  const pages = PAGE_KINDS.flatMap((kind) => [...kind.pages(site)].map((page) => kind.view(page as never, site)));
  const given = JSON.stringify([
    pages,
    boardCsv(board!),
    boardJson(board!, site),
    [...searchContent(site).records],
    site.downloads,
  ]);
  expect(given).toContain('修好1号水渠');
  for (const text of KEPT_BACK) expect(given).not.toContain(text);
});
