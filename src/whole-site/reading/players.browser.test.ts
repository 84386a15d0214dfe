import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { testRecording } from '../../media/recording/testing/recordings.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { Browsing, DESK, PHONE } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';
import { lookIntoPdf } from '../testing/pdf.ts';
import { placed } from '../testing/place.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const RECORDING = { file: '讲话.mp3', name: '石大山讲修渠', transcript: '水从石缝里来。\n再难也要修。\n' };

const site = siteInBrowser({
  isStrict: true,
  start: async () => {
    const { out } = await buildGoodTree({
      'site.yaml': 'name: 青石先锋\ndomain: www.qingshi.example\n',
      [entryPath('news', 'a')]: entryText(
        'news',
        { recordings: [RECORDING] },
        '第一段。\n\n[听](讲话.mp3)\n\n第二段。\n',
      ),
      'news/a/讲话.mp3': testRecording('sound.mp3'),
    });
    return Browsing.of(out);
  },
});

const played = (page: Page) => page.locator('.player audio').evaluate((audio: HTMLAudioElement) => audio.currentTime);

it('a sound plays by the keyboard alone, and nothing of it is loaded before', async () => {
  const { page } = await site.open('/news/a/', { viewport: PHONE });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('.player').scrollIntoViewIfNeeded();
  expect(asked.filter((url) => url.includes('.mp3'))).toEqual([]);
  await page.locator('.player audio').focus();
  await page.keyboard.press('Space');
  await expect.poll(() => played(page), { timeout: 8000 }).toBeGreaterThan(0);
  expect(asked.filter((url) => url.endsWith('/news/a/jiang-hua.mp3'))).not.toEqual([]);
});

it('its words unfold by touch, in a place large enough', async () => {
  const { page } = await site.open('/news/a/', { viewport: PHONE });
  const summary = page.locator('.player summary');
  expect((await summary.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await summary.click();
  expect(await page.getByText('再难也要修。').isVisible()).toBe(true);
});

it('on paper stand its address and its words', async () => {
  const { page } = await site.open('/news/a/', { viewport: DESK });
  const { pages } = await lookIntoPdf(await page.pdf(), { codes: false });
  const text = pages.map((sheet) => sheet.text).join('');
  expect(text).toContain(`https://www.qingshi.example${placed('/news/a/jiang-hua.mp3')}`);
  expect(text).toContain('水从石缝里来。');
});

it('a search finds what is said in it, and opens the fold', async () => {
  const { page } = await site.open('/news/a/#:~:text=x', { viewport: DESK });
  await page.goto(site.url('/search/?q=石缝'));
  await page
    .locator(`main a[href^="${placed('/news/a/')}"]`)
    .first()
    .click();
  await page.locator('.player mark, .player .found-mark').first().waitFor({ timeout: 8000 });
  expect(await page.getByText('水从石缝里来。').isVisible()).toBe(true);
});
