import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLocalDesk } from '../../desk/commands/open-local.ts';
import { readEnvironment } from '../../machine/environment.ts';
import { boardTree, ledgerRow } from '../../testing/boards.ts';
import { entryPath, entryText, UNIT } from '../../testing/entries.ts';
import { type GitFolder, newGitFolder } from '../../testing/git-folder.ts';
import { removeFolders, writeTree } from '../../testing/tree.ts';
import { axeViolations, DESK, PHONE, sideways } from '../testing/browsing.ts';
import { startChromium } from '../testing/chromium.ts';

const NEWS = entryPath('news', 'jiu');
const BOARD = 'pledges/cun/index.md';
const LEDGER = 'pledges/cun/items.csv';

let browser: Browser;
let page: Page;
let desk: Awaited<ReturnType<typeof openLocalDesk>>;
let origin: string;
let content: string;
let git: GitFolder['git'];

/** A text of three paragraphs under a title. */
const text = (title: string, second: string) =>
  entryText('news', { title }).replace(/(---\n)[^-]*$/, `$1\n渠修了七年。\n\n${second}\n\n花了两万元。\n`);

beforeAll(async () => {
  let folder: string;
  ({ folder, git } = newGitFolder('林若溪', (below) =>
    writeTree(join(below, 'content'), {
      'site.yaml': 'name: 青石先锋\ndomain: https://www.qingshi.example\n',
      ...UNIT,
      [NEWS]: text('旧闻', '一共三十里。'),
      ...boardTree('cun', [ledgerRow('1', { 完成时限: '2026-11-10' })]),
    }),
  ));
  content = join(folder, 'content');
  const environment = {
    ...readEnvironment(),
    contentFolder: content,
    outFolder: join(folder, 'dist'),
    cacheFolder: join(folder, 'cache'),
  };
  desk = await openLocalDesk(environment, { port: 0, onMake: () => undefined });
  const ledger = readFileSync(join(content, LEDGER), 'utf8');
  await begin('wen', NEWS, NEWS, text('我的题目', '一共三十二里。'));
  await begin('zhang', BOARD, LEDGER, ledger.replace('2026-11-10', '2026-12-31'));
  publish({ [NEWS]: text('他的题目', '一共三十里，难走。'), [LEDGER]: ledger.replace('2026-11-10', '2026-12-20') });
  await desk.desk.looker.changed();
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

/** Somebody's piece of work, with one file as he has changed it. */
async function begin(id: string, path: string, file: string, now: string): Promise<void> {
  const author = { name: '唐文英', login: 'tang', at: Math.floor(desk.desk.clock() / 1000) };
  await desk.desk.pieces.begin(id, path, [[file, Buffer.from(now)]], author, { kind: '交稿', title: '两个人一起改' });
}

/** The same files as somebody else has published them meanwhile. */
function publish(files: Readonly<Record<string, string>>): void {
  for (const [path, now] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), now);
  }
  git('commit', '--quiet', '--all', '--message', '别人的');
}

it('where two changed the same, the page is in order for axe, on a phone and at a desk, in both themes', async () => {
  const faults: string[] = [];
  for (const viewport of [PHONE, DESK])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const id of ['wen', 'zhang']) {
        await page.setViewportSize(viewport);
        await page.emulateMedia({ colorScheme });
        await page.goto(`${origin}/pieces/${id}/merge/`);
        expect(await page.locator('fieldset').count()).toBe(id === 'wen' ? 2 : 1);
        // Also as it is when somebody has forgotten to choose.
        for (const step of ['opened', 'sent']) {
          if (step === 'sent') await page.getByRole('button', { name: '并到一起' }).click();
          const where = `${id} ${viewport.width} ${colorScheme} ${step}`;
          faults.push(...(await axeViolations(page)).map((fault) => `${where}: ${fault}`));
          const { by, culprits } = await sideways(page);
          if (by > 0) faults.push(`${where}: ${by}px too wide: ${culprits.join(', ')}`);
        }
      }
  expect(faults).toEqual([]);
});

it('it is solved by keyboard alone: what was forgotten is told first, and what was chosen stays', async () => {
  await page.setViewportSize(DESK);
  await page.goto(`${origin}/pieces/wen/merge/`);
  await tabTo('[name=keep-0-1]');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[name=keep-0-1][value=theirs]').isChecked()).toBe(true);
  await tabTo('.button-main');
  await page.keyboard.press('Enter');
  await page.locator('.alert').waitFor();
  // Whoever sees nothing of it hears it, and goes on from there.
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('alert');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('标题：选一个');
  await page.keyboard.press('Enter');
  await tabTo('[name=keep-0-0]');
  await page.keyboard.press('Space');
  expect(await page.locator('[name=keep-0-1][value=theirs]').isChecked()).toBe(true);
  await tabTo('.button-main');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/pieces\/wen\/$/);
  const merged = git('show', `desk/wen:content/${NEWS}`);
  expect(merged).toContain('我的题目');
  expect(merged).toContain('一共三十里，难走。');
});

/** Goes on by the key until an element has the focus, and sees that it shows it. */
async function tabTo(selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => {
      const at = document.activeElement!;
      return at.matches(wanted) && getComputedStyle(at).outlineStyle === 'solid';
    }, selector);
    if (isThere) return;
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
}
