import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEIC_PHOTO } from '../../import/testing/heic-photo.ts';
import { PROJECT } from '../../machine/project.ts';
import { entryPath } from '../../testing/entries.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { axeViolations, DESK, PHONE, sideways } from '../testing/browsing.ts';
import { startChromium } from '../testing/chromium.ts';
import { type TestDesk, TEST_PASSWORD } from './testing/desk-of-installation.ts';
import { openReviewedDesk } from './testing/reviewed-desk.ts';

/** A busy machine must not fail a test. */
const LONGEST_STEP = 180_000;

let installation: TestInstallation;
let desk: TestDesk;
let browser: Browser;

beforeAll(async () => {
  ({ installation, desk } = await openReviewedDesk());
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await desk.close();
  removeFolders();
});

/** Somebody who has signed in, in a browser of his own. */
async function signedIn(login: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, hasTouch: viewport === PHONE, locale: 'zh-CN' });
  context.setDefaultTimeout(LONGEST_STEP);
  const page = await context.newPage();
  await page.goto(`${desk.origin}/sign-in/`);
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', TEST_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** What is not in order on a page, in both themes. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const where = `${new URL(page.url()).pathname} ${colorScheme}`;
    faults.push(...(await axeViolations(page)).map((fault) => `${where}: ${fault}`));
    const { by, culprits } = await sideways(page);
    if (by > 0) faults.push(`${where}: ${by}px too wide: ${culprits.join(', ')}`);
  }
  return faults;
}

async function sign(page: Page, title: string, verdict: '通过' | '退回', opinion = ''): Promise<void> {
  await page.goto(desk.origin);
  await page.getByRole('link', { name: title }).click();
  await page.waitForURL(/\/review\/$/);
  await page.locator(`input[name=verdict][value=${verdict}]`).check();
  if (opinion !== '') await page.fill('[name=opinion]', opinion);
  await page.locator('[name=secrecy]').check();
  await page.getByRole('button', { name: '签字' }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/review/'));
}

describe.each([
  ['a phone', PHONE, '石门村：界上埋着炭'],
  ['a desk', DESK, '石门村：渠水上了坡'],
] as const)('a village at %s', (_, viewport, title) => {
  it('hands in with two photos, mends what came back, and is live with the third signature', async () => {
    const faults: string[] = [];
    const mo = await signedIn('mo', viewport);
    await mo.getByRole('link', { name: '交一篇稿' }).click();
    await mo.waitForURL(/\/hand-in\/$/);
    faults.push(...(await faultsOf(mo)));
    await mo.setInputFiles('#files', [
      { name: 'IMG_0412.HEIC', mimeType: 'image/heic', buffer: HEIC_PHOTO },
      {
        name: '村口.jpg',
        mimeType: 'image/jpeg',
        buffer: readFileSync(join(PROJECT, 'content/news/tongshui-cun.jpg')),
      },
    ]);
    await mo.selectOption('#kind', 'news');
    await mo.fill('#title', title);
    await mo.fill('#text', '今年九月，村里把田界重新量了一遍。\n\n老人说，界石下面埋着炭。');
    await mo.getByRole('button', { name: '交稿' }).click();
    await mo.waitForURL(/\/form\/$/);
    expect(await mo.inputValue('[name=title]')).toBe(title);
    expect(await mo.locator('.photo img').count()).toBe(2);
    // A browser that shows no HEIC shows the photo that was made of it.
    await mo.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.photo img')].every((one) => {
        one.loading = 'eager';
        return one.complete && one.naturalWidth > 0;
      }),
    );
    faults.push(...(await faultsOf(mo)));
    await mo.fill('[name=publishedAt]', '2026-11-20');
    await mo.fill('[name="source.name"]', '白岩乡党委');
    await mo.fill('[name=alt-0]', '一块红色的界石');
    await mo.fill('[name=caption-0]', '量界那天挖出的界石');
    await mo.fill('[name=alt-1]', '村口的公开栏前站着几个人');
    await mo.getByRole('button', { name: '存上，去改正文' }).click();
    await mo.waitForURL(/\/pieces\/[\w-]+\/$/);
    const piece = mo.url();
    await mo.getByText('没有必须改的').first().waitFor();
    faults.push(...(await faultsOf(mo)));
    await mo.getByRole('button', { name: '送审' }).click();
    await mo.waitForURL(/\/review\/$/);

    const [lin, deng, shen] = [
      await signedIn('lin', DESK),
      await signedIn('deng', viewport),
      await signedIn('shen', DESK),
    ];
    await sign(lin, title, '退回', '写明量了几天');
    await mo.goto(desk.origin);
    await mo.getByText('写明量了几天').waitFor();
    faults.push(...(await faultsOf(mo)));
    await mo.getByRole('link', { name: title }).click();
    await mo.waitForURL(piece);
    await mo.locator('.ProseMirror p').first().click();
    await mo.keyboard.press('End');
    await mo.keyboard.type('量了四天。');
    await mo.waitForFunction(() => document.querySelector('[data-saved]')!.textContent.includes('已存好　'));
    await mo.getByRole('button', { name: '送审' }).click();
    await mo.waitForURL(/\/review\/$/);

    await lin.goto(`${piece}review/`);
    expect(await lin.locator('ins').allTextContents()).toEqual(['量了四天。']);
    faults.push(...(await faultsOf(lin)));
    await sign(lin, title, '通过');
    await sign(deng, title, '通过');
    await sign(shen, title, '通过', '同意发布');
    await shen.locator('[data-publishing=live]').waitFor();
    faults.push(...(await faultsOf(shen)));
    const address = await shen.getAttribute('.live-address', 'href');
    const served = await installation.served();
    const page = served.get(`${new URL(address!).pathname.slice(1)}index.html`)!.toString();
    for (const words of [title, '量了四天。', '量界那天挖出的界石', '一块红色的界石']) expect(page).toContain(words);
    expect(page).not.toMatch(/heic/i);
    expect(faults).toEqual([]);
    for (const one of [mo, lin, deng, shen]) await one.context().close();
  });
});

it('the administrator’s pages and those of what is live are in order for axe, in both themes, on a phone and at a desk', async () => {
  const faults: string[] = [];
  for (const viewport of [PHONE, DESK]) {
    const [guanli, shen] = [await signedIn('guanli', viewport), await signedIn('shen', viewport)];
    for (const path of ['/', '/people/', '/people/2/', '/log/', '/patrol/', '/live/', '/nothing/']) {
      await guanli.goto(desk.origin + path);
      faults.push(...(await faultsOf(guanli)));
    }
    const board = `/live/piece/?path=${encodeURIComponent(entryPath('news', 'jiu'))}`;
    for (const path of ['/', '/pieces/', board, '/live/?q=旧闻']) {
      await shen.goto(desk.origin + path);
      faults.push(...(await faultsOf(shen)));
    }
    const stranger = await (await browser.newContext({ viewport })).newPage();
    await stranger.goto(`${desk.origin}/sign-in/`);
    faults.push(...(await faultsOf(stranger)));
    for (const one of [guanli, shen, stranger]) await one.context().close();
  }
  expect(faults).toEqual([]);
});
