import { describe, expect, it } from 'vitest';
import { SEARCH_INDEX } from '../../search/format/format.ts';
import { DESK, PHONE } from '../testing/browsing.ts';
import { placed } from '../testing/place.ts';
import { SearchPage } from '../testing/search-page.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser();
let search: SearchPage;

const INDEX_FILES = `**${SEARCH_INDEX}**`;

describe('an answer', () => {
  it('from the masthead: a name and Enter lead to the person, by a clean address', async () => {
    search = await SearchPage.open(site, '/', { viewport: DESK });
    await search.box.fill('郑桂兰');
    await search.page.keyboard.press('Enter');
    await search.page.waitForURL('**/search/?q=*');
    await search.ready();
    expect(search.parameters).toEqual({ q: '郑桂兰' });
    expect(await search.box.inputValue()).toBe('郑桂兰');
    expect(await search.results.count()).toBe(Math.min(10, await search.total()));
    expect((await search.hrefs())[0]).toBe('/members/zheng-guilan/');
    expect(await search.page.title()).toMatch(/^郑桂兰 - 搜索/);
    expect(search.problems).toEqual([]);
  });

  it('gives each hit one link with a clean address, a kind and a date', async () => {
    search = await SearchPage.asked(site, { q: '党员' });
    for (const hit of await search.results.all()) {
      expect(await hit.locator('a[href]').count()).toBe(1);
      expect(await hit.locator('time').textContent()).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(await hit.locator('.kicker').textContent()).not.toBe('');
    }
    for (const href of await search.hrefs()) expect(href).toMatch(/^\/[a-z]+\/[a-z0-9-]+\/(?:#[a-z]+-[a-z0-9-]+)?$/);
  });

  it('says how many there are and shows the rest on demand, the focus on the first new one', async () => {
    search = await SearchPage.asked(site, { q: '党员' });
    const all = await search.total();
    expect(all).toBeGreaterThan(10);
    expect(await search.results.count()).toBe(10);
    expect(await search.status.textContent()).toContain(String(all));
    const more = search.page.locator('[data-search-more]');
    while (await more.isVisible()) {
      const before = await search.results.count();
      await more.click();
      await search.page.waitForFunction(
        (count) => document.querySelectorAll('[data-search-result]').length > count,
        before,
      );
      expect(await search.links.nth(before).evaluate((link) => link === document.activeElement)).toBe(true);
    }
    expect(new Set(await search.hrefs()).size).toBe(all);
    expect(await search.page.locator('[data-search-all]').isVisible()).toBe(false);
  });

  it('lists every hit where the address says so, in the same order, and brings excerpts as they are scrolled to', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, { viewport: PHONE });
    const first = await search.hrefs();
    await search.page.locator('[data-search-all]').click();
    await search.answers({ q: '党员', all: '1' });
    expect(await search.results.count()).toBe(await search.total());
    const all = await search.hrefs();
    expect(all.slice(0, 10)).toEqual(first);
    expect(await search.links.nth(10).evaluate((link) => link === document.activeElement)).toBe(true);
    const last = search.results.last();
    await last.scrollIntoViewIfNeeded();
    await last.locator('mark').first().waitFor();
    await search.page.goBack();
    await search.answers({ q: '党员' });
    expect(await search.hrefs()).toEqual(first);
    expect(search.problems).toEqual([]);
  });

  it('marks the words in titles and excerpts, and takes everything as text', async () => {
    search = await SearchPage.asked(site, { q: '渠水' });
    expect(await search.results.locator('h2 mark').first().textContent()).toBe('渠水');
    expect(await search.results.locator('h2').first().textContent()).toBe('渠水上了青石坡');
    await search.go({ q: '承诺' });
    expect(await search.results.locator('p mark').first().textContent()).toBe('承诺');
    await search.go({ q: '<b>承诺</b>' });
    expect(await search.box.inputValue()).toBe('<b>承诺</b>');
    expect(await search.page.locator('main b').count()).toBe(0);
    expect(await search.status.textContent()).toContain('<b>承诺</b>');
  });

  it('says what else was looked for, and which pages bear the name', async () => {
    search = await SearchPage.asked(site, { q: '4+2工作法' });
    expect(await search.notes.textContent()).toBe('“4+2工作法”也叫“四议两公开”，已一并查找。');
    expect(await search.results.count()).toBeGreaterThan(0);
    await search.go({ q: '柳林镇党委' });
    const page = search.page.locator('[data-search-pages] a').first();
    expect(await page.getAttribute('href')).toBe(placed('/units/liulin-zhen/'));
    await search.go({ q: '渠水' });
    expect(await search.notes.textContent()).toBe('');
  });

  it('that nothing was found is said, and the columns are offered', async () => {
    search = await SearchPage.asked(site, { q: 'zzzzqqqq' });
    expect(await search.total()).toBe(0);
    expect(await search.results.count()).toBe(0);
    expect(await search.status.textContent()).toContain('没有找到“zzzzqqqq”');
    expect(await search.page.getByRole('main').getByRole('link', { name: '先进基层党组织' }).isVisible()).toBe(true);
    expect(search.problems).toEqual([]);
  });

  it('to a wrong character is a name that was meant, one key away', async () => {
    search = await SearchPage.asked(site, { q: '郑桂篮' });
    const meant = search.page.locator('[data-search-suggestion]');
    expect(await search.status.textContent()).toBe('没有找到“郑桂篮”。您是不是要找：郑桂兰？');
    expect(await meant.getAttribute('href')).toBe(placed(`/search/?q=${encodeURIComponent('郑桂兰')}`));
    await meant.focus();
    await search.page.keyboard.press('Enter');
    await search.answers({ q: '郑桂兰' });
    expect(await search.box.inputValue()).toBe('郑桂兰');
    expect(await search.links.first().evaluate((link) => link === document.activeElement)).toBe(true);
    await search.page.goBack();
    await meant.waitFor();
    expect(await search.box.inputValue()).toBe('郑桂篮');
  });
});

describe('without an answer', () => {
  it.each(['/search/', '/search/?q=%20', '/search/?sort=date&all=1'])(
    '%s asks nothing: how to begin, and the columns',
    async (path) => {
      search = await SearchPage.open(site, path);
      await search.page.getByText('输入姓名、村名').waitFor();
      expect(await search.page.locator('[data-search-total], [data-search-ready]').count()).toBe(0);
      expect(await search.page.getByRole('group', { name: '排序' }).isVisible()).toBe(false);
      expect(search.problems).toEqual([]);
    },
  );

  it('an index that does not load is said, and asked again it is tried again', async () => {
    search = await SearchPage.open(site, '/search/');
    await search.page.route(INDEX_FILES, (route) => route.abort());
    await search.box.fill('承诺');
    await search.page.keyboard.press('Enter');
    await search.page.getByText('搜索没能打开').waitFor();
    expect(await search.page.locator('[data-search-total], [data-search-ready]').count()).toBe(0);
    expect(await search.page.getByRole('main').getByRole('link', { name: '讲话' }).isVisible()).toBe(true);
    await search.page.unroute(INDEX_FILES);
    await search.page.keyboard.press('Enter');
    await search.ready();
    expect(await search.total()).toBeGreaterThan(0);
  });

  it('an index that is missing is said too, and leaves no old hits', async () => {
    search = await SearchPage.asked(site, { q: '渠水' });
    await search.page.route(INDEX_FILES, (route) => route.fulfill({ status: 404 }));
    await search.page.reload();
    await search.page.getByText('搜索没能打开').waitFor();
    expect(await search.results.count()).toBe(0);
    expect(await search.box.inputValue()).toBe('渠水');
  });

  it('a slow one is announced', async () => {
    search = await SearchPage.open(site, '/search/');
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await search.page.route(INDEX_FILES, (route) => held.then(() => route.continue()));
    await search.box.fill('承诺');
    await search.page.getByText('正在查找').waitFor();
    go();
    await search.ready();
    expect(await search.status.textContent()).toMatch(/^共 \d+ 条$/);
  });
});

describe('a browser', () => {
  async function openIn(prepare: () => void, path: string): Promise<void> {
    search = await SearchPage.open(site, '/about/');
    await search.page.addInitScript(prepare);
    await search.page.goto(site.url(path));
  }

  it('without scripts gets a message, once, and the columns', async () => {
    search = await SearchPage.open(site, '/search/?q=x', { javaScriptEnabled: false });
    const words = await search.page.locator('main').innerText();
    expect(words.match(/搜索要用到脚本|搜索没有启动/g)).toEqual(['搜索要用到脚本']);
    expect(await search.box.isVisible()).toBe(false);
    expect(await search.page.getByRole('main').getByRole('link', { name: '讲话' }).isVisible()).toBe(true);
  });

  it.each([
    ['is cut off', null],
    ['is not understood', 'let a = ;'],
    ['breaks at once', 'throw new Error()'],
  ])('whose script %s gets a message', async (_, body) => {
    search = await SearchPage.open(site, '/about/');
    await search.page.route('**/_astro/Search*.js', (route) =>
      body === null ? route.abort() : route.fulfill({ contentType: 'text/javascript', body }),
    );
    await search.page.goto(site.url('/search/?q=x'));
    await search.page.getByText('搜索没有启动').waitFor({ state: 'visible' });
    expect(await search.page.getByRole('main').getByRole('link', { name: '讲话' }).isVisible()).toBe(true);
  });

  it('that cannot fetch gets a message', async () => {
    await openIn(() => Reflect.deleteProperty(window, 'fetch'), '/search/?q=x');
    await search.page.getByText('搜索没能打开').waitFor();
  });

  it('without WebAssembly finds everything but pinyin, and says so', async () => {
    await openIn(() => Reflect.deleteProperty(window, 'WebAssembly'), `/search/?q=${encodeURIComponent('郑桂兰')}`);
    await search.ready();
    expect(await search.hrefs()).toContain('/members/zheng-guilan/');
    await search.go({ q: 'zhengguilan' });
    expect(await search.notes.textContent()).toBe('这个浏览器不能按拼音查找，请直接输入汉字。');
    expect(search.problems).toEqual([]);
  });

  it('with WebAssembly finds pinyin', async () => {
    search = await SearchPage.asked(site, { q: 'zhengguilan' });
    expect(await search.hrefs()).toContain('/members/zheng-guilan/');
    expect(await search.notes.textContent()).toBe('');
    expect(search.problems).toEqual([]);
  });

  it('without Intl.Segmenter and IntersectionObserver finds and lists the same', async () => {
    search = await SearchPage.asked(site, { q: '三亮', all: '1' });
    const usual = await search.hrefs();
    await search.page.context().close();
    await openIn(
      () => [Reflect.deleteProperty(Intl, 'Segmenter'), Reflect.deleteProperty(window, 'IntersectionObserver')],
      `/search/?all=1&q=${encodeURIComponent('三亮')}`,
    );
    await search.ready();
    expect(await search.hrefs()).toEqual(usual);
    expect(search.problems).toEqual([]);
  });
});
