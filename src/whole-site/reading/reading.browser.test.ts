import { describe, expect, it } from 'vitest';
import { answered, DESK, focusStop, type FocusStop, PHONE, scrollThrough } from '../testing/browsing.ts';
import { EXAMPLE_PAGES } from '../testing/example-pages.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser();

const ARTICLE = '/branches/shuanghe-qushui/';

describe('without JavaScript', () => {
  const OFF = { javaScriptEnabled: false, viewport: PHONE };

  it('an article is all there: title, by-line, picture, text, key numbers, what to read next', async () => {
    const { page, problems } = await site.open(ARTICLE, OFF);
    expect(await page.locator('h1').textContent()).toBe('渠水上了青石坡');
    for (const part of [
      '.byline',
      '.article-lead img',
      '.key-figures',
      '.body p',
      '.article-end',
      '.article-related .teaser',
    ])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
    expect((await page.locator('[data-body]').innerText()).length).toBeGreaterThan(800);
    expect(problems).toEqual([]);
  });

  it('buttons that need it are not shown; the ways to the columns and the search are', async () => {
    const { page } = await site.open(ARTICLE, OFF);
    expect(await page.locator('[data-tool]:visible').count()).toBe(0);
    for (const part of ['columns', 'find'])
      expect(await page.locator(`a[href="#${part}"]`).isVisible(), part).toBe(true);
  });

  it('the outline opens and leads to its headings', async () => {
    const { page } = await site.open('/speeches/2026-tuijinhui/', OFF);
    await page.locator('.outline summary').click();
    const link = page.locator('.outline a').last();
    const id = (await link.getAttribute('href'))!.slice(1);
    await link.click();
    await page.waitForURL(`**/#${id}`);
    expect(
      await page
        .locator(`[id="${id}"]`)
        .evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < innerHeight),
    ).toBe(true);
  });

  it('search says what it needs and offers the columns', async () => {
    const { page } = await site.open('/search/?q=x', OFF);
    expect(await page.locator('main').innerText()).toContain('搜索要用到脚本');
    expect(await page.locator('main nav a').first().isVisible()).toBe(true);
  });
});

describe('every kind of page', () => {
  it.each(EXAMPLE_PAGES)('$name: loads, asks only this server, and breaks no policy', async ({ path }) => {
    const { page, problems } = await site.open(path, { viewport: DESK });
    if (path.includes('?q=')) await answered(page);
    await scrollThrough(page);
    expect(problems).toEqual([]);
    expect(await page.locator('main').isVisible()).toBe(true);
  });
});

it('a page that is not there says so, with status 404 and ways on', async () => {
  const { page } = await site.open('/no/such/page/');
  expect(await page.locator('h1').textContent()).toBe('没有这个页面');
  await page.getByRole('main').getByRole('link', { name: '站点地图' }).click();
  await page.waitForURL('**/sitemap/');
});

describe('with the keyboard', () => {
  it('the first stop is the way past the menu, and it is seen', async () => {
    const { page } = await site.open(ARTICLE, { viewport: DESK });
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('跳到正文');
    expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/#main');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element) => element.closest('main') !== null)).toBe(true);
  });

  it.each([
    ['light', '/'],
    ['dark', '/'],
    ['light', ARTICLE],
    ['dark', ARTICLE],
  ] as const)('every stop has a ring around it that stands out, %s %s', async (colorScheme, path) => {
    const { page } = await site.open(path, { viewport: DESK, colorScheme });
    const stops: FocusStop[] = [];
    for (let press = 0; press < 200; press++) {
      await page.keyboard.press('Tab');
      const stop = await focusStop(page);
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.filter(({ width, contrast }) => width < 2 || contrast < 3)).toEqual([]);
    expect(stops.length).toBeGreaterThan(20);
  });
});

describe('on paper', () => {
  const FURNITURE = [
    '.masthead .tools',
    '.masthead .search-box',
    '.masthead-columns',
    '.trail',
    '.skip-link',
    '.article > .tools',
    '.outline',
    '.article-related',
    '.footer-top',
    '.footer-links',
  ];

  it.each([
    ['a photo story', ARTICLE],
    ['a speech', '/speeches/2026-tuijinhui/'],
  ])('%s prints its text, source and QR code, and none of the furniture', async (_, path) => {
    const { page } = await site.open(path, { viewport: DESK });
    await page.emulateMedia({ media: 'print' });
    for (const part of FURNITURE) expect(await page.locator(part).first().isVisible(), part).toBe(false);
    for (const part of ['h1', '.body p', '.byline', '.article-end', '.qr svg'])
      expect(await page.locator(part).first().isVisible(), part).toBe(true);
  });

  it.each(['light', 'dark'] as const)('ink is dark and paper white, whatever the theme: %s', async (theme) => {
    const { page } = await site.open(ARTICLE, { colorScheme: theme });
    if (theme === 'dark')
      await page.locator('[data-tool="theme"]').evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(() => [
      getComputedStyle(document.documentElement).backgroundColor,
      getComputedStyle(document.querySelector('.body p')!).color,
    ]);
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
});
