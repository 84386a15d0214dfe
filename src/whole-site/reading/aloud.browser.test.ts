import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { testRecording } from '../../media/recording/testing/recordings.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { Browsing } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const BODY = `${'今年修渠。'.repeat(120)}

- 甲项办成

- 乙项办成
  - 丙项办成

> 引语一句。

| 表 | 数 |
|---|---|
| 走访 | 8 |

## 二级小标题

### 三级小标题

#### 四级小标题

${Array.from({ length: 30 }, (_, index) => `第 ${index + 1} 户的话。`).join('\n\n')}

末段[^1]。

[^1]: 注文。
`;

const RECORDING = { file: 'a.mp3', name: '讲修渠', transcript: '水从石缝里来。' };

const site = siteInBrowser({
  isStrict: true,
  start: async () => {
    const { out } = await buildGoodTree({
      'site.yaml': 'name: 青石先锋\ndomain: www.qingshi.example\n',
      [entryPath('news', 'a')]: entryText('news', { recordings: [RECORDING] }, BODY),
      'news/a/a.mp3': testRecording('sound.mp3'),
    });
    return Browsing.of(out);
  },
});

type Voices = { name: string; lang: string; localService: boolean }[];

/**
 * The page with a machine in place of the device's voice: it takes parts into its queue and says them one by one, when
 * it is told to (`say`).
 */
async function opened(voices: Voices = []): Promise<Page> {
  const { page } = await site.open('/news/a/');
  await page.evaluate((list) => {
    const queue: SpeechSynthesisUtterance[] = [];
    const said: string[] = [];
    const fire = (utterance: SpeechSynthesisUtterance, type: 'start' | 'end' | 'error') =>
      utterance.dispatchEvent(new Event(type));
    Object.assign(window, {
      said,
      queue,
      /** Says the next part to its end, or begins it only. */
      say: (isWhole = true) => {
        const [utterance] = queue;
        if (!utterance) return false;
        fire(utterance, 'start');
        if (!isWhole) return true;
        queue.shift();
        said.push(utterance.text);
        fire(utterance, 'end');
        return true;
      },
      fail: () => fire(queue.shift()!, 'error'),
    });
    speechSynthesis.getVoices = () => list as SpeechSynthesisVoice[];
    speechSynthesis.speak = (utterance) => void queue.push(utterance);
    speechSynthesis.cancel = () => void queue.splice(0);
  }, voices);
  return page;
}

interface Machine {
  said: string[];
  queue: unknown[];
  say: (isWhole?: boolean) => boolean;
  fail: () => void;
}
const machine = <R>(page: Page, use: string): Promise<R> => page.evaluate(`(${use})(window)`);
const say = (page: Page, isWhole = true) => machine<boolean>(page, `(w) => w.say(${isWhole})`);
const said = (page: Page) => machine<Machine['said']>(page, '(w) => w.said');
const button = (page: Page, name: string) => page.locator(`[data-tool="${name}"]`);
/** Starts it, and waits until what reads has been loaded. */
async function begin(page: Page): Promise<void> {
  await button(page, 'read').click();
  await page.locator('[data-tool="read"][aria-pressed="true"]').waitFor();
}

describe('reading aloud', () => {
  it('says everything once, in short parts, and gives the button back', async () => {
    const page = await opened();
    await begin(page);
    while (await say(page));
    const parts = await said(page);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(100);
    const text = parts.join('|');
    expect(text.split('今年修渠。')).toHaveLength(121);
    for (const once of ['甲项办成', '乙项办成', '丙项办成', '引语一句。', '走访', '二级小标题', '四级小标题', '注文。'])
      expect(
        parts.filter((part) => part.includes(once)),
        once,
      ).toEqual([once]);
    expect(parts).toContain('8');
    expect(parts).toContain('末段。');
    // A recording speaks for itself.
    expect(text).not.toMatch(/↩|末段1|录音|文字稿|石缝/);
    expect(await button(page, 'read').textContent()).toMatch(/^\s*朗读\s*$/);
    expect(await page.locator('[data-spoken]').count()).toBe(0);
  });

  it('marks what it says, and brings it into sight', async () => {
    const page = await opened();
    await begin(page);
    do await say(page);
    while ((await said(page)).slice(-1)[0] !== '第28户的话。' && (await said(page)).length < 60);
    await say(page, false);
    const spoken = page.locator('[data-spoken]');
    expect(await spoken.textContent()).toBe('第 29 户的话。');
    expect(await page.evaluate(() => CSS.highlights.has('spoken'))).toBe(true);
    const { top, bottom } = await spoken.evaluate((element) => element.getBoundingClientRect());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(844);
  });

  it('pauses, goes on where it was, and stops', async () => {
    const page = await opened();
    expect(await button(page, 'pause').isVisible()).toBe(false);
    await begin(page);
    for (let part = 0; part < 3; part++) await say(page);
    await say(page, false);
    await button(page, 'pause').click();
    expect(await say(page)).toBe(false);
    expect(await button(page, 'pause').textContent()).toBe('继续');
    const before = (await said(page)).length;
    await button(page, 'pause').click();
    while (await say(page));
    const parts = await said(page);
    expect(parts.length).toBeGreaterThan(before);
    expect(parts.join('|').split('今年修渠。')).toHaveLength(121);
    await begin(page);
    await say(page);
    await button(page, 'read').click();
    expect(await say(page)).toBe(false);
    expect(await button(page, 'pause').isVisible()).toBe(false);
    expect(await button(page, 'read').getAttribute('aria-pressed')).toBe('false');
  });

  it('takes a Chinese voice of the device, and says so where there is none', async () => {
    const english = { name: 'English', lang: 'en-US', localService: true };
    const page = await opened([english]);
    await button(page, 'read').click();
    await page.getByText('没有能读中文的声音').waitFor();
    expect(await machine<number>(page, '(w) => w.queue.length')).toBe(0);
    expect(await button(page, 'read').getAttribute('aria-pressed')).toBe('false');
  });

  it('does not wait for ever for a device that says nothing', async () => {
    const { page } = await site.open('/news/a/');
    await page.clock.install();
    await page.evaluate(() => {
      speechSynthesis.speak = () => undefined;
    });
    await begin(page);
    await page.clock.fastForward(30_000);
    expect(await page.locator('[data-read-status]').textContent()).toContain('没有能读中文的声音');
    expect(await button(page, 'read').getAttribute('aria-pressed')).toBe('false');
  });

  it('goes on with the next part if one does not end, and tells of an error', async () => {
    const page = await opened();
    await page.clock.install();
    await begin(page);
    await say(page, false);
    await page.clock.fastForward(120_000);
    await say(page);
    expect((await said(page)).length).toBe(1);
    await machine(page, '(w) => w.fail()');
    expect(await page.locator('[data-read-status]').textContent()).toContain('朗读中断了');
    expect(await button(page, 'pause').isVisible()).toBe(false);
  });
});
