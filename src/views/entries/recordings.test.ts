import sharp from 'sharp';
import { expect, it } from 'vitest';
import { renderEntry, renderingInputs } from '../../markdown/render.ts';
import { publishedRecording } from '../../media/recording/probe-recording.ts';
import { testRecording } from '../../media/recording/testing/recordings.ts';
import { feedXml } from '../../outputs/feed.ts';
import { entryRecord, entryFacts } from '../../search/records/entry-record.ts';
import { entryText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { teaserView } from './teaser.ts';

const video = publishedRecording('mp4', testRecording('video.mp4'))!;
const poster = await sharp({ create: { width: 640, height: 360, channels: 3, background: '#456' } })
  .jpeg()
  .toBuffer();
const SITE = { 'site.yaml': 'name: 云岭先锋\ndomain: https://www.example.cn\n' };

const of = (fields: object, words = '渠通了。\n水上了坡。\n') => ({
  ...SITE,
  'news/a/index.md': entryText(
    'news',
    {
      recordings: [{ file: '通水.mp4', name: '通水那天', poster: 't.jpg', alt: '渠边站满了人', transcript: 'gao.txt' }],
      ...fields,
    },
    '正文一段。\n\n[看通水](通水.mp4)\n',
  ),
  'news/a/通水.mp4': video,
  'news/a/t.jpg': poster,
  'news/a/gao.txt': words,
});

it('a video has its poster and its size, is published beside the page, and found by what is said in it', async () => {
  const site = await siteOf(of({}));
  const entry = entryOf(site, 'news/a');
  expect(site.downloads.map(({ path, source }) => [path, source])).toEqual([
    ['news/a/tong-shui.mp4', 'news/a/通水.mp4'],
  ]);
  expect(renderEntry(entry, site, { terms: false }).join('')).toMatch(
    /<video controls preload="none" src="\/news\/a\/tong-shui\.mp4" aria-label="录像：通水那天" playsinline width="64" height="36" poster="\/media\/[\w-]+\.jpg">/,
  );
  expect(entry.attachments).toEqual([]);
  expect(teaserView(entry).attached).toBe('录像 1 段');
  const { text } = entryRecord({ ...entryFacts(entry), body: entry.body }).zones;
  expect(text).toEqual(expect.arrayContaining(['通水那天', '渠通了。', '水上了坡。']));
  expect(text).not.toContain('看通水');
});

it('what a page prints depends on its words', async () => {
  const inputs = async (words: string) => {
    const site = await siteOf(of({}, words));
    return JSON.stringify(renderingInputs(entryOf(site, 'news/a'), site));
  };
  expect(await inputs('渠通了。\n')).toBe(await inputs('渠通了。\n'));
  expect(await inputs('渠通了。\n')).not.toBe(await inputs('渠修通了。\n'));
});

it('the feed names its file, with full addresses', async () => {
  const xml = feedXml(await siteOf(of({})));
  expect(xml).toContain(
    `<enclosure url="https://www.example.cn/news/a/tong-shui.mp4" length="${video.length}" type="video/mp4"/>`,
  );
  expect(xml).toMatch(/poster="https:\/\/www\.example\.cn\/media\/|poster=&quot;https:\/\/www\.example\.cn\/media\//);
});

it('gone with a draft and with what was taken back', async () => {
  const drafted = await siteOf(of({ draft: true }));
  expect(drafted.downloads).toEqual([]);
  const taken = await siteOf(of({ withdrawn: '有误' }));
  expect(taken.downloads).toEqual([]);
  expect(taken.unlinked.has('/news/a/tong-shui.mp4')).toBe(true);
});
