import { describe, expect, it } from 'vitest';
import { HOSTILE_NAME, voteTree } from '../../testing/vote-tree.ts';
import { axeViolations, Browsing, DESK, PHONE, sideways, SMALL } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';
import { placed } from '../testing/place.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser({
  start: async () => {
    const settings = 'name: 青石先锋\nrules:\n  yellow:\n    shown: true\n';
    return Browsing.of((await buildGoodTree({ ...voteTree(), 'site.yaml': settings })).out);
  },
});

const VOTE = '/appraisals/2026-shang/';
const PAGES = [
  '/appraisals/',
  VOTE,
  '/appraisals/2026-zaiping/',
  '/honours/',
  '/honours/2026q2/',
  '/units/qingshi-cun/',
  '/members/shi-dashan/',
];

describe.each([
  ['phone, light', PHONE, 'light'],
  ['desk, dark', DESK, 'dark'],
] as const)('%s', (_, viewport, colorScheme) => {
  it.each(PAGES)('%s is accessible', async (path) => {
    const { page, problems } = await site.open(path, { viewport, colorScheme });
    expect(await axeViolations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

it.each(['', '30'])('nothing sticks out at 320 px %s', async (size) => {
  const { page } = await site.open('/', { viewport: SMALL });
  await page.evaluate((value) => localStorage.setItem('elder', value), size);
  for (const path of PAGES) {
    await page.goto(site.url(path));
    expect(await sideways(page), path).toEqual({ by: 0, culprits: [] });
  }
});

it('every row of ballots adds up to exactly 100.00 %, and its first two to 满意率', async () => {
  const { page } = await site.open(VOTE, { viewport: DESK });
  const rows = await page.locator('.ballot-table tbody tr:has(td.ballot-table-share)').evaluateAll((found) =>
    found.map((row) => {
      const hundredths = (cell: Element) => Math.round(parseFloat(cell.firstChild!.textContent!) * 100);
      return {
        parts: [...row.querySelectorAll('td.ballot-table-key')].map(hundredths),
        share: hundredths(row.querySelector('td.ballot-table-share')!),
        bars: [...row.querySelectorAll('rect')].map((bar) => Number(bar.getAttribute('width'))),
      };
    }),
  );
  // Three units and a member whose results are shown, two fields and their sum.
  expect(rows).toHaveLength(7);
  for (const { parts, share, bars } of rows) {
    expect(parts).toHaveLength(4);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(10_000);
    expect(parts[0]! + parts[1]!).toBe(share);
    expect(bars).toEqual(parts.filter((part) => part > 0));
  }
});

it('says what 满意率 is, who has to make up, who did and by which vote, and withholds results of few ballots', async () => {
  const { page } = await site.open(VOTE);
  const row = (name: string) => page.locator('.ballot-table tr', { hasText: name }).first();
  expect(await page.locator('.thresholds-in-words').textContent()).toContain('满意率 =（满意 + 比较满意）÷ 有效票。');
  expect(await row('青石中学').locator('.standing-remedy').textContent()).toBe('需补课');
  expect(await row('白水村').locator('.standing-made-up').textContent()).toBe('已补课');
  expect(await row('青石镇党委').textContent()).toContain('有效票不足 10 张，不公布分项');
  expect(await row('青石镇党委').textContent()).not.toContain('%');
  await page.getByRole('link', { name: '2026-09-20 再评 94.00%' }).click();
  await page.waitForURL('**/appraisals/2026-zaiping/');
  expect(await page.locator('.standing').allTextContents()).toEqual(['达标']);
});

/** What belongs together in a heading has a space between at which no line ends. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('the list leads to the votes, the roll of honour to units, members and votes', async () => {
  const { page } = await site.open('/appraisals/');
  expect((await page.locator('.poll-list h2').allTextContents()).map(plain)).toEqual(
    ['青石镇 2026 年补课后再评', '青石镇 2026 年上半年群众评议'].map(
      (title) => expect.stringContaining(title) as string,
    ),
  );
  await page.goto(site.url('/honours/2026q2/'));
  const names = await page
    .locator('.honour-roll-table tbody th > a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(names).toEqual(['/units/qingshi-cun/', '/members/shi-dashan/', '/units/zhongxue/'].map(placed));
  expect((await page.locator('.honour-roll-table .section-head h2').allTextContents()).map(plain)).toEqual([
    '红榜 · 党组织',
    '红榜 · 党员',
    '黄榜',
  ]);
  expect(await page.locator('.thresholds-in-words').first().textContent()).toContain('不低于 90%');
});

it('takes no name for HTML: not of a reviewer, not of an organiser', async () => {
  const { page, problems } = await site.open('/units/qingshi-cun/');
  expect(await page.locator('.comment-reviewer b').textContent()).toBe(HOSTILE_NAME);
  await page.goto(site.url('/appraisals/2026-zaiping/'));
  expect(await page.locator('.byline').textContent()).toContain(HOSTILE_NAME);
  for (const path of PAGES) {
    await page.goto(site.url(path));
    expect(await page.locator('[src="x"], [onerror], [style]').count(), path).toBe(0);
  }
  expect(problems).toEqual([]);
});

it('a comment shows problems as plainly as achievements, its whole text without its headings', async () => {
  const { page } = await site.open('/members/shi-dashan/');
  expect(await page.locator('.comment dt').allTextContents()).toEqual(['成绩', '不足', '努力方向']);
  await page.getByText('点评全文').click();
  expect(await page.locator('.comment-full .comment-part').textContent()).toBe('全文');
  expect(await page.locator('.comment :is(h1, h2, h3)').count()).toBe(0);
});

describe('without a vote and without a quarter that is over', () => {
  const empty = siteInBrowser({ start: async () => Browsing.of((await buildGoodTree({})).out) });

  it('there are pages that say so', async () => {
    for (const path of ['/appraisals/', '/honours/']) {
      const { page } = await empty.open(path);
      expect(await page.locator('main .empty-note').count(), path).toBe(1);
      expect(await page.locator(`.masthead-columns a[href="${placed(path)}"]`).count()).toBe(0);
    }
  });
});
