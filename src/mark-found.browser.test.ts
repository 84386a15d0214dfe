import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { axeViolations, Browsing, DESK, focusStop, PHONE, sideways, SMALL } from './testing/browsing.ts';

let browsing: Browsing;
let page: Page;
let problems: string[];
beforeAll(async () => {
  browsing = await Browsing.of(inject('sampleSite'));
});
afterAll(() => browsing.close());
afterEach(async () => {
  expect(problems).toEqual([]);
  await page.context().close();
});

const ARTICLE = '/branches/shuanghe-qushui/';
const SPEECH = '/speeches/2026-tuijinhui/';
const hashOf = (...texts: string[]) => `#${texts.map((text) => `found=${encodeURIComponent(text)}`).join('&')}`;

async function open(path: string, texts: string[], options: BrowserContextOptions = {}): Promise<void> {
  ({ page, problems } = await browsing.open(path + (texts.length > 0 ? hashOf(...texts) : ''), options));
}

const bar = () => page.locator('[data-found]');
const barButton = (name: string) => bar().getByRole('button', { name });
const marks = () => page.locator('mark.found');
const markTexts = () => marks().allTextContents();
const chosen = async () => (await page.locator('mark.found[aria-current]').allTextContents()).join('');
const says = (text: string) => bar().getByText(text, { exact: true }).waitFor();

/** Where the chosen place is: as a part of the screen's height, from the top. */
const height = () => page.locator('mark.found[aria-current]').first().evaluate((mark) => (mark.getBoundingClientRect().top + mark.getBoundingClientRect().bottom) / 2 / innerHeight);

describe('an address with what was found', () => {
  it.each([
    ['phone', PHONE, 'reduce'],
    ['phone, gliding', PHONE, 'no-preference'],
    ['desk', DESK, 'reduce'],
  ] as const)('leads to the first place in the body, in the middle of the screen: %s', async (_, viewport, reducedMotion) => {
    await open(ARTICLE, ['青石坡'], { viewport, reducedMotion });
    expect(await chosen()).toBe('青石坡');
    expect(await page.locator('mark.found[aria-current]').evaluate((mark) => mark.closest('.body') !== null)).toBe(true);
    expect(await page.locator('h1 mark.found').textContent()).toBe('青石坡');
    expect(await height()).toBeGreaterThan(0.25);
    expect(await height()).toBeLessThan(0.7);
    await says(`已标出 ${await marks().count()} 处`);
  });

  it('leads to a place outside the body if there is none in it', async () => {
    await open(ARTICLE, ['新渠绕过青石坡，全长4.2公里']);
    expect(await page.locator('figcaption mark.found[aria-current]').textContent()).toBe('新渠绕过青石坡，全长4.2公里');
    await says('已标出 1 处');
    expect(await barButton('下一处').isVisible()).toBe(false);
    expect(await barButton('取消标出').isVisible()).toBe(true);
  });

  it.each([
    ['over a term and its hidden explanation', ARTICLE, '村里按四议两公开议修渠', '村里按|四议两公开|议修渠'],
    ['over punctuation that is tied to a term', ARTICLE, '做领导点评，把承诺', '做|领导点评|，|把承诺'],
    ['over stressed words', '/branches/shuiliju-xunhe/', '4月1日，阴', '4月1日|，阴'],
    ['over a link', '/branches/shuiliju-xunhe/', '。高远说换', '。|高远|说换'],
    ['over a figure and its unit', ARTICLE, '117户', '117|户'],
    ['with white space that the page does not have', ARTICLE, '117 户', '117|户'],
    ['in a card of a topic', '/topics/gongkai-chengnuo/', '水上了青石', '水上了青石'],
    ['in a table', '/news/20251216-pingyi/', '96.4%', '96.4%'],
  ])('is found %s', async (_, path, text, pieces) => {
    await open(path, [text]);
    expect(pieces.replaceAll('|', '').replace(' ', '')).toBe(text.replace(' ', ''));
    expect((await markTexts()).join('|')).toContain(pieces);
    await bar().waitFor();
  });

  it('is found case for case, and white space of the page counts between figures and Latin letters only', async () => {
    await open(ARTICLE, []);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.innerHTML = '党建\n  品牌 Party  Day 叫 party day，第1 10号<sup><a data-footnote-ref>7</a></sup>井。';
      document.querySelector('.body')!.append(paragraph);
    });
    await page.evaluate((hash) => (location.hash = hash), hashOf('党建品牌', 'Party Day', '号井', '110'));
    await bar().waitFor();
    expect(await markTexts()).toEqual(['党建\n  品牌', 'Party  Day', '号', '井']);
  });

  it('of texts that overlap the first is marked, of those that begin together the longest', async () => {
    await open(ARTICLE, ['何守田', '支书何守', '支书何守田走', '守田走了']);
    expect(await markTexts()).toContain('支书何守田走');
    expect(new Set(await markTexts())).toEqual(new Set(['支书何守田走', '何守田']));
  });

  it.each([
    ['the ways around the site', ARTICLE, '先进基层党组织', 'nav, footer, .related'],
    ['the explanation of a term', ARTICLE, '公开', '.gloss, .related'],
    ['the outline, the code, the buttons', ARTICLE, '桩号', '.outline'],
    ['the words for screen readers', '/', '榜样', 'nav'],
  ])('%s are not marked', async (_, path, text, untold) => {
    await open(path, [text]);
    expect(await page.locator(untold).locator('mark').count()).toBe(0);
  });

  it.each(['手机扫码', '我要纠错', '本文目录', '打印', '站外链接', '相关阅读', '主办单位'])('"%s" is nothing that the article says', async (text) => {
    await open(SPEECH, [text]);
    expect(await marks().count()).toBe(0);
    expect(await bar().isVisible()).toBe(false);
  });

  it('opens no outline on the way', async () => {
    await open(SPEECH, ['一、121项里有三条做法要留住'], { viewport: PHONE });
    expect(await markTexts()).toEqual(['一、121项里有三条做法要留住']);
    expect(await page.locator('.outline').getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200);
  });

  it('leaves words in a flex container in one line', async () => {
    await open('/topics/gongkai-chengnuo/', []);
    const size = () => page.locator('.card-title a', { hasText: '渠水上了青石坡' }).evaluate((link) => [link.clientWidth, link.clientHeight, link.children.length]);
    const [width, tall] = await size();
    await page.evaluate((hash) => (location.hash = hash), hashOf('水上', '石坡'));
    await bar().waitFor();
    expect(await markTexts()).toContain('石坡');
    expect(await size()).toEqual([width, tall, 1]);
  });
});

describe('an address may hold anything', () => {
  it.each([
    '#found=', '#found', '#found=%', '#found=%E4%ZZ&found=%00', '#found=%20%0A&found=', '#found=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E', '#found=no+such+words&found=zzz',
    '#found=%5Cn&found=.*&found=%5B', '#found=[data-found]&found=main', `#found=${'%E6%B0%B4'.repeat(5000)}`, '#foundation', '#found%3D渠',
  ])('nothing is marked, nothing fails: %.60s', async (hash) => {
    ({ page, problems } = await browsing.open(ARTICLE + hash));
    expect(await marks().count()).toBe(0);
    expect(await bar().isVisible()).toBe(false);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('takes HTML for text', async () => {
    await open(ARTICLE, []);
    const text = '<img src=x onerror="document.title=1">';
    await page.evaluate((words) => document.querySelector('.body p')!.append(words), text);
    await page.evaluate((hash) => (location.hash = hash), hashOf(text));
    await bar().waitFor();
    expect(await markTexts()).toEqual([text]);
    expect(await page.locator('.body img[src="x"]').count()).toBe(0);
  });

  it('marks eight texts, each up to its hundredth letter, and two hundred places', async () => {
    await open(ARTICLE, ['1', '2', '3', '4', '5', '6', '7', '8', '水']);
    expect(new Set((await markTexts()).join(''))).toEqual(new Set('12345678'));
    const long = Array.from({ length: 120 }, (_, index) => String.fromCharCode(0x6200 + index)).join('');
    await page.evaluate((text) => document.querySelector('.body p')!.append(text), long);
    await page.evaluate((hash) => (location.hash = hash), hashOf(`${long.slice(0, 100)}别的`));
    await says('已标出 1 处');
    expect(await markTexts()).toEqual([long.slice(0, 100)]);
    await page.evaluate(() => document.querySelector('.body p')!.append('渡'.repeat(300)));
    await page.evaluate((hash) => (location.hash = hash), hashOf('渡'));
    await says('已标出 200 处');
    expect(await marks().count()).toBe(200);
  });
});

describe('from place to place', () => {
  it('forwards, backwards and around; each is in view and said', async () => {
    await open(ARTICLE, ['党员']);
    const count = await marks().count();
    expect(count).toBeGreaterThan(3);
    const first = await page.evaluate(() => [...document.querySelectorAll('mark.found')].findIndex((mark) => mark.hasAttribute('aria-current')));
    for (let step = 1; step <= count; step++) {
      await barButton('下一处').click();
      await says(`第 ${((first + step) % count) + 1} 处，共 ${count} 处`);
      expect(await page.locator('mark.found[aria-current]').count()).toBe(1);
      expect(await height()).toBeGreaterThan(0);
      expect(await height()).toBeLessThan(0.9);
    }
    await barButton('上一处').click();
    await says(`第 ${((first - 1 + count) % count) + 1} 处，共 ${count} 处`);
  });

  it('what is taken away is gone from text and address, the focus where one was reading', async () => {
    await open(ARTICLE, []);
    const html = () => page.locator('main').evaluate((main) => main.innerHTML);
    const before = await html();
    await page.evaluate((hash) => (location.hash = hash), hashOf('四议两公开议修渠', '何守田', '水'));
    await bar().waitFor();
    expect(await html()).not.toBe(before);
    await barButton('取消标出').focus();
    await page.keyboard.press('Enter');
    expect(await bar().isVisible()).toBe(false);
    expect(page.url()).toBe(browsing.origin + ARTICLE);
    expect(await page.locator('.body :focus').textContent()).toContain('水');
    await page.keyboard.press('Tab');
    expect(await html()).toBe(before);
    await page.evaluate((hash) => (location.hash = hash), hashOf('水'));
    await bar().waitFor();
  });

  it('other words in the address are marked instead; places of the page are gone to as ever, and the marks stay', async () => {
    await open(SPEECH, ['窖水'], { viewport: DESK });
    expect(new Set(await markTexts())).toEqual(new Set(['窖水']));
    await page.evaluate((hash) => (location.hash = hash), hashOf('护栏'));
    await page.waitForFunction(() => document.querySelector('mark.found')?.textContent === '护栏');
    expect(new Set(await markTexts())).toEqual(new Set(['护栏']));
    const link = page.locator('.outline a').first();
    await link.click();
    const id = (await link.getAttribute('href'))!.slice(1);
    expect(Math.abs(await page.locator(`[id="${id}"]`).evaluate((heading) => heading.getBoundingClientRect().top))).toBeLessThan(40);
    expect(await marks().count()).toBeGreaterThan(0);
    await barButton('取消标出').click();
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await page.evaluate((hash) => (location.hash = hash), hashOf('zzzz'));
    expect(await bar().isVisible()).toBe(false);
  });

  it('who reloads or comes back is where they were', async () => {
    await open(ARTICLE, ['一盆葱']);
    await page.mouse.wheel(0, -300);
    await page.evaluate(() => scrollTo(0, 150));
    await page.waitForTimeout(300);
    await page.reload({ waitUntil: 'load' });
    expect(await markTexts()).toEqual(['一盆葱']);
    await page.waitForFunction(() => scrollY === 150);
    await page.goto(`${browsing.origin}/about/`);
    await page.goBack({ waitUntil: 'load' });
    await page.waitForFunction(() => scrollY === 150);
  });

  it('a term is explained as ever, marked or not', async () => {
    await open(ARTICLE, ['四议两公开'], { viewport: DESK });
    await page.locator('.term mark.found').first().click();
    expect(await page.locator('.gloss:popover-open b').textContent()).toBe('四议两公开');
  });
});

describe('the bar', () => {
  it.each([
    ['small phone, large text', SMALL, true, 'light'],
    ['phone', PHONE, false, 'dark'],
    ['desk', DESK, false, 'light'],
  ] as const)('is easy to hit, hides nothing for good and passes axe: %s', async (_, viewport, large, colorScheme) => {
    await open(ARTICLE, ['承诺'], { viewport, colorScheme });
    if (large) await page.evaluate(() => (document.documentElement.dataset['size'] = 'large'));
    for (const { width, height: tall } of await bar().locator('button').evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect()))) {
      expect(width).toBeGreaterThanOrEqual(large ? 60 : 44);
      expect(tall).toBeGreaterThanOrEqual(large ? 60 : 44);
    }
    expect(await sideways(page)).toEqual({ by: 0, culprits: [] });
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    const last = await page.locator('body > footer .top-link').evaluate((link) => link.getBoundingClientRect().bottom);
    expect(last).toBeLessThanOrEqual((await bar().boundingBox())!.y);
  });

  it('is the stop of the keyboard before the text, with a ring around its buttons', async () => {
    await open(ARTICLE, ['承诺'], { viewport: DESK });
    await page.locator('#columns a').last().focus();
    for (const name of ['上一处', '下一处', '取消标出']) {
      await page.keyboard.press('Tab');
      const stop = (await focusStop(page))!;
      expect(stop.name).toContain(name);
      expect(stop.width).toBeGreaterThanOrEqual(2);
      expect(stop.contrast).toBeGreaterThanOrEqual(3);
    }
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  it('is not printed, nor are the marks', async () => {
    await open(ARTICLE, ['承诺']);
    await page.emulateMedia({ media: 'print' });
    expect(await bar().isVisible()).toBe(false);
    const looks = await marks().evaluateAll((all) => all.map((mark) => `${getComputedStyle(mark).backgroundColor} ${getComputedStyle(mark).boxShadow} ${String(getComputedStyle(mark).color === getComputedStyle(mark.parentElement!).color)}`));
    expect(new Set(looks)).toEqual(new Set(['rgba(0, 0, 0, 0) none true']));
  });
});
