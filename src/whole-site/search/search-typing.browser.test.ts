import type { CDPSession } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PINYIN_INDEX } from '../../search/format/pinyin.ts';
import { axeViolations, DESK, PHONE, sideways, SMALL } from '../testing/browsing.ts';
import { placed } from '../testing/place.ts';
import { SearchPage } from '../testing/search-page.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const site = siteInBrowser({ isStrict: true });
let search: SearchPage;

const WIDE = { viewport: DESK };

/** Longer than the fingers rest before an answer is looked for. */
const rest = () => search.page.waitForTimeout(500);

/** Writes down what the status says from now on. */
const listen = () =>
  search.status.evaluate((status) => {
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    (window as unknown as { said: string[] }).said = said;
  });
const heard = () => search.page.evaluate(() => (window as unknown as { said: string[] }).said);

describe('while one types', () => {
  it('hits appear without Enter; going back leads to the question before, not to each keystroke', async () => {
    search = await SearchPage.asked(site, { q: '渠水' }, WIDE);
    await search.box.fill('');
    for (const [typed, pause] of [
      ['承', 400],
      ['诺', 400],
      ['上', 400],
      ['墙', 0],
    ] as const) {
      await search.page.keyboard.insertText(typed);
      await search.page.waitForTimeout(pause);
    }
    await search.answers({ q: '承诺上墙' });
    expect(await search.total()).toBeGreaterThan(0);
    await search.page.keyboard.press('Enter');
    await rest();
    await search.page.goBack();
    await search.answers({ q: '渠水' });
    expect(await search.box.inputValue()).toBe('渠水');
  });

  it('a question after Enter is a new one', async () => {
    search = await SearchPage.open(site, '/search/', WIDE);
    await search.box.fill('承诺');
    await search.page.keyboard.press('Enter');
    await search.answers({ q: '承诺' });
    await search.box.fill('渠水');
    await search.answers({ q: '渠水' });
    await search.page.goBack();
    await search.answers({ q: '承诺' });
    await search.page.goBack();
    await search.page.getByText('输入姓名、村名').waitFor();
    expect(await search.box.inputValue()).toBe('');
  });

  it('the count is announced when the fingers rest, not at every key', async () => {
    search = await SearchPage.asked(site, { q: '渠水' }, WIDE);
    await search.box.fill('');
    await search.page.getByText('输入姓名、村名').waitFor();
    await listen();
    await search.box.pressSequentially('43名学员', { delay: 40 });
    await search.answers({ q: '43名学员' });
    expect(await heard()).toEqual([`共 ${await search.total()} 条`]);
  });

  it('a late answer to an old question never takes the place of a new one', async () => {
    search = await SearchPage.open(site, '/search/', WIDE);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await search.page.route(`**${PINYIN_INDEX}**`, (route) => held.then(() => route.continue()));
    const asked = search.page.waitForRequest(`**${PINYIN_INDEX}**`);
    await search.box.fill('zhengguilan');
    await asked;
    await search.box.fill('渠水');
    await search.answers({ q: '渠水' });
    const hits = await search.hrefs();
    await listen();
    go();
    await rest();
    expect(await search.hrefs()).toEqual(hits);
    expect(await heard()).toEqual([]);
    expect(search.parameters).toEqual({ q: '渠水' });
  });

  it('what was typed before the script was there is asked', async () => {
    search = await SearchPage.open(site, '/about/', WIDE);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await search.page.route('**/_astro/Search*.js', (route) => held.then(() => route.continue()));
    await search.page.goto(site.url('/search/'), { waitUntil: 'commit' });
    await search.box.fill('渠水');
    go();
    await search.answers({ q: '渠水' });
    expect(await search.box.inputValue()).toBe('渠水');
  });
});

describe('with an input method', () => {
  let keys: CDPSession;
  const compose = (text: string) =>
    keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text: string) => keys.send('Input.insertText', { text });

  async function startComposing(parameters: Record<string, string>): Promise<void> {
    search = await SearchPage.asked(site, parameters, WIDE);
    keys = await search.page.context().newCDPSession(search.page);
    await search.box.focus();
    await search.page.keyboard.press('End');
  }

  it('half a word in pinyin is not looked for; the chosen word is', async () => {
    await startComposing({ q: '渠' });
    await listen();
    for (const letters of ['s', 'sh', 'shu', 'shui']) {
      await compose(letters);
      await search.page.waitForTimeout(220);
    }
    expect(await search.box.inputValue()).toBe('渠shui');
    expect(search.parameters).toEqual({ q: '渠' });
    expect(await heard()).toEqual([]);
    await commit('水');
    await search.answers({ q: '渠水' });
    expect(await search.box.inputValue()).toBe('渠水');
  });

  it('the Enter that takes a word is no question, the next one is', async () => {
    await startComposing({ q: '渠' });
    await compose('shui');
    await search.page.keyboard.press('Enter');
    await rest();
    expect(search.parameters).toEqual({ q: '渠' });
    await commit('水');
    await search.page.keyboard.press('Enter');
    await search.answers({ q: '渠水' });
  });

  it('arrows belong to it as long as it composes', async () => {
    await startComposing({ q: '渠水' });
    await compose('shui');
    await search.page.keyboard.press('ArrowDown');
    expect(await search.box.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('a browser that reports the last letters after the word is taken asks once', async () => {
    await startComposing({ q: '渠' });
    await listen();
    await search.box.evaluate((box: HTMLInputElement) => {
      box.dispatchEvent(new CompositionEvent('compositionstart'));
      box.value = '渠shui';
      box.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
      box.dispatchEvent(new CompositionEvent('compositionend', { data: '水' }));
      box.value = '渠水';
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await search.answers({ q: '渠水' });
    await rest();
    expect(await heard()).toHaveLength(1);
  });
});

describe('with the keyboard', () => {
  const focused = () =>
    search.page.evaluate(
      () => document.activeElement?.getAttribute('href') ?? document.activeElement?.getAttribute('name') ?? '',
    );

  it('arrows lead from the box to the hits and back, `/` to the box', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    const hrefs = await search.hrefs();
    await search.page.keyboard.press('/');
    expect(await focused()).toBe('q');
    expect(await search.box.inputValue()).toBe('党员');
    await search.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(placed(hrefs[0]!));
    await search.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(placed(hrefs[1]!));
    await search.page.keyboard.press('ArrowUp');
    await search.page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('q');
  });

  it('arrows do elsewhere what they always do', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    await search.select('kind').focus();
    await search.page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('kind');
  });

  it('Tab goes from the box to the filters, the order, the hits', async () => {
    search = await SearchPage.asked(site, { q: '党员' }, WIDE);
    await search.box.focus();
    const stops: string[] = [];
    while (stops.length < 20 && !stops.at(-1)?.startsWith('/')) {
      await search.page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops.filter((stop) => !stop.startsWith('/'))).toEqual([
      '',
      'kind',
      'field',
      'system',
      'unit',
      'year',
      'level',
      'state',
      'sort',
    ]);
  });
});

describe('looks after everyone', () => {
  const STATES: readonly [string, Record<string, string>][] = [
    ['hits', { q: '党员', kind: '动态' }],
    ['other names and pages', { q: '4+2工作法' }],
    ['a suggestion', { q: '郑桂篮' }],
    ['nothing', { q: 'zzzzqqqq', year: '2026' }],
  ];

  it.each(['light', 'dark'] as const)('no accessibility violation in any state, %s', async (colorScheme) => {
    search = await SearchPage.open(site, '/search/', {
      colorScheme,
      viewport: colorScheme === 'light' ? PHONE : DESK,
    });
    for (const [, parameters] of STATES) {
      await search.go(parameters);
      const summary = search.page.locator('main summary');
      if (await summary.isVisible()) await summary.click();
      expect(await axeViolations(search.page)).toEqual([]);
    }
  });

  it.each([
    ["320 px, elders' edition", SMALL, true],
    ['390 px', PHONE, false],
    ['1280 px', DESK, false],
  ] as const)('everything that is pressed is large enough, and nothing sticks out: %s', async (_, viewport, large) => {
    search = await SearchPage.open(site, '/search/', { viewport });
    if (large) await search.page.evaluate(() => localStorage.setItem('elder', '30'));
    for (const [name, parameters] of STATES) {
      await search.go(parameters);
      const summary = search.page.locator('main summary');
      if (await summary.isVisible()) await summary.click();
      const small = await search.page.locator('main').evaluate(
        (main, least) =>
          [...main.querySelectorAll('a, button, input, select, summary')].flatMap((target) => {
            const { width, height } = target.getBoundingClientRect();
            return width > 0 && (width < 44 || height < least - 0.5)
              ? [`${target.outerHTML.slice(0, 80)} ${width}x${height}`]
              : [];
          }),
        large ? 60 : 44,
      );
      expect(small, name).toEqual([]);
      expect(await sideways(search.page)).toEqual({ by: 0, culprits: [] });
    }
  });
});
