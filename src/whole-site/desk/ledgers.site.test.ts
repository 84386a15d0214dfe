import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { boardTree, ledgerRow as row, pledgeCsv } from '../../testing/boards.ts';
import { removeFolders } from '../../testing/tree.ts';
import type { TestInstallation } from '../publish/testing/installation.ts';
import { openBoardDesk } from './testing/board-desk.ts';
import type { TestDesk } from './testing/desk-of-installation.ts';

const INDEX = (slug: string) => `pledges/${slug}/index.md`;
const settings = (slug: string) => String(boardTree(slug, [])[INDEX(slug)]);
const REPORT = '承诺: wen/1\n单位: qingshi-cun\n日期: 2026-11-15\n进展: 渠修了三百米\n';

let installation: TestInstallation;
let desk: TestDesk;
const deng = () => desk.at('deng');

beforeAll(async () => {
  ({ installation, desk } = await openBoardDesk({
    [INDEX('zhen')]: settings('zhen'),
    'pledges/zhen/qingshi.csv': pledgeCsv([row('1'), row('2')]),
    'pledges/zhen/baishi.csv': pledgeCsv([row('3', { 承诺主体: '白石村党支部' })]),
    [INDEX('wen')]: settings('wen'),
    'pledges/wen/items.yaml': stringify([row('1'), row('2')].map(({ 提诺: _, 公诺: __, 践诺: ___, ...rest }) => rest)),
    'reports/a.yaml': REPORT,
  }));
});

afterAll(async () => {
  await desk.close();
  removeFolders();
});

/** Sends a ledger; `replaces` undefined: nothing is chosen. */
async function send(board: string, name: string, csv: string, replaces?: string): Promise<void> {
  const path = INDEX(board);
  await deng().get(`/live/piece/?path=${encodeURIComponent(path)}`);
  const files = [{ name, bytes: Buffer.from(csv) }];
  await deng().post('/live/ledger/', { path, ...(replaces === undefined ? {} : { replaces }) }, files);
}

/** The ledgers that a board has in a piece of work. */
async function ledgersIn(board: string): Promise<string[]> {
  await installation.git('fetch', '--quiet', 'origin', `refs/heads/desk/${board}`);
  const listed = await installation.git(
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    'FETCH_HEAD',
    `content/pledges/${board}/`,
  );
  return listed
    .split('\0')
    .filter((path) => /\.(?:csv|xlsx|yaml)$/.test(path))
    .map((path) => path.split('/').at(-1)!);
}

async function show(path: string): Promise<string> {
  return installation.git('show', `FETCH_HEAD:content/${path}`);
}

describe('a board that is made of several ledgers', () => {
  it('asks which one a file replaces, says it, and leaves the others as they are', async () => {
    await deng().get(`/live/piece/?path=${encodeURIComponent(INDEX('zhen'))}`);
    expect(deng().text).toMatch(/换掉 baishi\.csv.*换掉 qingshi\.csv.*是新的一份/);
    const csv = pledgeCsv([row('3', { 承诺主体: '白石村党支部', 责任人: '白石生 村支书' })]);
    await send('zhen', '白石11月.csv', csv);
    expect(deng().status).toBe(422);
    expect(deng().text).toContain('选一选，这份台账换掉哪一份');
    await send('zhen', '白石11月.csv', csv, 'index.md');
    expect(deng().status).toBe(422);
    await send('zhen', '白石11月.csv', csv, 'baishi.csv');
    expect(deng().path, deng().text).toBe('/pieces/zhen/ledger/?file=baishi.csv');
    expect(deng().text).toContain('刚传上来的 baishi.csv');
    expect(await ledgersIn('zhen')).toEqual(['baishi.csv', 'qingshi.csv']);
    expect(await show('pledges/zhen/baishi.csv')).toContain('白石生 村支书');
    expect(await show('pledges/zhen/qingshi.csv')).toBe(pledgeCsv([row('1'), row('2')]));
    await deng().get('/pieces/zhen/history/');
    expect(deng().text).toContain('换台账：白石11月.csv，换掉 baishi.csv');
  });

  it('a new one stands beside them; with pledges that stand in another it is not sent on', async () => {
    await send('zhen', '河湾.csv', pledgeCsv([row('1')]), '*');
    expect(deng().path, deng().text).toMatch(/^\/pieces\/zhen\/ledger\/\?file=/);
    expect(await ledgersIn('zhen')).toHaveLength(3);
    expect(deng().text).toMatch(/必须改/);
    expect(deng().text).toContain('一起换的还有');
    await deng().post('/pieces/zhen/send/');
    expect(deng().text).toMatch(/还有\d+处必须改/);
    await send('zhen', '河湾.csv', pledgeCsv([row('4')]), '河湾.csv');
    expect(deng().text).toMatch(/没有要看的格|没有必须改的/);
    await deng().post('/pieces/zhen/send/');
    expect(deng().path, deng().text).toBe('/pieces/zhen/review/');
  });
});

describe('a board that is written as text', () => {
  it('offers to exchange it for a table, says what becomes of it, and never keeps both', async () => {
    await deng().get(`/live/piece/?path=${encodeURIComponent(INDEX('wen'))}`);
    expect(deng().text).toContain('换掉 items.yaml（写成文字的，换成表格）');
    expect(deng().text).toContain('各单位报的进展和结果另外存着，不动');
    const csv = pledgeCsv([row('1'), row('2')]);
    await send('wen', '11月.csv', csv);
    expect(deng().status).toBe(422);
    await send('wen', '11月.csv', csv, 'items.yaml');
    expect(deng().path, deng().text).toBe('/pieces/wen/ledger/?file=items.csv');
    expect(deng().text).toContain('换掉 items.yaml');
    expect(deng().text).toMatch(/没有要看的格|没有必须改的/);
    expect(await ledgersIn('wen')).toEqual(['items.csv']);
    expect(await show('reports/a.yaml')).toBe(REPORT);
    const { html } = await deng().get('/pieces/wen/page/');
    if (!html.includes('正在准备')) expect(html).toContain('渠修了三百米');
    // A pledge of which somebody has reported is missed, not forgotten.
    await send('wen', '少一项.csv', pledgeCsv([row('2')]));
    expect(deng().text).toContain('没有编号是“wen/1”的承诺');
    expect(await ledgersIn('wen')).toEqual(['items.csv']);
  });
});
