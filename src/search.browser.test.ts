import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { answered, Browsing, DESK } from './testing/browsing.ts';

let browsing: Browsing;
let page: Page;
let problems: string[];
beforeAll(async () => {
  browsing = await Browsing.of(inject('sampleSite'));
});
afterAll(() => browsing.close());
afterEach(() => page.context().close());

async function open(path: string): Promise<void> {
  ({ page, problems } = await browsing.open(path, { viewport: DESK }));
}

const total = async () => Number(await page.locator('[data-search-total]').getAttribute('data-search-total'));
const results = () => page.locator('[data-search-result]');
const titles = () => results().locator('h2').allTextContents();
const query = () => Object.fromEntries(new URL(page.url()).searchParams);

/** Waits until the total is, or is no longer, `count`. */
async function totalBecomes(count: number, same = true): Promise<void> {
  await page.waitForFunction(([wanted, equal]) => {
    const now = document.querySelector('[data-search-total]')?.getAttribute('data-search-total');
    return now !== undefined && now !== null && (Number(now) === wanted) === equal;
  }, [count, same] as const);
}

describe('searching', () => {
  it('from the masthead: a name and Enter lead to the person', async () => {
    await open('/');
    await page.getByRole('searchbox').fill('郑桂兰');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    await answered(page);
    expect(query()).toEqual({ q: '郑桂兰' });
    expect(await page.getByRole('searchbox').inputValue()).toBe('郑桂兰');
    expect(await total()).toBeGreaterThan(0);
    expect(await total()).toBe(await results().count());
    const hrefs = await results().locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain('/members/zheng-guilan/');
    expect(problems).toEqual([]);
  });

  it('each hit has one link, which opens what it names; going back shows the hits again', async () => {
    await open('/search/?q=%E6%B0%B4%E6%B8%A0');
    await answered(page);
    for (const hit of await results().all()) expect(await hit.locator('a').count()).toBe(1);
    const first = results().first().locator('a');
    const title = await first.textContent();
    await first.click();
    await page.locator('article h1').waitFor();
    expect(await page.locator('h1').textContent()).toBe(title);
    await page.goBack();
    await answered(page);
    expect(await titles()).toContain(title);
    expect(problems).toEqual([]);
  });

  it('says how many there are and shows the rest on demand, the focus on the first new one', async () => {
    await open('/search/?q=%E5%85%9A%E5%91%98');
    await answered(page);
    const all = await total();
    expect(all).toBeGreaterThan(10);
    expect(await results().count()).toBe(10);
    expect(await page.getByRole('status').textContent()).toContain(String(all));
    while (await page.locator('[data-search-more]').isVisible()) {
      const before = await results().count();
      await page.locator('[data-search-more]').click();
      await page.waitForFunction((count) => document.querySelectorAll('[data-search-result]').length > count, before);
      expect(await page.locator(':focus').textContent()).toBe((await titles())[before]);
    }
    expect(await results().count()).toBe(all);
    expect(new Set(await results().locator('a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).size).toBe(all);
  });

  it('marks the words in what it shows, and takes them as text', async () => {
    await open(`/search/?q=${encodeURIComponent('<b>承诺</b>')}`);
    await answered(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe('<b>承诺</b>');
    expect(await page.locator('main b').count()).toBe(0);
    await open('/search/?q=%E6%89%BF%E8%AF%BA');
    await answered(page);
    expect(await results().locator('mark').first().textContent()).toContain('承诺');
  });

  it('what is not there is said, and the columns are offered', async () => {
    await open('/search/?q=zzzzqqqq');
    await answered(page);
    expect(await total()).toBe(0);
    expect(await results().count()).toBe(0);
    expect(await page.getByRole('status').textContent()).toContain('没有找到');
    expect(await page.getByRole('main').getByRole('link', { name: '先进基层党组织' }).isVisible()).toBe(true);
  });

  it('an empty question is no question', async () => {
    await open('/search/?q=%20');
    await page.waitForFunction(() => document.querySelector('[data-search-status]')?.textContent !== '');
    expect(await page.locator('[data-search-total]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('an index that does not load is said, and works when it loads again', async () => {
    await open('/search/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.getByRole('searchbox').fill('承诺');
    await page.keyboard.press('Enter');
    await page.getByText('搜索没能打开').waitFor();
    expect(await page.locator('[data-search-total]').count()).toBe(0);
    await page.unroute('**/pagefind/**');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await total()).toBeGreaterThan(0);
  });
});

describe('the address is the whole state', () => {
  it.each([
    ['kind', '讲话', '/speeches/'],
    ['kind', '优秀共产党员', '/members/'],
  ])('a filter by %s (%s) leaves only those', async (name, value, folder) => {
    await open('/search/?q=%E5%85%9A%E5%91%98');
    await answered(page);
    const before = await total();
    await page.locator(`select[name="${name}"]`).selectOption(value);
    await totalBecomes(before, false);
    expect(query()).toEqual({ q: '党员', [name]: value });
    expect(await total()).toBeLessThan(before);
    for (const href of await results().locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))) expect(href!.startsWith(folder), href!).toBe(true);
  });

  it.each([
    ['field', '农村'],
    ['year', '2025'],
    ['unit', '柳林镇党委'],
    ['kind', '动态'],
  ])('%s=%s alone, without words, lists what fits', async (name, value) => {
    await open(`/search/?${name}=${encodeURIComponent(value)}`);
    await answered(page);
    expect(await total()).toBeGreaterThan(0);
    expect(await page.locator(`select[name="${name}"]`).inputValue()).toBe(value);
    const href = (await results().first().locator('a').getAttribute('href'))!;
    await page.goto(browsing.origin + href);
    const article = await page.locator('article').innerText();
    if (name === 'year') expect(await page.locator('meta[name="PubDate"]').getAttribute('content')).toContain('2025-');
    if (name === 'field') expect(article).toContain('农村');
    expect(problems).toEqual([]);
  });

  it('a filter by a unit holds for the units below it, as the unit page promises', async () => {
    await open('/units/liulin-zhen/');
    const counts = await page.locator('main .head .meta').allTextContents();
    const expected = counts.reduce((sum, text) => sum + Number(/\d+/.exec(text)![0]), 0);
    await page.goto(`${browsing.origin}/search/?unit=${encodeURIComponent('柳林镇党委')}`);
    await answered(page);
    expect(await total()).toBe(expected);
  });

  it('back and forward go through the questions, form and hits together', async () => {
    await open('/search/?q=%E5%85%9A%E5%91%98');
    await answered(page);
    const wide = await total();
    await page.locator('select[name="kind"]').selectOption('讲话');
    await totalBecomes(wide, false);
    const narrow = await total();
    await page.goBack();
    await totalBecomes(wide);
    expect(query()).toEqual({ q: '党员' });
    expect(await page.locator('select[name="kind"]').inputValue()).toBe('');
    await page.goForward();
    await totalBecomes(narrow);
    expect(query()).toEqual({ q: '党员', kind: '讲话' });
    expect(await page.locator('select[name="kind"]').inputValue()).toBe('讲话');
    expect(problems).toEqual([]);
  });

  it('every choice of every filter finds something, and nothing that could be chosen is missing', async () => {
    await open('/search/');
    const offered = await page.locator('select').evaluateAll((selects) =>
      (selects as HTMLSelectElement[]).map((select): [string, string[]] => [select.name, [...select.options].flatMap((option) => option.value || []).sort()]),
    );
    const counts = await page.evaluate<Record<string, Record<string, number>>>("import('/pagefind/pagefind.js').then((pagefind) => pagefind.filters())");
    const indexed = Object.entries(counts).map(([name, values]): [string, string[]] => [name, Object.keys(values).sort()]);
    expect(Object.fromEntries(offered)).toEqual(Object.fromEntries(indexed));
    expect(offered.map(([name]) => name).sort()).toEqual(['field', 'kind', 'unit', 'year']);
  });
});
