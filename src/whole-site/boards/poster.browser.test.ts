import jsQr from 'jsqr';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { LONG_ITEM, POSTER_DOMAIN, posterTree } from '../../testing/poster-tree.ts';
import { newFolder } from '../../testing/tree.ts';
import { axeViolations, Browsing, DESK, PHONE, sideways, SMALL } from '../testing/browsing.ts';
import { buildGoodTree, type BuildResult, environmentOf, runNode } from '../testing/build.ts';
import { chromiumVariables } from '../testing/chromium.ts';
import { type Pdf, lookIntoPdf } from '../testing/pdf.ts';
import { placed } from '../testing/place.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

let site: BuildResult;
let variables: NodeJS.ProcessEnv;
const browsing = siteInBrowser({
  start: async () => {
    site = await buildGoodTree(posterTree());
    variables = { ...environmentOf(site), ...(await chromiumVariables()) };
    return Browsing.of(site.out);
  },
});

const PAGE = '/pledges/cun-2026/poster/';
const LIVE = POSTER_DOMAIN + placed('/pledges/cun-2026/');
const A3 = { width: 1190.55, height: 841.89 };
const A4 = { width: 595.28, height: 841.89 };

function expectSheets({ pages, fonts }: Pdf, count: number, paper: { width: number; height: number }): void {
  expect(pages).toHaveLength(count);
  for (const [index, { width, height, text }] of pages.entries()) {
    expect(Math.abs(width - paper.width)).toBeLessThan(1);
    expect(Math.abs(height - paper.height)).toBeLessThan(1);
    expect(text).toContain(`第${index + 1}页共${count}页`);
  }
  expect(fonts.length).toBeGreaterThan(1);
  expect(fonts.filter(({ isInside }) => !isInside)).toEqual([]);
}

describe('the page', () => {
  it.each([
    { name: '320 px', viewport: SMALL },
    { name: '390 px', viewport: PHONE },
    { name: '1280 px', viewport: DESK },
  ])('$name: both papers fit, nothing fails', async ({ viewport }) => {
    const { page, problems } = await browsing.open(PAGE, { viewport });
    for (const size of ['a4', 'a3']) {
      await page.click(`label[for=size-${size}]`);
      expect(await sideways(page)).toEqual({ by: 0, culprits: [] });
      expect(await axeViolations(page)).toEqual([]);
    }
    expect(problems).toEqual([]);
  });

  it('shows a code that leads to the live board', async () => {
    const { page } = await browsing.open(PAGE, { viewport: DESK, deviceScaleFactor: 2 });
    const shot = await page.locator('.poster-live svg').first().screenshot();
    const { data, info } = await sharp(shot).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(jsQr(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(LIVE);
  });

  it('prints on the paper that is chosen, and nothing but sheets', async () => {
    const { page } = await browsing.open(PAGE, { viewport: DESK });
    const table = await lookIntoPdf(await page.pdf({ preferCSSPageSize: true }));
    const sheets = (await page.locator('.poster-sheet').count()) + (await page.locator('.poster-next').count());
    expectSheets(table, sheets, A3);
    await page.click('label[for=size-a4]');
    const cards = await lookIntoPdf(await page.pdf({ preferCSSPageSize: true }));
    expectSheets(cards, cards.pages.length, A4);
    for (const { text } of [...table.pages, ...cards.pages]) expect(text).not.toMatch(/回到公示栏|只看、只印|站点地图/);
  });

  it('shows and prints one unit where the address names it', async () => {
    const { page } = await browsing.open(`${PAGE}#unit-baishi`, { viewport: DESK });
    expect(await page.locator('.poster-sheet:visible h2 .poster-who').allTextContents()).toEqual([
      '青石镇白石村党支部',
    ]);
    const { pages } = await lookIntoPdf(await page.pdf({ preferCSSPageSize: true }));
    expect(pages.map(({ text, qr }) => [text.includes('双河村'), qr])).toEqual([[false, LIVE]]);
    await page.click('.poster-bar .poster-all a');
    expect(await page.locator('.poster-sheet:visible').count()).toBe(2);
  });

  it('prints letters that are read at two metres: 20 pt on A3, 16 where that saves a sheet, 18 pt on A4', async () => {
    const { page } = await browsing.open(PAGE, { viewport: DESK });
    await page.emulateMedia({ media: 'print' });
    const sizes = (selectors: readonly string[]) =>
      Promise.all(
        selectors.map((selector) =>
          page
            .locator(selector)
            .first()
            .evaluate((element) => parseFloat(getComputedStyle(element).fontSize) * 0.75),
        ),
      );
    const promised = ['item', 'standard', 'due', 'owner', 'state', 'results'].map(
      (column) => `tbody .poster-${column}`,
    );
    const isFitted = (await page.locator('.poster-sheet').first().getAttribute('class'))!.includes('poster-step');
    for (const size of await sizes(promised)) expect(size).toBeGreaterThanOrEqual(isFitted ? 16 : 20);
    for (const size of await sizes(['h2 .poster-who', 'h2 .poster-what'])) expect(size).toBeGreaterThanOrEqual(48);
    await page.locator('#size-a4').evaluate((input: HTMLInputElement) => (input.checked = true));
    for (const size of await sizes(promised.slice(0, 3))) expect(size).toBeGreaterThanOrEqual(18);
  });

  it('of a large board is light, and leads to the next', async () => {
    const { page, problems } = await browsing.open('/pledges/shishi-2026/poster/', { viewport: PHONE });
    expect(await axeViolations(page)).toEqual([]);
    await page.click('a[rel=next]');
    await page.waitForURL('**/poster/page/2/');
    expect(await page.locator('h2').allTextContents()).toEqual(['青石镇白石村党支部 2026\u00a0年公开承诺（续）']);
    expect(problems).toEqual([]);
    for (const path of ['poster', 'poster/page/2', 'poster/page/3'])
      expect(gzipSync(readFileSync(join(site.out, 'pledges/shishi-2026', path, 'index.html'))).length).toBeLessThan(
        150_000,
      );
  });
});

describe('npm run poster', () => {
  const poster = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    runNode([join(PROJECT, 'scripts/poster.ts'), ...args], { ...variables, ...more });
  const print = async (args: readonly string[], codes = true) => {
    const file = join(newFolder(), 'posters/sheet.pdf');
    const { code, output } = await poster([...args, '--out', file]);
    expect(output).toContain('印好了');
    expect(code).toBe(0);
    return { output, pdf: await lookIntoPdf(readFileSync(file), { codes }), files: readdirSync(join(file, '..')) };
  };

  it('writes A3 sheets with everything on them', async () => {
    const { output, pdf, files } = await print(['cun-2026']);
    expect(output).not.toContain('空框');
    expectSheets(pdf, Number(/A3 纸 (\d+) 张/.exec(output)![1]), A3);
    expect(files).toEqual(['sheet.pdf']);
    const text = pdf.pages.map((page) => page.text).join('');
    for (const words of [
      '青石镇双河村党支部',
      '2026年公开承诺',
      '把自来水送到坡上三个组',
      '<b>修</b>白石桥&护栏',
      LONG_ITEM,
      '延期至',
      '2027年3月31日',
      '0700-6612380',
      '9月28日兑现',
    ])
      expect(text).toContain(words);
    expect(pdf.pages.flatMap(({ qr }) => qr ?? [])).toEqual([LIVE, LIVE]);
  });

  it('writes A4 sheets of one unit', async () => {
    const { output, pdf } = await print(['cun-2026', '--unit', 'baishi', '--size', 'a4']);
    expect(output).toMatch(/A4 纸 1 张，嵌入的字体：\S+/);
    expectSheets(pdf, 1, A4);
    expect(pdf.pages[0]!.text).not.toContain('双河村');
    expect(pdf.pages[0]!.qr).toBe(LIVE);
  });

  it('prints a large board whole', async () => {
    const { pdf } = await print(['shishi-2026'], false);
    const text = pdf.pages.map((page) => page.text).join('');
    expect(pdf.pages.length).toBeGreaterThan(30);
    for (let number = 1; number <= 620; number++) expect(text).toContain(`第${number}件实事`);
  });

  it('prints a board that is due later, and says so: it hangs on the day on which it is published', async () => {
    const { output, pdf } = await print(['yugao-2026'], false);
    expect(pdf.pages.length).toBeGreaterThan(0);
    expect(output).toContain('要到 2027-01-12 09:00 才发布');
  });

  it('says which letters no font has, and where they stand', async () => {
    const tree = posterTree();
    const items = 'pledges/dangyuan-2026/items.csv';
    const { content } = await buildGoodTree({
      ...tree,
      [items]: String(tree[items]).replace(',郑桂兰\n', ',郑桂𰻝\n'),
    });
    const file = join(newFolder(), 'sheet.pdf');
    const { output } = await poster(['dangyuan-2026', '--out', file], { CONTENT_DIR: content });
    expect(output).toMatch(/印出来是空框[^]*\n {4}𰻝（U\+30EDD），在「郑桂𰻝」\n/);
  });

  it.each([
    { what: 'no board', args: [], says: /请写明印哪一块公示栏。用法：npm run poster/ },
    {
      what: 'an unknown board',
      args: ['cun-2025'],
      says: /没有公示栏「cun-2025」。是不是「cun-2026」？可以写：[^]*dangyuan-2026　青石镇党员 2026 年公开承诺/,
    },
    { what: 'an unknown unit', args: ['cun-2026', '--unit', 'baisi'], says: /没有单位「baisi」。是不是「baishi」？/ },
    {
      what: 'a unit that is not on the board',
      args: ['cun-2026', '--unit', 'qiaotou'],
      says: /青石镇桥头村党支部（qiaotou）在「青石镇各村 2026 年公开承诺」里没有承诺。可以写：\n {2}shuanghe　青石镇双河村党支部/,
    },
    { what: 'a wrong size', args: ['cun-2026', '--size', 'A5'], says: /没有「A5」这种纸：可以写 A3 或 A4。/ },
    { what: 'an unknown option', args: ['cun-2026', '--paper', 'A3'], says: /看不懂「cun-2026 --paper A3[^]*用法/ },
  ])('refuses $what', async ({ args, says }) => {
    const file = join(newFolder(), 'none.pdf');
    const { code, output } = await poster(args.length > 0 ? [...args, '--out', file] : args);
    expect(output).toMatch(says);
    expect(output).not.toMatch(/ {4}at /);
    expect(code).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it('refuses content with mistakes, with the report', async () => {
    const broken = newFolder();
    writeFileSync(join(broken, 'site.yaml'), 'name: 1\nnome: 青石\n');
    const { code, output } = await poster(['cun-2026'], { CONTENT_DIR: broken });
    expect(output).toMatch(/site\.yaml:2[^]*改正错误之后才能发布/);
    expect(code).toBe(1);
  });

  it.runIf(process.platform === 'linux')(
    'refuses where there is no Chinese font, and says which to install',
    async () => {
      const folder = newFolder();
      const file = join(folder, 'none.pdf');
      writeFileSync(
        join(folder, 'empty.conf'),
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>',
      );
      const { code, output } = await poster(['cun-2026', '--out', file], {
        FONTCONFIG_FILE: join(folder, 'empty.conf'),
      });
      expect(output).toMatch(/没有中文字体[^]*apt-get install fonts-noto-cjk/);
      expect(code).toBe(1);
      expect(readdirSync(folder)).toEqual(['empty.conf']);
    },
  );

  it('says so where the browser does not start', async () => {
    const { code, output } = await poster(['cun-2026'], { CHROMIUM_PATH: '/no/such/browser' });
    expect(output).toMatch(/浏览器 \/no\/such\/browser 启动不了[^]*CHROMIUM_PATH/);
    expect(code).toBe(1);
  });
});
