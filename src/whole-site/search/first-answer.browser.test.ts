import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type ZippingServer, zippingServer } from '../../workshop/bench/readers/zipping-server.ts';
import { Browsing } from '../testing/browsing.ts';
import { siteBase } from '../testing/place.ts';

/** Nobody asks for more: what comes later waits for an answer. Long enough for a slow machine to have asked for all. */
const QUIET = 1500;

/** Requests that stand at the server, if it is to hold them. */
const waiting: (() => void)[] = [];
let isHolding = false;
let server: ZippingServer;
let browsing: Browsing;

beforeAll(async () => {
  server = await zippingServer(
    inject('sampleSite'),
    () => (isHolding ? new Promise((answer) => waiting.push(answer)) : Promise.resolve()),
    siteBase(),
  );
  browsing = await Browsing.at(server.origin + siteBase());
});
afterAll(async () => {
  await browsing.close();
  server.close();
});

it.each([
  ['on a phone', { width: 390, height: 844 }],
  ['on a desk', { width: 1280, height: 900 }],
])('from the home page to the first answer there are three steps, %s', async (_, viewport) => {
  const { page, problems } = await browsing.open('/', { viewport });
  const opener = page.locator('[data-opens="find"]');
  if (await opener.isVisible()) await opener.click();
  const box = page.locator('#find input');
  await box.focus();
  await page.waitForLoadState('networkidle');
  await box.fill('修渠');

  isHolding = true;
  const answered = page.waitForSelector('[data-search-result] mark', { state: 'attached' }).then(() => true);
  await box.press('Enter', { noWaitAfter: true });
  let steps = 0;
  for (let isDone = false; !isDone;) {
    isDone = await Promise.race([answered, requestsStand().then(() => false)]);
    if (isDone) break;
    steps++;
    for (const answer of waiting.splice(0)) answer();
  }
  isHolding = false;
  for (const answer of waiting.splice(0)) answer();
  expect(steps).toBeLessThanOrEqual(3);
  expect(problems).toEqual([]);
  await page.context().close();
});

/** Waits until something stands at the server and nothing more comes. */
async function requestsStand(): Promise<void> {
  for (let before = -1; waiting.length === 0 || waiting.length !== before;) {
    before = waiting.length;
    await sleep(QUIET);
  }
}
