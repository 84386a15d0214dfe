import { expect, it } from 'vitest';
import { boardTree, ledgerRow as row } from '../../testing/boards.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { siteOf } from '../../testing/site-model.ts';
import { articleFacts } from '../entries/article.ts';
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

const FORM = { showsSubject: true, leadsToFeedback: false };

it('leads to its units, and from who answers for it to the story about that person alone', async () => {
  const site = await siteOf({
    ...UNIT,
    [entryPath('member', 'shi')]: entryText('member', { name: '石大山', post: '青石村村医' }),
    ...boardTree('cun', [row('1', { 责任人: '石大山 村医' }), row('2', { 责任人: '石大山 村支书' })]),
  });
  const [own, other] = site.boards[0]!.pledges.map((pledge) => pledgeRow(pledge, site, FORM));
  expect(own).toContain('<span class="pledge-who"><span><a href="/units/qingshi-cun/">青石村党支部</a></span>');
  expect(own).toContain('<a href="/members/shi/">石大山</a> 村医</td>');
  expect(other).toContain('>石大山 村支书</td>');
});

it('leads to the entries that tell of it, as they do to it', async () => {
  const site = await siteOf({
    ...UNIT,
    [entryPath('branch', 'qu')]: entryText('branch', { title: '渠<水>', pledges: ['cun/2'] }),
    [entryPath('news', 'tong')]: entryText('news', { title: '通水', pledges: ['cun/2'] }),
    ...boardTree('cun', [row('1'), row('2')]),
  });
  const [first, second] = site.boards[0]!.pledges.map((pledge) => pledgeRow(pledge, site, FORM));
  expect(first).not.toContain('故事');
  expect(second).toContain('这一项的故事：<a href="/branches/qu/">渠&lt;水&gt;</a>');
  const [branch, news] = ['branches/qu', 'news/tong'].map((id) => articleFacts(site.entry(id)!, site));
  expect(branch!.told).toBeUndefined();
  expect(branch!.pledges!.items.map(({ href, told }) => [href, told])).toEqual([
    ['/pledges/cun/#p-2', '文中讲到'],
    ['/pledges/cun/#p-1', undefined],
  ]);
  expect(news!.told!.items.map(({ href }) => href)).toEqual(['/pledges/cun/#p-2']);
});
