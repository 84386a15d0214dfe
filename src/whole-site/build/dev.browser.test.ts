import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { newFolder, writeTree } from '../../testing/tree.ts';
import { type AstroServer, startAstro } from '../testing/astro-server.ts';
import { Browsing } from '../testing/browsing.ts';
import { type BuildFolders, environmentOf, runNode } from '../testing/build.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

let folders: BuildFolders;
let dev: AstroServer;
let page: Page;

const site = siteInBrowser({
  start: async () => {
    const root = newFolder();
    folders = { content: join(root, 'content'), out: join(root, 'dist'), cache: join(root, 'cache') };
    writeTree(folders.content, {
      ...UNIT,
      'site.yaml': 'name: 青石先锋\ndomain: www.qingshi.example\n',
      'exemplars/branches/one/photo.jpg': await sharp({
        create: { width: 900, height: 600, channels: 3, background: '#7d0f09' },
      })
        .jpeg()
        .toBuffer(),
      [entryPath('branch', 'one')]: entryText('branch', {
        title: '第一篇',
        cover: { src: 'photo.jpg', alt: '一面红墙' },
      }),
      [entryPath('news', 'two')]: entryText('news', { title: '第二篇' }),
      [entryPath('news', 'draft')]: entryText('news', { title: '还是草稿', draft: true }),
      [entryPath('news', 'later')]: entryText('news', { title: '以后才发', publishedAt: '2027-01-01' }),
      'topics/three.mdx': entryText('topic', { title: '第三篇' }, '开头。\n\n<EntryList kind="branch" />\n'),
    });
    dev = await startAstro('dev', folders);
    return Browsing.at(dev.origin);
  },
});
beforeAll(async () => {
  ({ page } = await site.open('/news/two/'));
});
afterAll(() => dev.stop());

const report = () => page.locator('[data-report]');
/** Opens a page anew: a browser that is told to go elsewhere while its page reloads itself may never say that it has arrived. */
const go = async (path: string): Promise<void> => {
  ({ page } = await site.open(path));
};
/** Asked beside the page, which may be about to reload itself. */
const statusOf = async (path: string) => (await fetch(dev.origin + path)).status;

it('serves pages without a report while nothing is wrong', async () => {
  expect(await page.locator('h1').textContent()).toBe('第二篇');
  expect(await report().count()).toBe(0);
  expect(dev.output()).toContain('没有问题');
});

it('serves photos as the built site does', async () => {
  await go('/branches/one/');
  const image = page.locator('.article-lead img');
  expect(
    await image.evaluate(async (element: HTMLImageElement) => (await element.decode(), element.naturalWidth)),
  ).toBeGreaterThan(0);
});

it('serves files for download that are right, as soon as they are there', async () => {
  writeTree(folders.content, { 'files/form.pdf': '%PDF-1.7', 'files/wrong.pdf': '<script>' });
  await expect.poll(() => statusOf('/files/form.pdf'), { timeout: 30_000 }).toBe(200);
  const response = await fetch(`${dev.origin}/files/form.pdf`);
  expect([response.headers.get('content-type'), await response.text()]).toEqual(['application/pdf', '%PDF-1.7']);
  expect(await statusOf('/files/wrong.pdf')).toBe(404);
  rmSync(join(folders.content, 'files'), { recursive: true });
  await expect.poll(() => statusOf('/files/form.pdf'), { timeout: 30_000 }).toBe(404);
});

it('shows what is not published yet, with a note that it is not', async () => {
  await go('/news/draft/');
  expect(await page.locator('.preview-note').textContent()).toContain('是草稿');
  await go('/news/later/');
  expect(await page.locator('.preview-note').textContent()).toContain('2027-01-01');
  await go('/news/');
  expect(await page.locator('main').innerText()).toContain('还是草稿');
});

it('shows a change of text in the open page, without a touch', async () => {
  await go('/news/two/');
  writeTree(folders.content, {
    [entryPath('news', 'two')]: entryText('news', { title: '第二篇，改过' }, '改过的正文。\n'),
  });
  await page.getByRole('heading', { name: '第二篇，改过' }).waitFor();
  expect(await page.locator('[data-body]').innerText()).toContain('改过的正文');
});

it('shows a mistake in the open page and in the terminal in the same words, which are those of the check', async () => {
  await go('/news/two/');
  writeTree(folders.content, {
    [entryPath('branch', 'one')]: entryText('branch', {
      title: '第一篇',
      unit: 'qingshi-cum',
      cover: { src: 'photo.jpg', alt: '一面红墙' },
    }),
  });
  await report().waitFor();
  const shown = (await report().locator('pre').first().textContent())!.trim();
  expect(shown).toMatch(/branches\/one\/index\.md:\d+:\d+ {2}错误/);
  expect(shown).toContain('qingshi-cun');
  expect(dev.output()).toContain(shown);
  const check = await runNode([join(PROJECT, 'scripts/check.ts')], environmentOf(folders));
  expect(check.output).toContain(shown);
});

it('keeps the other pages served meanwhile', async () => {
  for (const path of ['/', '/news/', '/news/two/', '/units/qingshi-cun/', '/topics/three/', '/search/', '/glossary/']) {
    expect(await statusOf(path), path).toBe(200);
    await go(path);
    expect(await report().count(), path).toBe(1);
  }
});

it('takes the report away when the mistake is mended', async () => {
  await go('/news/two/');
  writeTree(folders.content, {
    [entryPath('branch', 'one')]: entryText('branch', {
      title: '第一篇',
      cover: { src: 'photo.jpg', alt: '一面红墙' },
    }),
  });
  await report().waitFor({ state: 'detached' });
  expect(await statusOf('/branches/one/')).toBe(200);
});

it('shows a new article, at its own address and in the lists, and forgets a deleted one', async () => {
  await go('/news/');
  writeTree(folders.content, { [entryPath('news', 'new')]: entryText('news', { title: '新来的一篇' }) });
  await page.getByRole('link', { name: '新来的一篇' }).first().waitFor();
  expect(await statusOf('/news/new/')).toBe(200);
  rmSync(join(folders.content, 'news/new'), { recursive: true });
  await page.getByRole('link', { name: '新来的一篇' }).first().waitFor({ state: 'detached' });
  expect(await statusOf('/news/new/')).toBe(404);
});

it('finds what is written, also what was written just now', async () => {
  const found = async (typed: string) => {
    await go(`/search/?q=${encodeURIComponent(typed)}`);
    await page.locator('[data-search-ready]').waitFor({ state: 'attached' });
    return page
      .locator('[data-search-result] a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  };
  expect(await found('还是草稿')).toEqual(['/news/draft/']);
  writeTree(folders.content, {
    [entryPath('news', 'fresh')]: entryText('news', { title: '刚写好的' }, '这一句刚写好。\n'),
  });
  await expect.poll(() => found('刚写好'), { timeout: 30_000 }).toEqual(['/news/fresh/']);
});

it('shows a new board with all that belongs to it, and a mistake in its table', async () => {
  // As many as a village has to have.
  const rows = Array.from({ length: 10 }, (_, index) => ledgerRow(String(index + 1)));
  writeTree(folders.content, boardTree('new', rows));
  await expect.poll(() => statusOf('/pledges/new/'), { timeout: 30_000 }).toBe(200);
  for (const path of [
    '/pledges/',
    '/pledges/new/poster/',
    '/pledges/new/data.csv',
    '/pledges/new/data.json',
    '/pledges/schema.json',
  ])
    expect(await statusOf(path), path).toBe(200);
  await go('/pledges/new/');
  expect(await page.locator('tbody[data-state]').count()).toBe(10);
  writeTree(folders.content, boardTree('new', [ledgerRow('0', { 完成标准: '' }), ...rows]));
  await report().waitFor();
  expect(await report().textContent()).toMatch(/pledges\/new\/items\.csv:2:4 {2}错误 T19/);
  rmSync(join(folders.content, 'pledges'), { recursive: true });
  await report().waitFor({ state: 'detached' });
});

it('shows a new topic and a changed one', async () => {
  await go('/topics/three/');
  writeTree(folders.content, {
    'topics/three.mdx': entryText(
      'topic',
      { title: '第三篇' },
      '换了开头。\n\n<Quote by="石大山">\n\n新的引语。\n\n</Quote>\n',
    ),
  });
  await page.getByText('新的引语').waitFor();
  writeTree(folders.content, { 'topics/four.mdx': entryText('topic', { title: '第四篇' }, '又一个专题。\n') });
  await expect.poll(() => statusOf('/topics/four/'), { timeout: 30_000 }).toBe(200);
  expect(await (await fetch(`${dev.origin}/topics/four/`)).text()).toContain('又一个专题');
});

it('shows the mistake of a topic as the report, not as a stack', async () => {
  await go('/topics/three/');
  writeTree(folders.content, {
    'topics/three.mdx': entryText('topic', { title: '第三篇' }, '开头 {1 + 1}。\n\n<Unknown />\n'),
  });
  await report().waitFor();
  expect(await report().textContent()).toMatch(/topics\/three\.mdx:\d+:\d+/);
  expect(await statusOf('/news/two/')).toBe(200);
});
