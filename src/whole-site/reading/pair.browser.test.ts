import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { twoHalves } from '../../media/testing/pictures.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { Browsing, DESK, PHONE } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const picture = () => twoHalves(800, 500).jpeg().toBuffer();

const site = siteInBrowser({
  isStrict: true,
  start: async () => {
    const { out } = await buildGoodTree({
      [entryPath('news', 'a')]: entryText(
        'news',
        {},
        '一段。\n\n![没有渠](a.jpg "之前：2025年11月")\n![有渠](b.jpg "之后：2026年10月")\n\n二段。\n',
      ),
      'news/a/a.jpg': await picture(),
      'news/a/b.jpg': await picture(),
    });
    return Browsing.of(out);
  },
});

/** Where the line stands, in hundredths of the width. */
const lineAt = (page: Page) =>
  page.locator('.pair').evaluate((pair) => parseFloat(getComputedStyle(pair).getPropertyValue('--pair-at')));
const placesOf = (page: Page) =>
  page.locator('.pair img').evaluateAll((images) => images.map((image) => image.getBoundingClientRect().toJSON()));

describe('one place before and after', () => {
  it('lies on each other, and a line between them follows a finger', async () => {
    const { page } = await site.open('/news/a/', { viewport: PHONE, hasTouch: true });
    await page.locator('.pair-sliding').waitFor();
    const [before, after] = await placesOf(page);
    expect(after).toEqual(before);
    expect(await lineAt(page)).toBe(50);
    await page.locator('.pair').scrollIntoViewIfNeeded();
    const { x, y, width } = (await page.locator('.pair').boundingBox())!;
    await page.touchscreen.tap(x + width * 0.25, y + 60);
    await expect.poll(() => lineAt(page)).toBeCloseTo(25, 0);
    await page.mouse.move(x + width * 0.25, y + 60);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.75, y + 90);
    await page.mouse.up();
    await page.mouse.move(x + 5, y + 90);
    expect(await lineAt(page)).toBeCloseTo(75, 0);
  });

  it('is moved by keys too, under a name', async () => {
    const { page } = await site.open('/news/a/', { viewport: DESK });
    await page.locator('.pair-sliding').waitFor();
    const slider = page.getByRole('slider', { name: '左右拉动，比较之前和之后' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    expect(await lineAt(page)).toBe(55);
    await page.keyboard.press('End');
    expect(await lineAt(page)).toBe(100);
  });

  it('stands below each other without a script and in the elders’ edition, beside each other on a desk and on paper', async () => {
    const { page: plain } = await site.open('/news/a/', { viewport: PHONE, javaScriptEnabled: false });
    const [first, second] = await plain.locator('.pair figure').all();
    const boxes = [(await first!.boundingBox())!, (await second!.boundingBox())!] as const;
    expect(boxes[1].y).toBeGreaterThanOrEqual(boxes[0].y + boxes[0].height);
    const { page: elder } = await site.open('/news/a/?ban=zhanglao', { viewport: PHONE });
    await elder.locator('.pair input').waitFor({ state: 'attached' });
    const [above, below] = await placesOf(elder);
    expect(below!.y).toBeGreaterThan(above!.y + above!.height);
    expect(await elder.locator('.pair input').isVisible()).toBe(false);
    const { page: desk } = await site.open('/news/a/', { viewport: DESK });
    await desk.locator('.pair-sliding').waitFor();
    await desk.emulateMedia({ media: 'print' });
    const [left, right] = await placesOf(desk);
    expect(right!.x).toBeGreaterThan(left!.x + left!.width);
    expect(right!.y).toBe(left!.y);
  });
});
