import { expect, it } from 'vitest';
import { boardTree, ledgerRow as row } from '../../testing/boards.ts';
import { UNIT } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { pledgeRow } from './pledge-row.ts';

const SETTLED = { 评诺: '2026-07-10', 结果: '兑现', 完成日期: '2026-06-30' };

async function votesOf(votes: string): Promise<string | undefined> {
  const site = await siteOf({ ...UNIT, ...boardTree('cun', [row('1', { ...SETTLED, 评议: votes })]) });
  const html = pledgeRow(site.boards[0]!.pledges[0]!, site, { showsSubject: false, leadsToFeedback: true });
  return /<dt>群众评议<\/dt><dd>(.*?)<\/dd>/.exec(html)?.[1];
}

it.each([
  [
    '发出 40，收回 38，有效 38，满意 30，比较满意 6，基本满意 1，不满意 1',
    '满意 30，比较满意 6，基本满意 1，不满意 1；满意率 94.74%',
  ],
  ['发出 12，收回 10，有效 10，满意 9，不满意 1', '满意 9，不满意 1；满意率 90.00%'],
  ['发出 12，收回 9，有效 9，满意 8，不满意 1', '有效票不足 10 张，不公布分项'],
])('votes on a pledge are shown as appraisals are: %s', async (votes, shown) => {
  expect(await votesOf(votes)).toBe(shown);
});

it('leaves the site only where a link does', async () => {
  const progress = '2026-05-10 通水 https://qingshi.example/pledges/cun/；2026-05-11 验收 https://b.example/x/';
  const site = await siteOf({
    ...UNIT,
    'site.yaml': 'name: 青石先锋\ndomain: https://www.qingshi.example\n',
    ...boardTree('cun', [row('1', { 进展: progress })]),
  });
  const html = pledgeRow(site.boards[0]!.pledges[0]!, site, { showsSubject: false, leadsToFeedback: false });
  expect(html).toContain('通水 <a href="/pledges/cun/">');
  expect(html).toMatch(/验收 <a href="https:\/\/b\.example\/x\/" [^>]*class="outward">.*站外链接/);
  expect(html.match(/站外链接/g)).toHaveLength(1);
});
