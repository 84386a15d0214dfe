import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocalDesk } from '../../desk/commands/open-local.ts';
import { docxFile, font, p, r } from '../../import/testing/docx-file.ts';
import { readEnvironment } from '../../machine/environment.ts';
import { PROJECT } from '../../machine/project.ts';
import { type GitFolder, newGitFolder } from '../../testing/git-folder.ts';
import { removeFolders } from '../../testing/tree.ts';
import { axeViolations, DESK, PHONE, sideways } from '../testing/browsing.ts';
import { startChromium } from '../testing/chromium.ts';

let browser: Browser;
let page: Page;
let desk: Awaited<ReturnType<typeof openLocalDesk>>;
let origin: string;
let folder: string;
let git: GitFolder['git'];

beforeAll(async () => {
  ({ folder, git } = newGitFolder('林若溪', (below) =>
    cpSync(join(PROJECT, 'content'), join(below, 'content'), { recursive: true }),
  ));
  const environment = {
    ...readEnvironment(),
    contentFolder: join(folder, 'content'),
    outFolder: join(folder, 'dist'),
    cacheFolder: join(folder, 'cache'),
  };
  desk = await openLocalDesk(environment, { port: 0, onMake: () => undefined });
  browser = await startChromium();
  page = await (await browser.newContext({ viewport: DESK })).newPage();
  const address = desk.newAddress();
  origin = new URL(address).origin;
  await page.goto(address);
});

afterAll(async () => {
  await browser.close();
  await desk.close();
  removeFolders();
});

it('nobody comes in without the address, or with one that was used', async () => {
  const other = await browser.newContext();
  const stranger = await other.newPage();
  for (const path of ['/', '/pieces/', '/hand-in/', '/enter/x/']) {
    await stranger.goto(origin + path);
    expect(await stranger.textContent('h1')).toBe('登录');
  }
  expect((await fetch(origin, { headers: { host: 'evil.example' } })).status).not.toBe(500);
  await other.close();
});

describe('a text of Word from the drop to the site, without a letter of YAML', () => {
  it('is handed in, filled in by form, mended in the field, saved by itself, and live on this computer', async () => {
    const file = join(folder, '渠.docx');
    writeFileSync(file, wordFile('双河村水费收支上了墙', '电话13812345678。'));
    await page.goto(`${origin}/hand-in/`);
    await page.setInputFiles('#files', [file, join(PROJECT, 'content/news/tongshui-cun.jpg')]);
    await page.selectOption('#kind', 'news');
    await page.getByRole('button', { name: '交稿' }).click();
    await page.waitForURL(/\/form\/$/);
    expect(await page.inputValue('[name=title]')).toBe('双河村水费收支上了墙');
    await page.fill('[name=publishedAt]', '2026年11月28日');
    await page.fill('[name="source.name"]', '柳林镇党委');
    await page.fill('[name=alt-0]', '村口的公开栏前站着几个人');
    await page.getByRole('button', { name: '存上，去改正文' }).click();
    await page.waitForURL(/\/pieces\/[\w-]+\/$/);
    await page.getByText('还有1处必须改').waitFor();
    const field = page.locator('.ProseMirror');
    await field.getByText('电话13812345678。').click();
    await page.keyboard.press('End');
    for (let times = 0; times < 14; times++) await page.keyboard.press('Backspace');
    await page.keyboard.type('账本在村部，谁都能翻。');
    await page.getByText('没有必须改的').waitFor();
    const branch = git('for-each-ref', '--format=%(refname)', 'refs/heads/desk/').trim();
    expect(git('diff', '--name-only', 'main', branch)).toMatch(/^content\/news\/[\w-]+\/(?:index\.md|tu-1\.jpg)\n/);
    expect(git('show', `${branch}:${git('diff', '--name-only', 'main', branch).trim().split('\n')[0]}`)).toContain(
      '账本在村部，谁都能翻。',
    );
    const frame = page.frameLocator('[data-page]');
    await frame.getByText('账本在村部，谁都能翻。').waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    await page.locator('[data-publishing=live]').waitFor({ timeout: 300_000 });
    const address = await page.getAttribute('.live-address', 'href');
    const live = await (await fetch(address!)).text();
    expect(live).toContain('账本在村部，谁都能翻。');
    expect(git('status', '--porcelain', 'content').trim()).toBe('');
    expect(git('for-each-ref', 'refs/heads/desk/', 'refs/desk/').trim()).toBe('');
  });

  it('by keyboard alone, on a narrow screen', async () => {
    await page.setViewportSize(PHONE);
    const file = join(folder, '堰.docx');
    writeFileSync(file, wordFile('石门村把堰修好了', '堰上铺了石板。'));
    // Asked for here: a browser that is told so late shows its own window instead.
    const chosen = page.waitForEvent('filechooser', { timeout: 500_000 });
    await page.goto(origin);
    await tabTo('a[href="/hand-in/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/hand-in\/$/);
    await page.waitForLoadState();
    await tabTo('#files');
    // What follows is a window of the system.
    await page.keyboard.press('Space');
    await (await chosen).setFiles([file]);
    await tabTo('#kind');
    for (let tries = 0; tries < 9 && (await page.inputValue('#kind')) !== 'news'; tries++)
      await page.keyboard.press('ArrowDown');
    expect(await page.inputValue('#kind')).toBe('news');
    await press('交稿');
    await page.waitForURL(/\/form\/$/);
    await tabTo('[name=publishedAt]');
    await page.keyboard.type('2026-11-28');
    await tabTo('[name="source.name"]');
    await page.keyboard.type('柳林镇党委');
    await press('存上，去改正文');
    await page.waitForURL(/\/pieces\/[\w-]+\/$/);
    await tabTo('.ProseMirror');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('走上去不滑。');
    await page.waitForFunction(() => document.querySelector('[data-saved]')!.textContent.includes('已存好　'));
    // The field is no trap: the way back leads through its buttons.
    await press('发布', 'Shift+Tab');
    await page.locator('[data-publishing=live]').waitFor({ timeout: 500_000 });
    await tabTo('.live-address');
    const live = await (await fetch((await page.getAttribute('.live-address', 'href'))!)).text();
    expect(live).toContain('堰上铺了石板。走上去不滑。');
    await page.setViewportSize(DESK);
  });

  it('two tabs: the older one does not overwrite the newer, and its words are kept', async () => {
    await page.goto(`${origin}/hand-in/`);
    await page.fill('[name=title]', '两页一起改');
    await page.fill('[name=text]', '原来的一段。');
    await page.selectOption('#kind', 'news');
    await page.getByRole('button', { name: '交稿' }).click();
    await page.waitForURL(/\/form\/$/);
    const piece = page.url().replace('form/', '');
    await page.goto(piece);
    const other = await page.context().newPage();
    await other.goto(piece);
    await page.locator('.ProseMirror p').first().click();
    await page.keyboard.press('End');
    await page.keyboard.type('先存的。');
    await page.getByText('✓ 已存好').first().waitFor();
    await page.waitForFunction(() => !document.querySelector('[data-saved]')!.textContent.includes('还没有存'));
    await other.locator('.ProseMirror p').first().click();
    await other.keyboard.press('End');
    await other.keyboard.type('后写的。');
    await other.getByText('用我的这一稿').waitFor();
    await page.reload();
    expect(await page.textContent('.ProseMirror')).toContain('先存的。');
    await other.getByText('用我的这一稿').click();
    await other.getByText('✓ 已存好').first().waitFor();
    await page.reload();
    expect(await page.textContent('.ProseMirror')).toContain('后写的。');
    await other.close();
  });
});

/** A text of Word with a title, a paragraph and another one. */
function wordFile(title: string, last: string): Buffer {
  const text = '10月30日，双河村把一年的水费收支贴在村口的公开栏里。';
  const head = p(r(title, font('方正小标宋简体', 22)), '<w:jc w:val="center"/>');
  return docxFile({ body: head + p(r(text)) + p(r(last)) });
}

/** Goes on from where the keyboard is until it is at an element. */
async function tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
}

/** Presses a button by keyboard. */
async function press(words: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const at = await page.evaluate(() => document.activeElement?.closest('button')?.textContent.trim());
    if (at === words) return page.keyboard.press('Enter');
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not come to ${words}.`);
}

describe.each([
  ['phone', PHONE, 'light'],
  ['phone', PHONE, 'dark'],
  ['desk', DESK, 'light'],
  ['desk', DESK, 'dark'],
] as const)('%s %o %s', (_, viewport, colorScheme) => {
  it('every page is in order for axe, and none is wider than the screen', async () => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    const [row] = (await (await page.request.get(`${origin}/pieces/`)).text()).match(/\/pieces\/[\w-]+\//) ?? [];
    const paths = [
      '/',
      '/hand-in/',
      '/pieces/',
      '/live/',
      '/log/',
      `${row}`,
      `${row}form/`,
      `${row}history/`,
      `${row}review/`,
      `/live/piece/?path=${encodeURIComponent('news/20250628-zuotan.md')}`,
      '/patrol/',
      '/nothing/',
    ];
    const found: string[] = [];
    for (const path of paths) {
      // The report of an inspection reads the letters in all pictures first.
      await page.goto(origin + path, { timeout: 500_000 });
      found.push(...(await axeViolations(page)).map((one) => `${path} ${one}`));
      const { by, culprits } = await sideways(page);
      if (by > 0) found.push(`${path} is ${by}px too wide: ${culprits.join(', ')}`);
    }
    expect(found).toEqual([]);
  });
});
