import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { newFolder, writeTree } from '../../testing/tree.ts';
import { type AstroServer, startAstro } from '../testing/astro-server.ts';
import { Browsing, DESK, PHONE } from '../testing/browsing.ts';
import type { BuildFolders } from '../testing/build.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

let folders: BuildFolders;
let dev: AstroServer;
const LONG = Array.from({ length: 60 }, (_, index) => `第 ${index + 1} 段：渠水上了青石坡，坡上三个组都用上了。`);

const site = siteInBrowser({
  start: async () => {
    const root = newFolder();
    folders = { content: join(root, 'content'), out: join(root, 'dist'), cache: join(root, 'cache') };
    writeTree(folders.content, {
      ...UNIT,
      'site.yaml': 'name: 青石先锋\ndomain: www.qingshi.example\n',
      [entryPath('news', 'long')]: entryText('news', { title: '长的一篇' }, `${LONG.join('\n\n')}\n`),
      [entryPath('news', 'other')]: entryText('news', { title: '另一篇' }),
      [entryPath('news', 'never')]: '---\n标题：从来没有对过\n---\n\n正文。\n',
      // Nobody names it: a warning.
      'news/unused.jpg': 'no picture',
      ...boardTree(
        'cun',
        Array.from({ length: 10 }, (_, index) => ledgerRow(String(index + 1))),
      ),
    });
    dev = await startAstro('dev', folders);
    return Browsing.at(dev.origin);
  },
});
afterAll(() => dev.stop());

const WRONG = entryText('news', { title: '长的一篇', unit: 'qingshi-cum' }, `${LONG.join('\n\n')}\n`);
const RIGHT = entryText('news', { title: '长的一篇' }, `${LONG.join('\n\n')}\n`);

/** How much of the report's first error and of the report is in sight, and whether it covers most of the page. */
const inSight = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const report = document.querySelector('[data-report]')!;
    const block = [...report.querySelectorAll('pre')].find((pre) => pre.textContent.includes(wanted))!;
    const [outer, inner] = [report.getBoundingClientRect(), block.getBoundingClientRect()];
    return {
      top: Math.round(outer.top),
      share: outer.height / innerHeight,
      line: inner.top >= 0 && inner.top + 20 < outer.bottom,
      scrolled: scrollY > 500,
    };
  }, text);

describe.each([
  ['390 px', PHONE],
  ['1280 px', DESK],
])('%s', (_, viewport) => {
  it('a mistake that is saved while the page is scrolled down is in sight, and first', async () => {
    writeTree(folders.content, { [entryPath('news', 'long')]: RIGHT });
    const { page } = await site.open('/news/long/', { viewport });
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }));
    writeTree(folders.content, { [entryPath('news', 'long')]: WRONG });
    await page.getByText('qingshi-cum').first().waitFor();
    await expect.poll(() => inSight(page, 'qingshi-cum')).toMatchObject({ top: 0, line: true, scrolled: true });
    expect((await inSight(page, 'qingshi-cum')).share).toBeLessThanOrEqual(0.41);
    // It can be put away.
    await page.locator('[data-report] summary').first().click();
    expect(await page.locator('[data-report]').evaluate((report) => report.clientHeight)).toBeLessThan(80);
    writeTree(folders.content, { [entryPath('news', 'long')]: RIGHT });
    await page.getByText('qingshi-cum').first().waitFor({ state: 'detached' });
  });
});

it('folds warnings, below every error', async () => {
  const { page } = await site.open('/news/other/');
  const report = page.locator('[data-report]');
  expect(await report.locator('summary').first().textContent()).toMatch(/^\d+ 个错误，\d+ 个提醒，改正之后才能发布$/);
  expect(await report.locator('details details').evaluate((fold: HTMLDetailsElement) => fold.open)).toBe(false);
  expect(await report.locator('details details summary').textContent()).toMatch(/^\d+ 个提醒$/);
  expect(await report.locator('details details ~ pre').count()).toBe(0);
});

it('the page of an article that has never been right tells its errors, not that it is not there', async () => {
  const { page } = await site.open('/news/never/');
  expect(await page.locator('h1').textContent()).toBe('这一篇有错误，改好了就出现');
  expect(await page.locator('main').innerText()).not.toContain('没有这个页面');
  expect(await page.locator('[data-report] pre').first().textContent()).toContain('news/never');
  const other = await site.open('/news/none/');
  expect(await other.page.locator('h1').textContent()).toBe('没有这个页面');
});

it('the page of an article with a new mistake shows what it was before, and the mistake first', async () => {
  const { page } = await site.open('/news/other/');
  writeTree(folders.content, { [entryPath('news', 'other')]: '---\n标题：改坏了\n---\n\n新的正文。\n' });
  await page.getByText('它上一次没有错误时的样子').waitFor();
  expect(await page.locator('h1').textContent()).toBe('另一篇');
  expect(await page.locator('[data-report] pre').first().textContent()).toContain('news/other');
  await page.goto(`${dev.origin}/news/`);
  expect(await page.locator('main').innerText()).toContain('另一篇');
  writeTree(folders.content, { [entryPath('news', 'other')]: entryText('news', { title: '改好的一篇' }) });
  await page.getByText('改好的一篇').first().waitFor();
  // What is deleted is forgotten.
  rmSync(join(folders.content, entryPath('news', 'other')));
  await page.getByText('改好的一篇').first().waitFor({ state: 'detached' });
  expect((await fetch(`${dev.origin}/news/other/`)).status).toBe(404);
});

it('the window speaks Chinese', async () => {
  await fetch(`${dev.origin}/no/such/page/`);
  const output = dev.output();
  expect(output).toMatch(/预览开始了，用浏览器打开：http:\/\/127\.0\.0\.1:\d+/);
  expect(output).toContain('没有这个页面：/no/such/page/');
  expect(output).not.toMatch(/WARN|router|getStaticPaths|watching|ready in|Generated|connected/);
});
