import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { testRecording } from '../../media/recording/testing/recordings.ts';
import { speakerCommand } from '../../media/speech/testing/speaker-command.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { Browsing, PHONE } from '../testing/browsing.ts';
import { buildGoodTree } from '../testing/build.ts';
import { siteInBrowser } from '../testing/site-in-browser.ts';

const COMMAND = speakerCommand('mp3');
const FIRST = '新渠4.2公里。水来了！';
const OTHERS = Array.from({ length: 15 }, (_, index) => `第 ${index + 1} 户的话。`);

const site = siteInBrowser({
  isStrict: true,
  start: async () => {
    const { out } = await buildGoodTree(
      {
        'site.yaml': `网站名称: 青石先锋\n域名: www.qingshi.example\n朗读命令:\n  命令: ${COMMAND}\n  哪几类: [动态]\n`,
        [entryPath('news', 'a')]: entryText('news', { title: '渠水上坡' }, [FIRST, ...OTHERS].join('\n\n')),
        [entryPath('news', 'b')]: entryText(
          'news',
          { title: '有人读的', narration: { file: 'b.mp3', by: '韩松亭' } },
          '一句。\n',
        ),
        'news/b/b.mp3': testRecording('sound.mp3'),
        [entryPath('speech', 'c')]: entryText('speech', { title: '没有声音的' }, '一句。\n'),
      },
      {},
      { SPEECH_COMMAND: COMMAND },
    );
    return Browsing.of(out);
  },
});

const audio = (page: Page) => page.locator('.narration audio');
const timeOf = (page: Page) => audio(page).evaluate((element: HTMLAudioElement) => element.currentTime);

describe('the sound of a whole text', () => {
  it('is there without a script, and nothing of it is loaded before it is wanted', async () => {
    const { page } = await site.open('/news/b/', { viewport: PHONE, javaScriptEnabled: false });
    expect(await audio(page).getAttribute('controls')).toBe('');
    expect(await audio(page).getAttribute('preload')).toBe('none');
    expect(await page.locator('.narration').textContent()).toContain('韩松亭');
    expect(await page.locator('[data-paces]').isVisible()).toBe(false);
  });

  it('is played by the button of the page, at a chosen pace, and marks what is said', async () => {
    const { page } = await site.open('/news/a/', { viewport: PHONE });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('[data-paces] button', { hasText: '慢' }).click();
    expect(asked.filter((url) => /\.(?:mp3|vtt)$/.test(url))).toEqual([]);
    await page.locator('[data-tool="read"]').click();
    await page.locator('[data-tool="read"][aria-pressed="true"]').waitFor();
    expect(await audio(page).evaluate((element: HTMLAudioElement) => element.playbackRate)).toBe(0.8);
    // The title, which is said first, stands above the text.
    await page.locator('[data-spoken]').first().waitFor({ timeout: 20_000 });
    expect(await page.locator('[data-spoken]').first().textContent()).toContain('新渠4.2公里');
    await page.locator('[data-tool="read"]').click();
    await page.locator('[data-tool="read"][aria-pressed="false"]').waitFor();
    expect(await page.locator('[data-spoken]').count()).toBe(0);
  });

  it('goes on where it was stopped', async () => {
    const { page } = await site.open('/news/a/', { viewport: PHONE });
    const file = (await audio(page).getAttribute('src'))!;
    await page.evaluate((name) => localStorage.setItem('narration', `${name} 8`), file);
    await page.reload();
    await page.locator('[data-tool="read"]').click();
    await expect.poll(() => timeOf(page), { timeout: 20_000 }).toBeGreaterThanOrEqual(8);
    expect(await page.locator('.narration [role="status"]').textContent()).toContain('从上次停下的地方');
    await page.locator('[data-restart]').click();
    await expect.poll(() => timeOf(page), { timeout: 20_000 }).toBeLessThan(8);
  });
});

it('a browser without any voice says so in words', async () => {
  const { page } = await site.open('/speeches/c/', { viewport: PHONE });
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis');
    Reflect.deleteProperty(Window.prototype, 'speechSynthesis');
  });
  await page.reload();
  await page.locator('[data-tool="read"]').click();
  await expect.poll(() => page.locator('[data-read-status]').textContent()).toContain('在浏览器打开');
});
