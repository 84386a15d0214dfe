import { describe, expect, it } from 'vitest';
import { FACET_NAMES } from '../../search/format/facets.ts';
import { DESK, PHONE } from '../testing/browsing.ts';
import { SearchPage } from '../testing/search-page.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser({ isStrict: true });
let search: SearchPage;

const WIDE = { viewport: DESK };

describe('filters', () => {
  it.each([
    ['kind', '讲话', '/speeches/'],
    ['kind', '优秀共产党员', '/members/'],
  ])('%s: %s leaves only those', async (name, value, folder) => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    const before = await search.total();
    await search.select(name).selectOption(value);
    await search.answers({ q: '党员', [name]: value });
    expect(await search.total()).toBeLessThan(before);
    for (const href of await search.hrefs()) expect(href.startsWith(folder), href).toBe(true);
  });

  it('each choice leaves as many hits as it says, also together with another', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    const others: Record<string, string>[] = [{}, { kind: '动态' }];
    for (const chosen of others) {
      await search.go({ q: '党员', ...chosen });
      for (const name of FACET_NAMES) {
        const offered = await search.offered(name);
        for (const [value, count] of offered) {
          await search.go({ q: '党员', ...chosen, [name]: value });
          expect([name, value, await search.total()]).toEqual([name, value, count]);
        }
        await search.go({ q: '党员', ...chosen });
      }
    }
  });

  it('offer only what leaves something; one that leaves nothing to choose is not there', async () => {
    search = await SearchPage.asked(site, { q: '郑桂兰', kind: '优秀共产党员' }, WIDE);
    for (const name of FACET_NAMES)
      for (const [, count] of await search.offered(name)) expect(count).toBeGreaterThan(0);
    expect(await search.select('kind').isVisible()).toBe(true);
    expect(await search.select('field').isVisible()).toBe(false);
  });

  it('hold what the site has before anything was asked, units below those that they belong to', async () => {
    search = await SearchPage.open(site, '/search/', WIDE);
    for (const name of FACET_NAMES) expect(await search.select(name).isVisible(), name).toBe(true);
    const before = await search.select('unit').locator('option').allTextContents();
    expect(before.map((label) => /^　*/.exec(label)![0].length)).toContain(2);
    await search.select('level').selectOption('省级');
    await search.answers({ level: '省级' });
    expect(await search.total()).toBeGreaterThan(0);
    expect(await search.select('unit').locator('option').allTextContents()).not.toEqual(before);
    await search.page.getByRole('button', { name: '清除筛选' }).click();
    await search.page.getByText('输入姓名、村名').waitFor();
    expect(await search.select('unit').locator('option').allTextContents()).toEqual(before);
    expect(search.parameters).toEqual({});
  });

  it.each(FACET_NAMES)('every %s on offer finds something', async (name) => {
    search = await SearchPage.open(site, '/search/', WIDE);
    const values = await search
      .select(name)
      .locator('option')
      .evaluateAll((options) => (options as HTMLOptionElement[]).flatMap(({ value }) => value || []));
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) {
      await search.go({ [name]: value });
      expect(await search.total(), value).toBeGreaterThan(0);
      expect(await search.select(name).inputValue()).toBe(value);
    }
  });

  it('a unit contains the units below it, as its page promises', async () => {
    search = await SearchPage.open(site, '/units/liulin-zhen/');
    const blocks = await search.page
      .locator('main .section-head')
      .filter({ has: search.page.locator('.quiet', { hasText: /^\d+ 篇$/ }) })
      .evaluateAll((heads) =>
        heads.map(
          (head) =>
            [
              head.querySelector('h2')!.textContent,
              Number(/\d+/.exec(head.querySelector('.quiet')!.textContent)![0]),
            ] as const,
        ),
      );
    expect(blocks.length).toBeGreaterThan(1);
    for (const [kind, count] of blocks.filter(([kind]) => kind !== '领导点评')) {
      await search.go({ unit: '柳林镇党委', kind });
      expect(await search.total(), kind).toBe(count);
    }
  });

  it('a value that there is not finds nothing, is shown, and can be taken back', async () => {
    search = await SearchPage.asked(site, { q: '渠水', kind: '通知' }, WIDE);
    expect(await search.total()).toBe(0);
    expect(await search.select('kind').inputValue()).toBe('通知');
    expect(await search.status.textContent()).toContain('清除筛选');
    await search.page.getByRole('button', { name: '清除筛选' }).click();
    await search.answers({ q: '渠水' });
    expect(await search.total()).toBeGreaterThan(0);
  });

  it('on a phone they are folded up, and what is chosen is counted', async () => {
    search = await SearchPage.asked(site, { q: '党员', kind: '动态', year: '2026' }, { viewport: PHONE });
    expect(await search.select('kind').isVisible()).toBe(false);
    expect((await search.results.first().boundingBox())!.y).toBeLessThan(PHONE.height * 0.7);
    const summary = search.page.locator('summary', { hasText: '筛选' });
    expect(await summary.textContent()).toBe('筛选（已选 2 项）');
    await summary.click();
    await search.select('year').selectOption('');
    await search.answers({ q: '党员', kind: '动态' });
    expect(await summary.textContent()).toBe('筛选（已选 1 项）');
    expect(await search.select('kind').isVisible()).toBe(true);
    await search.page.setViewportSize(DESK);
    expect(await summary.isVisible()).toBe(false);
    expect(await search.select('kind').isVisible()).toBe(true);
  });
});

describe('order', () => {
  it('by date is the newest first, and stands in the address; by relevance does not', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    const order = search.page.getByRole('group', { name: '排序' });
    expect(await order.getByRole('radio', { name: '相关度' }).isChecked()).toBe(true);
    const relevant = await search.hrefs();
    await order.getByRole('radio', { name: '时间' }).click();
    await search.answers({ q: '党员', sort: 'date' });
    const dates = await search.results.locator('time').allTextContents();
    expect(dates).toEqual([...dates].sort().reverse());
    expect(await search.hrefs()).not.toEqual(relevant);
    await order.getByRole('radio', { name: '相关度' }).click();
    await search.answers({ q: '党员' });
    expect(await search.hrefs()).toEqual(relevant);
  });

  it('is chosen with the keyboard, and the ring is seen', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    await search.page.getByRole('radio', { name: '相关度' }).focus();
    await search.page.keyboard.press('ArrowRight');
    await search.answers({ q: '党员', sort: 'date' });
    const ring = await search.page
      .locator('input:focus + span')
      .evaluate((span) => getComputedStyle(span).outlineWidth);
    expect(parseFloat(ring)).toBeGreaterThanOrEqual(2);
  });
});

describe('back and forward', () => {
  it('go through the questions: form and hits together', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    const wide = await search.hrefs();
    await search.select('kind').selectOption('讲话');
    await search.answers({ q: '党员', kind: '讲话' });
    const narrow = await search.hrefs();
    await search.box.fill('渠水');
    await search.page.keyboard.press('Enter');
    await search.answers({ q: '渠水', kind: '讲话' });
    await search.page.goBack();
    await search.answers({ q: '党员', kind: '讲话' });
    expect(await search.hrefs()).toEqual(narrow);
    expect(await search.box.inputValue()).toBe('党员');
    await search.page.goBack();
    await search.answers({ q: '党员' });
    expect(await search.hrefs()).toEqual(wide);
    expect(await search.select('kind').inputValue()).toBe('');
    await search.page.goForward();
    await search.answers({ q: '党员', kind: '讲话' });
    expect(await search.hrefs()).toEqual(narrow);
    expect(await search.select('kind').inputValue()).toBe('讲话');
  });

  it.each([
    ['more were shown', { q: '党员' }],
    ['all are listed', { q: '党员', all: '1' }],
  ])('lead back to the hit that was opened where %s', async (_, parameters) => {
    search = await SearchPage.asked(site, parameters, { viewport: PHONE, reducedMotion: 'no-preference' });
    if (!('all' in parameters)) {
      await search.page.locator('[data-search-more]').click();
      await search.results.nth(19).waitFor();
    }
    const hit = search.links.nth(17);
    const center = () => hit.evaluate((link) => link.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await center();
    await search.results.nth(17).locator('mark').first().waitFor();
    await center();
    const before = {
      rows: await search.results.count(),
      top: (await hit.boundingBox())!.y,
      href: await hit.getAttribute('href'),
    };
    await hit.click();
    await search.page.locator('article h1').waitFor();
    await search.page.goBack();
    await search.ready();
    expect(await search.results.count()).toBe(before.rows);
    expect(await hit.getAttribute('href')).toBe(before.href);
    expect(Math.abs((await hit.boundingBox())!.y - before.top)).toBeLessThan(3);
  });

  it('keep the place when a question is taken back', async () => {
    search = await SearchPage.asked(site, { q: '党员', all: '1' }, WIDE);
    await search.links.nth(8).evaluate((link) => link.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const before = await search.page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(300);
    await search.select('kind').evaluate((select: HTMLSelectElement) => {
      select.value = '讲话';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await search.answers({ q: '党员', kind: '讲话', all: '1' });
    await search.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await search.page.goBack();
    await search.answers({ q: '党员', all: '1' });
    expect(Math.abs((await search.page.evaluate(() => scrollY)) - before)).toBeLessThan(3);
  });

  it('a jump within the page asks nothing again', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    await search.results.first().evaluate((row) => row.setAttribute('data-same', ''));
    await search.page.evaluate(() => (location.hash = 'main'));
    await search.page.goBack();
    await search.page.waitForFunction(() => location.hash === '');
    await search.ready();
    expect(await search.page.locator('[data-same]').count()).toBe(1);
  });
});
