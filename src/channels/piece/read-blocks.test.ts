import { expect, it } from 'vitest';
import { entryText, UNIT } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';
import { wordsOfBlocks } from './block.ts';
import { entryBlocks } from './read-blocks.ts';

async function blocksOf(body: string, kind: 'news' | 'topic' = 'news') {
  const path = kind === 'news' ? 'news/a.md' : 'topics/a.mdx';
  const site = await siteOf({
    ...UNIT,
    [path]: entryText(kind, {}, body),
    'news/b.md': entryText('news', { title: '另一篇' }),
  });
  return entryBlocks(entryOf(site, kind === 'news' ? 'news/a' : 'topics/a'), site);
}

it('a body becomes plain blocks, whatever it was written with', async () => {
  const { blocks, notes } = await blocksOf(
    '开头**要紧**的话[^1]。\n\n## 小标题\n\n- 甲\n- 乙\n\n3. 丙\n4. 丁\n\n> 引语\n\n| 项目 | 数 |\n|---|---|\n| 渠 | 4.2公里 |\n\n---\n\n青石村党支部\n\n2026年7月1日\n\n[^1]: 一条**脚注**。\n',
  );
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      runs: [{ text: '开头' }, { text: '要紧', bold: true }, { text: '的话' }, { text: '', note: 0 }, { text: '。' }],
    },
    { kind: 'heading', level: 1, text: '小标题' },
    expect.objectContaining({ kind: 'list', ordered: false, items: [expect.anything(), expect.anything()] }),
    expect.objectContaining({ kind: 'list', ordered: true, start: 3 }),
    { kind: 'quote', blocks: [{ kind: 'paragraph', runs: [{ text: '引语' }] }] },
    { kind: 'table', head: ['项目', '数'], rows: [['渠', '4.2公里']] },
    { kind: 'rule' },
    { kind: 'signature', text: '青石村党支部' },
    { kind: 'signature', text: '2026年7月1日' },
  ]);
  expect(notes.map((note) => wordsOfBlocks(note).join(''))).toEqual(['一条脚注。']);
});

it.each([
  ['[站外](https://a.example/x?y=1&z=2)', 'https://a.example/x?y=1&z=2'],
  ['[站内](/news/b/)', 'https://www.qingshi.example/news/b/'],
  ['[电话](tel:0700-6612380)', undefined],
])('%s leads to %s', async (body, link) => {
  const { blocks } = await blocksOf(`看${body}。\n`);
  expect(blocks).toEqual([
    {
      kind: 'paragraph',
      runs: [{ text: '看' }, { text: body.slice(1, 3), ...(link ? { link } : {}) }, { text: '。' }],
    },
  ]);
});

it('a topic says in words what its components say', async () => {
  const { blocks } = await blocksOf(
    '开头一段。\n\n<Quote by="何守田">渠给谁看？</Quote>\n\n<Timeline>\n<Event date="2026-03-12" title="上墙">贴出来了。</Event>\n</Timeline>\n\n<EntryList kind="news" />\n',
    'topic',
  );
  expect(wordsOfBlocks(blocks)).toEqual(['开头一段。', '渠给谁看？', '——何守田', '2026-03-12　上墙', '贴出来了。']);
});
