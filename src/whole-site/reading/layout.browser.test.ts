import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { answered, Browsing, DESK, PHONE, scrollThrough, sideways, SMALL } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';
import { EXAMPLE_PAGES } from '../testing/example-pages.ts';
import { type SiteInBrowser, siteInBrowser } from '../testing/site-in-browser.ts';
import { stressTree } from '../testing/stress.ts';

const sample = siteInBrowser();
const stress = siteInBrowser({
  start: async () => {
    const photo = await sharp({ create: { width: 500, height: 1400, channels: 3, background: '#7d0f09' } })
      .jpeg()
      .toBuffer();
    return Browsing.of((await buildGoodTree(stressTree(photo))).out);
  },
});

const ELDERS = () => localStorage.setItem('elder', '30');

/** Pages that show sheets of paper, which no edition changes. */
const PAPER = /\/(?:poster|plates)\//;

/** Of the elders' edition: letters that are smaller than 18 px in its smallest size. Runs in the browser. */
function smallLetters(): string[] {
  document.documentElement.dataset['elder'] = '18';
  const found = [...document.querySelectorAll('body *')].filter((element) => {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim(),
    );
    const sizes = [hasText ? null : undefined, '::before', '::after'].flatMap((part) => {
      const style = part === undefined ? undefined : getComputedStyle(element, part);
      return style && (part === null || !/^(?:none|normal|"")$/.test(style.content))
        ? [parseFloat(style.fontSize)]
        : [];
    });
    // Letters in a drawing shrink with it.
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 0) : 1;
    return element.checkVisibility() && sizes.some((size) => size * scale < 18);
  });
  return found.map((element) => element.outerHTML.slice(0, 90));
}

/** What a finger has to hit: the ways around the site and the buttons. */
const TARGETS =
  '.masthead button, .masthead input, .masthead-columns a, .masthead-columns button, .tools button, .chips a, .pager a, .outline a, summary, .search-form-filters select, .search-box button, .search-box input, .section-more a, .search-more a, .search-more button, .pledge-table-more button, .footer a, .card-title a, .link-rows a, .masthead-name, .teaser h3 a, .teaser h2 a, .title-block li > a, .board-list h3 a, .person a, .skip-link, .tally-table tbody th a, p > a[download], .pledge-who a, .plate-facts a, .post-list a';

/** Words in a line of text, large enough from top to bottom. */
const LINE_TARGETS = '.trail a';

/** Visible targets that are smaller than `least` pixels either way. Runs in the browser. */
function smallTargets([selector, inLine, least]: [string, string, number]): string[] {
  return [...document.querySelectorAll<HTMLElement>(`${selector}, ${inLine}`)]
    .filter((element) => element.checkVisibility())
    .flatMap((element) => {
      // A link whose row leads there too is as large as the row.
      const isRow = getComputedStyle(element, '::after').position === 'absolute';
      const { width, height } = ((isRow && element.closest('li')) || element).getBoundingClientRect();
      return width > 0 && (height < least - 0.5 || (width < least - 0.5 && !element.matches(inLine)))
        ? [`${element.outerHTML.slice(0, 90)} ${Math.round(width)}x${Math.round(height)}`]
        : [];
    });
}

const STRESS_KINDS = [
  '/',
  '/members/long/',
  '/news/',
  '/news/page/2/',
  '/members/',
  '/units/',
  '/units/deep-0/',
  '/units/deep-3/',
  '/glossary/',
  '/search/?q=%E5%8A%A8%E6%80%81',
  '/sitemap/',
  '/about/',
];

describe.each([
  { name: '320 px', viewport: SMALL, large: false },
  { name: "320 px, elders' edition", viewport: SMALL, large: true },
  { name: '390 px', viewport: PHONE, large: false },
  { name: '1280 px', viewport: DESK, large: false },
])('$name: nothing sticks out sideways, nothing fails, targets are large enough', ({ viewport, large }) => {
  const look = async (site: SiteInBrowser, paths: readonly string[]) => {
    const { page, problems } = await site.open('/', { viewport });
    if (large) await page.evaluate(ELDERS);
    const found: string[] = [];
    for (const path of paths) {
      await page.goto(site.url(path));
      if (path.includes('?q=')) await answered(page);
      if (viewport === PHONE) await scrollThrough(page);
      const { by, culprits } = await sideways(page);
      if (by > 0) found.push(`${path} scrolls sideways by ${by} px:\n${culprits.join('\n')}`);
      const small =
        viewport === DESK
          ? []
          : await page.evaluate(smallTargets, [TARGETS, LINE_TARGETS, large ? 60 : 44] as [string, string, number]);
      found.push(...small.map((target) => `${path} is hard to hit: ${target}`));
      if (large && !PAPER.test(path)) {
        const letters = await page.evaluate(smallLetters);
        found.push(...letters.map((letter) => `${path} is hard to read: ${letter}`));
      }
    }
    expect(found).toEqual([]);
    expect(problems.filter((problem) => !problem.includes('/no-such-page/'))).toEqual([]);
  };

  it('on every kind of page of the sample site', () =>
    look(
      sample,
      EXAMPLE_PAGES.map(({ path }) => path),
    ));
  it('with texts longer than any design likes', () => look(stress, STRESS_KINDS));
});

it.each([
  { letters: 24, width: 390 },
  { letters: 32, width: 390 },
  { letters: 32, width: 320 },
  { letters: 32, width: 1280 },
])(
  "nothing sticks out sideways where a browser's letters are $letters px, at $width px",
  async ({ letters, width }) => {
    const { page } = await sample.open('/', { viewport: { width, height: 800 } });
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: letters, fixed: letters } });
    const found: string[] = [];
    for (const { path } of EXAMPLE_PAGES) {
      await page.goto(sample.url(path));
      if (path.includes('?q=')) await answered(page);
      const { by, culprits } = await sideways(page);
      if (by > 0) found.push(`${path} scrolls sideways by ${by} px:\n${culprits.join('\n')}`);
    }
    expect(found).toEqual([]);
  },
);

it.each(['/branches/shuanghe-qushui/', '/branches/'])(
  'a phone gets pictures that are wide enough and not much wider: %s',
  async (path) => {
    const { page } = await sample.open(path, { viewport: PHONE, deviceScaleFactor: 1 });
    await scrollThrough(page);
    const pictures = await page.locator('main img').evaluateAll((images) =>
      (images as HTMLImageElement[]).map(({ naturalWidth, clientWidth, src }) => ({
        naturalWidth,
        clientWidth,
        src,
      })),
    );
    expect(pictures.length).toBeGreaterThan(1);
    for (const { naturalWidth, clientWidth, src } of pictures) {
      expect(naturalWidth, src).toBeGreaterThanOrEqual(clientWidth);
      if (!src.endsWith('.svg'))
        expect(naturalWidth, `${src} is far larger than it is shown`).toBeLessThanOrEqual(clientWidth * 2.4);
    }
  },
);

it('a list of several pages is walked with the pager, there and back', async () => {
  const { page } = await stress.open('/news/');
  expect(await page.locator('main .teaser').count()).toBe(25);
  await page.getByRole('link', { name: '下一页' }).click();
  await page.waitForURL('**/news/page/2/');
  expect(await page.locator('.pager [aria-current]').textContent()).toBe('2');
  await page.getByRole('link', { name: '第 1 页' }).click();
  await page.waitForURL('**/news/page/1/');
  expect(await page.locator('main .teaser').count()).toBe(20);
  expect(await page.getByRole('link', { name: '下一页' }).count()).toBe(0);
  await page.getByRole('link', { name: '最新的一页' }).click();
  await page.waitForURL('**/news/');
});
