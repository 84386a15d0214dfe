import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readXlsx } from '../../ingest/table/xlsx/xlsx.ts';
import { PROJECT } from '../../machine/project.ts';
import { ledgerRow as row, pledgeCsv } from '../../testing/boards.ts';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { axeViolations, DESK, PHONE, sideways } from '../testing/browsing.ts';
import { startChromium } from '../testing/chromium.ts';
import { BOARD_ROWS as ROWS, openBoardDesk } from './testing/board-desk.ts';
import { TEST_PASSWORD, type TestDesk } from './testing/desk-of-installation.ts';

const VILLAGE = '青石村党支部';
let installation: TestInstallation;
let desk: TestDesk;
let origin: string;
let browser: Browser;
const at = (login: string) => desk.at(login);

beforeAll(async () => {
  ({ installation, desk } = await openBoardDesk());
  ({ origin } = desk);
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await desk.close();
  removeFolders();
});

/** A page on which somebody has signed in. */
async function pageOf(login: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await (await browser.newContext({ viewport })).newPage();
  await page.goto(`${origin}/sign-in/`);
  await page.fill('[name=login]', login);
  await page.fill('[name=password]', TEST_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(`${origin}/`);
  return page;
}

async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page), `${page.url()} ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  expect((await sideways(page)).by).toBe(0);
}

/** Three people sign a piece, and it goes live. */
async function signed(id: string): Promise<void> {
  for (const login of ['lin', 'deng', 'shen']) {
    const visitor = at(login);
    await visitor.get(`/pieces/${id}/review/`);
    await visitor.post(`/pieces/${id}/review/`, {
      seen: visitor.field('seen'),
      verdict: '通过',
      opinion: '同意',
      secrecy: '不涉密',
    });
  }
  for (;;) {
    const job = await at('shen').json<{ state: string; lines: string[] }>(`/pieces/${id}/publishing/now/`);
    if (job.state !== 'running') {
      expect(job.state, job.lines.join('\n')).toBe('live');
      return;
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function boardPage(): Promise<string> {
  const served = await installation.served();
  return String(served.get('pledges/cun/index.html'));
}

describe('a village secretary on the phone', () => {
  it('sees the pledges of the own village by their days, and no others', async () => {
    const page = await pageOf('mo', PHONE);
    await page.getByRole('link', { name: '承诺', exact: true }).click();
    expect(await page.textContent('h1')).toBe(`${VILLAGE}的承诺`);
    expect(await page.locator('.pledge-title').allTextContents()).toEqual(
      ['修好1号水渠', '修好2号水渠'].map((one) => expect.stringContaining(one)),
    );
    expect(await page.textContent('.pledge-when')).toContain('逾期');
    await expectAccessible(page);
    expect((await page.goto(`${origin}/pledges/?unit=baishi`))!.status()).toBe(200);
    expect(await page.textContent('h1')).toBe(`${VILLAGE}的承诺`);
    const other = await page.goto(`${origin}/pledges/report/?unit=baishi&pledge=cun%2F3`);
    expect(other!.status()).toBe(404);
    await page.context().close();
  });

  it('reports progress with a photo; it is public when three have signed, and the state stays what it is', async () => {
    const page = await pageOf('mo', PHONE);
    await page.goto(`${origin}/pledges/`);
    await page.getByRole('link', { name: '修好1号水渠' }).click();
    await page.getByRole('button', { name: '报上去' }).click();
    expect(await page.textContent('.alert:not([hidden])')).toContain('选报进展还是报结果');
    await expectAccessible(page);
    await page.getByText('报进展，还在做').click();
    await page.fill('#said', '石板铺了560米，有事打13812345678');
    await page.setInputFiles('#photo', join(PROJECT, 'content/news/tongshui-cun.jpg'));
    await page.getByRole('button', { name: '报上去' }).click();
    expect(await page.textContent('.alert:not([hidden])')).toContain('照片里有什么');
    await page.setInputFiles('#photo', join(PROJECT, 'content/news/tongshui-cun.jpg'));
    await page.fill('#alt', '寨子下新铺的石板路');
    await page.getByRole('button', { name: '报上去' }).click();
    expect(await page.textContent('.alert:not([hidden])')).toContain('手机号码');
    expect(await page.textContent('.alert:not([hidden])')).not.toContain('13812345678');
    await page.setInputFiles('#photo', join(PROJECT, 'content/news/tongshui-cun.jpg'));
    await page.fill('#said', '石板铺了560米，还差160米');
    await page.getByRole('button', { name: '报上去' }).click();
    await page.getByText('报上去了').waitFor();
    await expectAccessible(page);
    const href = await page.getByRole('link', { name: '石板铺了560米，还差160米' }).getAttribute('href');
    const id = /^\/pieces\/([\w-]+)\//.exec(href!)![1]!;
    expect(await boardPage()).not.toContain('还差160米');
    await signed(id);
    const html = await boardPage();
    expect(html).toMatch(
      /石板铺了560米，还差160米 ?<small>青石村党支部报<\/small><picture>.*?alt="寨子下新铺的石板路"/s,
    );
    expect(html).toMatch(/id="p-1" data-state="overdue"/);
    await page.context().close();
  });

  it('reports a result with its reason; what was sent back is put right by the same form', async () => {
    const page = await pageOf('mo', PHONE);
    await page.goto(`${origin}/pledges/report/?unit=qingshi-cun&pledge=cun%2F1`);
    await page.getByText('报结果：').click();
    await page.getByRole('radio', { name: '部分兑现', exact: true }).check();
    await page.getByRole('button', { name: '报上去' }).click();
    expect(await page.textContent('.alert:not([hidden])')).toContain('要写原因');
    await page.fill('#reason', '末端两户高过水箱');
    await page.getByRole('button', { name: '报上去' }).click();
    await page.getByText('报上去了').waitFor();
    const href = await page.getByRole('link', { name: '结果：部分兑现' }).getAttribute('href');
    const id = /^\/pieces\/([\w-]+)\//.exec(href!)![1]!;
    const lin = at('lin');
    await lin.get(`/pieces/${id}/review/`);
    await lin.post(`/pieces/${id}/review/`, {
      seen: lin.field('seen'),
      verdict: '退回',
      opinion: '写明差哪两户所在的组',
    });
    await page.goto(`${origin}/pieces/${id}/`);
    expect(await page.textContent('main')).toContain('写明差哪两户所在的组');
    await page.getByRole('link', { name: '改这一条' }).click();
    expect(await page.inputValue('#reason')).toBe('末端两户高过水箱');
    await page.fill('#reason', '三组末端两户高过水箱');
    await page.getByRole('button', { name: '报上去' }).click();
    await page.getByText('报上去了').waitFor();
    await signed(id);
    const html = await boardPage();
    expect(html).toMatch(/id="p-1" data-state="partly"/);
    expect(html).toContain('三组末端两户高过水箱');
    expect(html).toContain('结果由谁报');
    await page.context().close();
  });
});

describe('the department', () => {
  it('sees the cells with problems in the sheet, goes from finding to cell and back, and uploads again', async () => {
    const folder = newFolder();
    mkdirSync(folder, { recursive: true });
    const file = (name: string, rows: Parameters<typeof pledgeCsv>[0]) => {
      writeFileSync(join(folder, name), pledgeCsv(rows));
      return join(folder, name);
    };
    const many = Array.from({ length: 300 }, (_, index) => row(String(index + 4)));
    const wrong = [
      ...ROWS.slice(0, 1),
      { ...ROWS[1]!, 结果: '兑现', 完成日期: '' },
      ROWS[2]!,
      ...many,
      row('400', { 责任人: '' }),
    ];
    const page = await pageOf('deng', DESK);
    await page.goto(`${origin}/live/piece/?path=pledges%2Fcun%2Findex.md`);
    await page.setInputFiles('#ledger', file('11月.csv', wrong));
    await page.getByRole('button', { name: '传上来' }).click();
    await page.waitForURL(/\/ledger\/\?file=items\.csv$/);
    expect(await page.textContent('#notes')).toContain('必须改');
    expect(await page.locator('.sheet tbody tr').count()).toBeLessThan(20);
    const cell = page.locator('.sheet-bad').first();
    expect(await cell.textContent()).toContain('（空）');
    await page.locator('.finding-link').first().click();
    expect(new URL(page.url()).hash).toBe(`#${await cell.getAttribute('id')}`);
    await cell.locator('a').click();
    expect(new URL(page.url()).hash).toMatch(/^#note-\d+$/);
    await expectAccessible(page);
    await page.setViewportSize(PHONE);
    await expectAccessible(page);
    await page.setViewportSize(DESK);
    await page.fill('#from', '200');
    await page.getByRole('button', { name: '看', exact: true }).click();
    expect(await page.locator('.sheet tbody tr').count()).toBeLessThan(40);
    await page.setInputFiles('#ledger', file('少一项.csv', [ROWS[1]!, ROWS[2]!]));
    await page.getByRole('button', { name: '传上来' }).click();
    await page.getByText('没有编号是“cun/1”的承诺').first().waitFor();
    const right = [ROWS[0]!, { ...ROWS[1]!, 结果: '兑现', 完成日期: '2026-11-16' }, ROWS[2]!];
    await page.setInputFiles('#ledger', file('改好.csv', right));
    await page.getByRole('button', { name: '传上来' }).click();
    await page.getByRole('heading', { name: /没有要看的格|没有必须改的/ }).waitFor();
    const id = /\/pieces\/([\w-]+)\/ledger\//.exec(page.url())![1]!;
    await page.getByRole('button', { name: '送审' }).click();
    await page.waitForURL(/\/review\/$/);
    // Nobody signs what he has handed in: somebody else has to be there for 复审.
    expect(await page.textContent('main')).toContain('等');
    expect(id).toMatch(/^cun/);
    await page.context().close();
  });

  it('takes the merged workbook: what the ledger says and what was reported', async () => {
    const page = await pageOf('lin', DESK);
    await page.goto(`${origin}/live/piece/?path=pledges%2Fcun%2Findex.md`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载汇总表' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/（汇总）\.xlsx$/);
    const [items] = readXlsx(readFileSync(await download.path())).sheets;
    const [head, first] = items!.rows.map(({ cells }) => cells.map((one) => one?.text ?? ''));
    const value = (name: string) => first![head!.findIndex((one) => one.startsWith(name))];
    expect([value('编号'), value('状态'), value('结果'), value('原因'), value('结果由谁报')]).toEqual([
      '1',
      '部分兑现',
      '部分兑现',
      '三组末端两户高过水箱',
      VILLAGE,
    ]);
    expect(value('最近进展')).toBeTruthy();
    await page.context().close();
  });
});
