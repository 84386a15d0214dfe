import { expect, it } from 'vitest';
import { testRecording } from '../media/recording/testing/recordings.ts';
import { entryText } from '../testing/entries.ts';
import { entryOf, siteOf } from '../testing/site-model.ts';
import type { Tree } from '../testing/tree.ts';
import { renderEntry } from './render.ts';

const sound = testRecording('sound.m4a');

/** The HTML of a news item that plays these files. */
async function html(files: readonly string[], body: string, more: Tree = {}): Promise<string> {
  const recordings = files.map((file) => ({ file, name: `听<${file}>`, transcript: '修渠 & 通水。\n上了坡。' }));
  const site = await siteOf({
    'news/a/index.md': entryText('news', { recordings }, body),
    ...Object.fromEntries(files.map((file) => [`news/a/${file}`, sound])),
    ...more,
  });
  return renderEntry(entryOf(site, 'news/a'), site, { terms: false }).join('');
}

/** The order in which texts stand. */
const order = (text: string, ...parts: string[]) => parts.map((part) => text.indexOf(part));

it('a player loads nothing by itself, says what it is and how long, and has its words; all is escaped', async () => {
  const found = await html(['一.m4a'], '正文。\n');
  expect(found).toContain(
    '<audio controls preload="none" src="/news/a/yi.m4a" aria-label="录音：听&lt;一.m4a&gt;"><a href="/news/a/yi.m4a">',
  );
  expect(found).toMatch(/<figcaption>听&lt;一\.m4a&gt;<span[^>]*>录音，1 秒，3 KB　<a href/);
  expect(found).toContain('<summary>文字稿</summary><p>修渠 &amp; 通水。</p><p>上了坡。</p></details>');
  expect(found).not.toContain('autoplay');
});

it.each([
  ['a link alone on its line', '第一段。\n\n[听](a.m4a)\n\n第二段。\n'],
  ['with lines right above and below', '第一段。\n[听](./a.m4a)\n第二段。\n'],
  ['without words', '第一段。\n\n[](a.m4a)\n\n第二段。\n'],
])('stands where a link to it stands alone: %s', async (_, body) => {
  const found = await html(['a.m4a'], body);
  const places = order(found, '第一段', '<div class="player"', '第二段');
  expect(places.includes(-1)).toBe(false);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(found.match(/<figure/g)).toHaveLength(1);
});

it('stands after the text otherwise; a link in a sentence leads to the file', async () => {
  const found = await html(['a.m4a', 'b.m4a'], '先听[这段](a.m4a)。\n\n[听](b.m4a)\n\n[再听](b.m4a)\n\n完。\n');
  expect(found).toContain('先听<a href="/news/a/a.m4a">这段</a>。');
  expect(found).toContain('<p><a href="/news/a/b.m4a">再听</a></p>');
  const places = order(found, 'src="/news/a/b.m4a"', '完。', 'src="/news/a/a.m4a"');
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(found.match(/<figure/g)).toHaveLength(2);
});

it('two on lines together are two players; one beside another link is none', async () => {
  const two = await html(['a.m4a', 'b.m4a'], '[听一](a.m4a)\n[听二](b.m4a)\n\n完。\n');
  expect(order(two, 'src="/news/a/a.m4a"', 'src="/news/a/b.m4a"', '完。')).toEqual(
    order(two, 'src="/news/a/a.m4a"', 'src="/news/a/b.m4a"', '完。').sort((a, b) => a - b),
  );
  const mixed = await html(['a.m4a'], '[听](a.m4a) [看](/news/)\n\n完。\n');
  expect(order(mixed, '<a href="/news/a/a.m4a">听</a>', '完。', '<figure').includes(-1)).toBe(false);
  expect(mixed.indexOf('完。')).toBeLessThan(mixed.indexOf('<figure'));
});
