/**
 * `npm run desk:pictures`: the pictures of docs/desk.md, drawn anew from the pages as they are, over a copy of the sample
 * content that nobody else sees.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { openLocalDesk } from '../src/desk/commands/open-local.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { PROJECT } from '../src/machine/project.ts';
import { CHROMIUM_FLAGS } from '../src/outputs/print/chromium.ts';
import { findChromium } from '../src/whole-site/testing/chromium.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

const DESK = { width: 1200, height: 900 };
const PHONE = { width: 390, height: 844 };
const NEWS = 'news/20261118-pingnuo.md';

const folder = mkdtempSync(join(tmpdir(), 'desk-pictures-'));
const contentFolder = join(folder, 'content');
cpSync(join(PROJECT, 'content'), contentFolder, { recursive: true });
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-c', 'user.name=唐文英', '-c', 'user.email=tang@desk.invalid', ...args], {
    cwd: folder,
  }).toString();
git('init', '--quiet', '--initial-branch', 'main');
git('config', 'user.name', '唐文英');
commit('第一版');

const environment = { ...readEnvironment(), contentFolder, outFolder: join(folder, 'dist') };
const { desk, newAddress, close } = await openLocalDesk(environment, { port: 0, onMake: () => undefined });
// With the fonts of this machine: tests have none in which one can read.
const { path: executablePath, env } = await findChromium();
const { FONTCONFIG_FILE: _, ...needed } = env;
const browser = await chromium.launch({
  executablePath,
  args: [...CHROMIUM_FLAGS, '--lang=zh-CN'],
  env: { ...(process.env as Record<string, string>), ...needed, LANGUAGE: 'zh_CN' },
});
try {
  const page = await (await browser.newContext({ viewport: DESK, locale: 'zh-CN' })).newPage();
  await page.goto(newAddress());
  const { origin } = new URL(page.url());

  await page.goto(`${origin}/`);
  for (let times = 0; times < 60 && (await page.getByText('正在数').count()) > 0; times++) {
    await page.waitForTimeout(2000);
    await page.reload();
  }
  await draw(page, 'desk-today');

  const board = 'pledges/erzhong-dangyuan-2026/index.md';
  const ledger = readFileSync(join(contentFolder, 'pledges/erzhong-dangyuan-2026/items.csv'), 'utf8').split('\n');
  const wrong = ledger.map((line, index) => (index === 2 ? line.replace(/2026-\d\d-\d\d/, '2026-13-40') : line));
  const upload = join(folder, '二中11月.csv');
  writeFileSync(upload, wrong.join('\n'));
  await page.goto(`${origin}/live/piece/?path=${encodeURIComponent(board)}`);
  await page.setInputFiles('#ledger', upload);
  await page.getByRole('button', { name: '传上来' }).click();
  await page.waitForURL(/\/ledger\//);
  await page.locator('.sheet-bad').first().scrollIntoViewIfNeeded();
  await draw(page, 'desk-ledger');

  const { tip } = await twoChangeOneText();
  await page.goto(`${origin}/pieces/${tip}/merge/`);
  await draw(page, 'desk-merge');

  await page.setViewportSize(PHONE);
  await page.goto(`${origin}/pledges/?unit=shimen-cun`);
  await page.locator('.pledge-title a').first().click();
  await page.getByText('报进展，还在做').click();
  await page.fill('#said', '石板铺到第15户，还差两户');
  await draw(page, 'desk-report');
} finally {
  await browser.close();
  await close();
  rmSync(folder, { recursive: true, force: true });
}

/** A piece of work that changes a paragraph which somebody else has published otherwise; answers its id. */
async function twoChangeOneText(): Promise<{ tip: string }> {
  const path = join(contentFolder, NEWS);
  const before = readFileSync(path, 'utf8');
  const paragraphs = before.split('\n\n');
  const at = paragraphs.length - 2;
  const changed = (words: string) =>
    paragraphs.map((one, index) => (index === at ? `${one}${words}` : one)).join('\n\n');
  const author = { name: '唐文英', login: 'benji', at: Math.floor(desk.clock() / 1000) };
  const words = { kind: '交稿' as const, title: '两个人一起改', note: '修改' };
  const mine = Buffer.from(changed('评的过程请群众代表看着。'));
  const { id } = await desk.pieces.begin('pingnuo', NEWS, [[NEWS, mine]], author, words);
  writeFileSync(path, changed('评的票当场数，当场念。'));
  commit('别人的改动');
  await desk.looker.changed();
  return { tip: id };
}

function commit(message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--message', message);
}

/** The page as it stands, no higher than one reads in a document. */
async function draw(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const { width } = page.viewportSize()!;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const image = await page.screenshot({
    clip: { x: 0, y: 0, width, height: Math.min(height, width < 600 ? 1700 : width * 1.5) },
    fullPage: true,
  });
  const file = join(PROJECT, 'docs/images', `${name}.webp`);
  await sharp(image).webp({ quality: 80 }).toFile(file);
  process.stdout.write(`docs/images/${name}.webp\n`);
}
