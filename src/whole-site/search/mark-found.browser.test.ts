import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { DESK, PHONE } from '../testing/browsing.ts';
import { FoundPage, hashOf } from '../testing/found-page.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser({ isStrict: true });
let page: Page;
let found: FoundPage;

const ARTICLE = '/branches/shuanghe-qushui/';
const SPEECH = '/speeches/2026-tuijinhui/';

async function open(path: string, texts: string[], options: BrowserContextOptions = {}): Promise<void> {
  ({ page } = await site.open(path + hashOf(...texts), options));
  found = new FoundPage(page);
}

describe('an address with what was found', () => {
  it.each([
    ['phone', PHONE, 'reduce'],
    ['phone, gliding', PHONE, 'no-preference'],
    ['desk', DESK, 'reduce'],
  ] as const)(
    'leads to the first place in the body, in the middle of the screen: %s',
    async (_, viewport, reducedMotion) => {
      await open(ARTICLE, ['青石坡'], { viewport, reducedMotion });
      expect(await found.chosen()).toBe('青石坡');
      expect(
        await page.locator('mark.found-mark[aria-current]').evaluate((mark) => mark.closest('.body') !== null),
      ).toBe(true);
      expect(await page.locator('h1 mark.found-mark').textContent()).toBe('青石坡');
      expect(await found.height()).toBeGreaterThan(0.25);
      expect(await found.height()).toBeLessThan(0.7);
      await found.says(`已标出 ${await found.marks.count()} 处`);
    },
  );

  it('leads to a place outside the body if there is none in it', async () => {
    await open(ARTICLE, ['新渠绕过青石坡，全长4.2公里']);
    expect(await page.locator('figcaption mark.found-mark[aria-current]').textContent()).toBe(
      '新渠绕过青石坡，全长4.2公里',
    );
    await found.says('已标出 1 处');
    expect(await found.button('下一处').isVisible()).toBe(false);
    expect(await found.button('取消标出').isVisible()).toBe(true);
  });

  it.each([
    ['over a term and its hidden explanation', ARTICLE, '村里按四议两公开议修渠', '村里按|四议两公开|议修渠'],
    ['over punctuation that is tied to a term', ARTICLE, '做领导点评，把承诺', '做|领导点评|，|把承诺'],
    ['over stressed words', '/branches/shuiliju-xunhe/', '4月1日，阴', '4月1日|，阴'],
    ['over a link', '/branches/shuiliju-xunhe/', '。高远说换', '。|高远|说换'],
    ['over a number and its unit', ARTICLE, '117户', '117|户'],
    ['with white space that the page does not have', ARTICLE, '117 户', '117|户'],
    ['in a card of a topic', '/topics/gongkai-chengnuo/', '水上了青石', '水上了青石'],
    ['in a table', '/news/20251216-pingyi/', '96.4%', '96.4%'],
  ])('is found %s', async (_, path, text, pieces) => {
    await open(path, [text]);
    await found.bar.waitFor();
    expect((await found.texts()).join('|')).toContain(pieces);
  });

  it('is found case for case, and white space of the page counts between digits and Latin letters only', async () => {
    await open(ARTICLE, []);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.innerHTML = '党建\n  品牌 Party  Day 叫 party day，第1 10号<sup><a data-footnote-ref>7</a></sup>井。';
      document.querySelector('.body')!.append(paragraph);
    });
    await found.mark('党建品牌', 'Party Day', '号井', '110');
    await found.bar.waitFor();
    expect(await found.texts()).toEqual(['党建\n  品牌', 'Party  Day', '号', '井']);
  });

  it('of texts that overlap the first is marked, of those that begin together the longest', async () => {
    await open(ARTICLE, ['何守田', '支书何守', '支书何守田走', '守田走了']);
    expect(await found.texts()).toContain('支书何守田走');
    expect(new Set(await found.texts())).toEqual(new Set(['支书何守田走', '何守田']));
  });

  it.each([
    ['the ways around the site', ARTICLE, '先进基层党组织', 'nav, footer, .article-related'],
    ['the explanation of a term', ARTICLE, '公开', '.term-explanation, .article-related'],
    ['the outline', ARTICLE, '桩号', '.outline'],
    ['what other pages say', '/topics/gongkai-chengnuo/', '承诺', '.teaser-list, nav'],
  ])('%s are not marked', async (_, path, text, unmarked) => {
    await open(path, [text]);
    expect(await page.locator(unmarked).locator('mark').count()).toBe(0);
  });

  it.each(['手机扫码', '我要纠错', '本文目录', '打印', '站外链接', '相关阅读', '主办单位'])(
    '"%s" is nothing that the article says',
    async (text) => {
      await open(SPEECH, [text]);
      expect(await found.marks.count()).toBe(0);
      expect(await found.bar.isVisible()).toBe(false);
    },
  );

  it('opens no outline on the way', async () => {
    await open(SPEECH, ['一、121项里有三条做法要留住'], { viewport: PHONE });
    expect((await found.texts()).join('')).toBe('一、121项里有三条做法要留住');
    expect(await page.locator('.outline').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
  });

  it('leaves words in a flex container in one line', async () => {
    await open('/topics/gongkai-chengnuo/', []);
    const size = () =>
      page
        .locator('.card-title a', { hasText: '渠水上了青石坡' })
        .evaluate((link) => [link.clientWidth, link.clientHeight, link.children.length]);
    const [width, tall] = await size();
    await found.mark('水上', '石坡');
    await found.bar.waitFor();
    expect(await found.texts()).toContain('石坡');
    expect(await size()).toEqual([width, tall, 1]);
  });
});

describe('an address may hold anything', () => {
  it.each([
    '#found=',
    '#found',
    '#found=%Z',
    '#found=%E4%ZZ&found=%00',
    '#found=%20%0A&found=',
    '#found=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
    '#found=no+such+words&found=zzz',
    '#found=%5Cn&found=.*&found=%5B',
    '#found=[data-found]&found=main',
    `#found=${'%E6%B0%B4'.repeat(5000)}`,
    '#foundation',
    '#found%3D渠',
  ])('nothing is marked, nothing fails: %.60s', async (hash) => {
    ({ page } = await site.open(ARTICLE + hash));
    found = new FoundPage(page);
    expect(await found.marks.count()).toBe(0);
    expect(await found.bar.isVisible()).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('takes HTML for text', async () => {
    await open(ARTICLE, []);
    const text = '<img src=x onerror="document.title=1">';
    await page.evaluate((words) => document.querySelector('.body p')!.append(words), text);
    await found.mark(text);
    await found.bar.waitFor();
    expect(await found.texts()).toEqual([text]);
    expect(await page.locator('.body img[src="x"]').count()).toBe(0);
  });

  it('marks eight texts, each up to its hundredth character, and two hundred places', async () => {
    await open(ARTICLE, ['1', '2', '3', '4', '5', '6', '7', '8', '水']);
    expect(new Set((await found.texts()).join(''))).toEqual(new Set('12345678'));
    const long = Array.from({ length: 120 }, (_, index) => String.fromCharCode(0x6200 + index)).join('');
    await page.evaluate((text) => document.querySelector('.body p')!.append(text), long);
    await found.mark(`${long.slice(0, 100)}别的`);
    await found.says('已标出 1 处');
    expect(await found.texts()).toEqual([long.slice(0, 100)]);
    await page.evaluate(() => document.querySelector('.body p')!.append('渡'.repeat(300)));
    await found.mark('渡');
    await found.says('已标出 200 处');
    expect(await found.marks.count()).toBe(200);
  });
});
