import { describe, expect, it } from 'vitest';
import { entryText, UNIT } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import type { Block } from '../piece/block.ts';
import { entryPiece } from '../piece/piece.ts';
import { partsWithin } from './parts.ts';
import { WECHAT_LIMITS, wechatProduct } from './wechat.ts';

async function filesOf(fields: object, body: string) {
  const site = await siteOf({
    ...UNIT,
    'news/a.md': entryText('news', fields, body),
    'news/b.md': entryText('news', { title: '另一篇' }),
  });
  const { files, notes } = await wechatProduct(entryPiece(entryOf(site, 'news/a'), site));
  return { notes, files: new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])) };
}

const htmlOf = async (body: string) => (await filesOf({ title: '渠水上坡' }, body)).files.get('公众号/正文.html')!;

describe('the article', () => {
  it('has styles of its own and nothing that WeChat refuses', async () => {
    const html = await htmlOf(
      '一段[站外](https://a.example/?x=1&y=2)和[站内](/news/b/)，还有脚注[^1]，又是[站外](https://a.example/?x=1&y=2)。\n\n## 小标题\n\n1. 甲\n2. **乙**\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n[^1]: 脚注的话。\n',
    );
    expect(html).not.toMatch(/<(?:a|script|style|link|iframe|form)\b|\s(?:href|id|class|on\w+)=/);
    for (const [, name] of html.matchAll(/<(p|h2|table|th|td|ol|sup|section)(?=>)/g)) expect(name).toBeUndefined();
    // A link is a number behind its words; the same address has the same number.
    expect(html).toMatch(
      /站外<sup[^>]*>\[1\]<\/sup>和站内<sup[^>]*>\[2\]<\/sup>，还有脚注<sup[^>]*>\[3\]<\/sup>，又是站外<sup[^>]*>\[1\]</,
    );
    expect(html).toContain('[1] https://a.example/?x=1&amp;y=2</p>');
    expect(html).toContain('[2] https://www.qingshi.example/news/b/</p>');
    expect(html).toContain('[3] 脚注的话。</p>');
  });

  it('shows signs as signs', async () => {
    expect(await htmlOf('甲 \\<script>alert(1)\\</script> & “乙”。\n')).toContain(
      '甲 &lt;script&gt;alert(1)&lt;/script&gt; &amp; “乙”。',
    );
  });
});

it('the page to copy from runs its own script only, and asks nothing of the web', async () => {
  const { files } = await filesOf({ title: '渠水</textarea><script>上坡' }, '正文。\n');
  const page = files.get('公众号/预览.html')!;
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page).toMatch(/default-src &#39;none&#39;|default-src 'none'/);
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

describe('limits', () => {
  const section = (number: number) => `## 第 ${number} 节\n\n${`第 ${number} 节的话，说了又说。`.repeat(300)}\n`;

  it('a long article is cut at headings, each part within what WeChat takes', async () => {
    const { files, notes } = await filesOf(
      { title: '渠水上坡' },
      `开头。\n\n${Array.from({ length: 12 }, (_, index) => section(index + 1)).join('\n')}`,
    );
    const parts = [...files].filter(([name]) => /正文-\d\.html$/.test(name)).map(([, html]) => html);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(part.length).toBeLessThan(WECHAT_LIMITS.characters);
    for (const part of parts.slice(1)) expect(part).toMatch(/^<section[^>]*>\n<h2/);
    const words = parts.join('').match(/第 \d+ 节<\/h2>/g);
    expect(words).toHaveLength(12);
    expect(notes.join()).toContain(`分成了 ${parts.length} 篇`);
    expect(files.get('公众号/预览.html')).toContain('渠水上坡（上）');
  });

  it.each([
    [{ title: '青'.repeat(33) }, '标题有 33 个字，公众号最多 32 个'],
    [{ title: '渠', summary: `${'一'.repeat(60)}。${'二'.repeat(90)}。` }, '摘要超过 128 个字，只留了前面完整的几句'],
    [{ title: '渠', source: { name: '青石镇党委', author: '名'.repeat(17) } }, '作者一栏最多 16 个字'],
  ])('what is too long is said: %j', async (fields, note) => {
    expect((await filesOf(fields, '正文。\n')).notes.join()).toContain(note);
  });

  it('blocks are cut before a heading, else between two; none is lost', () => {
    const paragraph = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
    const heading: Block = { kind: 'heading', level: 1, text: '题' };
    const blocks = [paragraph('一'), paragraph('二'), heading, paragraph('三'), paragraph('四'), paragraph('五')];
    const parts = partsWithin(blocks, 4, (part) => part.length);
    expect(parts.map((part) => part.length)).toEqual([2, 4]);
    expect(parts.flat()).toEqual(blocks);
    const rows = Array.from({ length: 100 }, (_, index) => [String(index)]);
    const tables = partsWithin([{ kind: 'table', head: ['数'], rows }], 50, (part) =>
      part.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 1), 0),
    );
    expect(tables.flat().flatMap((block) => (block.kind === 'table' ? block.rows : []))).toEqual(rows);
  });
});
