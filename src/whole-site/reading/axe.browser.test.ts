import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { answered, axeViolations, Browsing, DESK, PHONE } from '../testing/browsing.ts';
import { EXAMPLE_PAGES } from '../testing/example-pages.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await Browsing.of(inject('sampleSite'));
});
afterAll(() => browsing.close());

describe.each(['light', 'dark'] as const)('no accessibility violation, %s', (colorScheme) => {
  it.each(EXAMPLE_PAGES)('$name', async ({ path }) => {
    const { page } = await browsing.open(path, { colorScheme, viewport: colorScheme === 'light' ? PHONE : DESK });
    if (path.includes('?q=')) await answered(page);
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});
