import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import { entryText, UNIT } from '../../testing/entries.ts';
import { posterTree } from '../../testing/poster-tree.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { boardPiece, entryPiece, type ChannelPiece } from '../piece/piece.ts';
import { briefingProduct } from './briefing.ts';
import { numberedHeadings } from './numbered-headings.ts';

async function partsOf(piece: ChannelPiece): Promise<Record<string, string>> {
  const { files } = await briefingProduct(piece);
  return Object.fromEntries(
    Object.entries(unzipSync(files[0]!.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

async function newsPiece(body: string, fields: object = {}) {
  const site = await siteOf({
    ...UNIT,
    'news/a.md': entryText('news', { title: '渠水上坡', editor: '林若溪', ...fields }, body),
  });
  return entryPiece(entryOf(site, 'news/a'), site);
}

/** 「font size words」 of every paragraph, by its first run; bold is said. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].flatMap(([paragraph]) => {
    const words = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
    const [, font] = /w:eastAsia="([^"]+)"/.exec(paragraph) ?? [];
    const [, size] = /<w:sz w:val="(\d+)"/.exec(paragraph) ?? [];
    return words === '' ? [] : [`${font} ${Number(size) / 2} ${words}`];
  });
}

it('is set as official documents are', async () => {
  const xml = await partsOf(
    await newsPiece(
      '开头的话[^1]。\n\n## 怎么修\n\n### 先量\n\n#### 拉线\n\n一段。\n\n### 再挖\n\n## 怎么用\n\n> 引语\n\n[^1]: 脚注的话\n',
    ),
  );
  expect(paragraphsOf(xml['word/document.xml']!)).toEqual([
    '方正小标宋简体 22 渠水上坡',
    '仿宋_GB2312 16 开头的话。',
    '黑体 16 一、怎么修',
    '楷体_GB2312 16 （一）先量',
    '仿宋_GB2312 16 拉线',
    '仿宋_GB2312 16 一段。',
    '楷体_GB2312 16 （二）再挖',
    '黑体 16 二、怎么用',
    '楷体_GB2312 16 引语',
    '仿宋_GB2312 16 青石镇党委',
    '仿宋_GB2312 16 2026年7月1日',
    '仿宋_GB2312 14 责任编辑：林若溪',
    '仿宋_GB2312 14 网页：https://www.qingshi.example/news/a/',
  ]);
  const text = xml['word/document.xml']!;
  // 37, 35, 28 and 26 mm; 28.95 pt; two letters.
  expect(text).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(text).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
  expect(text).toContain('w:line="579" w:lineRule="exact"');
  expect(text).toContain('w:firstLineChars="200"');
  expect(xml['word/footnotes.xml']).toContain('脚注的话');
  expect(xml['word/settings.xml']).toContain('<w:evenAndOddHeaders');
  const footers = Object.entries(xml)
    .filter(([name]) => /footer\d\.xml$/.test(name))
    .map(([, footer]) => footer);
  expect(footers.map((footer) => /w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right']);
  for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
});

it.each([
  ['plain', '正文 \\<w:t>&amp; “乙”\u3000丙。\n'],
  ['verse', '甲  \n乙\n'],
])('is sound XML: %s', async (_, body) => {
  for (const [name, text] of Object.entries(await partsOf(await newsPiece(body))))
    if (/\.(?:xml|rels)$/.test(name)) expect(() => new SaxesParser().write(text).close(), name).not.toThrow();
});

it('of a board has a table for each unit', async () => {
  const site = await siteOf(posterTree());
  const board = site.boards.find(({ slug }) => slug === 'cun-2026')!;
  const text = (await partsOf(boardPiece(board, site)))['word/document.xml']!;
  expect(text.match(/<w:tbl>/g)).toHaveLength(2);
  expect(text.match(/<w:tblHeader/g)).toHaveLength(2);
  expect(text).toContain('&lt;b&gt;修&lt;/b&gt;白石桥 &amp; 护栏');
});

it('the same piece is the same file', async () => {
  const piece = await newsPiece('正文。\n\n## 甲\n\n## 乙\n');
  const [first, second] = [await briefingProduct(piece), await briefingProduct(piece)];
  expect(Buffer.from(first.files[0]!.bytes).equals(Buffer.from(second.files[0]!.bytes))).toBe(true);
});

it.each([
  [
    ['二、甲', '三、乙'],
    ['二、甲', '三、乙'],
  ],
  [['只有一个'], ['只有一个']],
  [
    ['甲', '乙'],
    ['一、甲', '二、乙'],
  ],
])('headings %j are numbered %j', (written, numbered) => {
  const blocks = numberedHeadings(written.map((text) => ({ kind: 'heading', level: 1, text })));
  expect(blocks.map((block) => block.kind === 'heading' && block.text)).toEqual(numbered);
});
