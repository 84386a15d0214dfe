import { expect, it } from 'vitest';
import { articleFacts } from './article.ts';
import { teaserView } from './teaser.ts';
import { renderEntry } from '../../markdown/render.ts';
import { entryText } from '../../testing/entries.ts';
import { entryOf, siteOf } from '../../testing/site-model.ts';

const PDF = '%PDF-1.7';
const offering = (fields: object, body?: string) => entryText('news', fields, body);
const files = ({ downloads }: Awaited<ReturnType<typeof siteOf>>) =>
  downloads.map(({ path, source }) => [path, source]);

it('attachments are published beside the page of their entry, under names in pinyin', async () => {
  const site = await siteOf({
    'news/a.md': offering({ attachments: [{ file: '通知.pdf', name: '关于承诺的通知' }, { file: '同志.PDF' }] }),
    'news/通知.pdf': PDF,
    'news/同志.PDF': PDF,
  });
  expect(files(site)).toEqual([
    ['news/a/tong-zhi.pdf', 'news/通知.pdf'],
    ['news/a/tong-zhi-2.pdf', 'news/同志.PDF'],
  ]);
});

it('those of drafts, of what comes later and of what was taken back are not', async () => {
  const site = await siteOf({
    'news/a/index.md': offering({ title: '甲', draft: true, attachments: [{ file: 'x.pdf' }] }),
    'news/b/index.md': offering({ title: '乙', publishedAt: '2099-01-01', attachments: [{ file: 'x.pdf' }] }),
    'news/c/index.md': offering({ title: '丙', withdrawn: '有误', attachments: [{ file: 'x.pdf' }] }),
    'news/a/x.pdf': PDF,
    'news/b/x.pdf': PDF,
    'news/c/x.pdf': PDF,
  });
  expect(files(site)).toEqual([]);
  expect(site.unlinked.has('/news/c/x.pdf')).toBe(true);
});

it('a page lists them with kind and size, lists say how many, and links of the text lead to them', async () => {
  const site = await siteOf({
    'news/a/index.md': offering(
      { attachments: [{ file: 'biao.docx', name: '记录表' }] },
      '填好[表](biao.docx)，见[通知](通知.pdf)。\n',
    ),
    'news/a/biao.docx': `PK\u0003\u0004${' '.repeat(5000)}`,
    'news/a/通知.pdf': PDF,
  });
  const entry = entryOf(site, 'a');
  expect(articleFacts(entry, site).attachments).toEqual([
    { href: '/news/a/biao.docx', label: '记录表', facts: 'Word 文档，5 KB', saveAs: 'biao.docx' },
    { href: '/news/a/tong-zhi.pdf', label: '通知', facts: 'PDF，1 KB', saveAs: undefined },
  ]);
  expect(teaserView(entry).attached).toBe('附件 2 个');
  expect(renderEntry(entry, site, { terms: false }).join('')).toContain(
    '填好<a href="/news/a/biao.docx">表</a>，见<a href="/news/a/tong-zhi.pdf">通知</a>。',
  );
});

it('a card of a topic leads to a file beside it as links do', async () => {
  const site = await siteOf({
    'topics/a/index.mdx': entryText('topic', {}, '<Card title="方案" href="方案.pdf">\n看方案。\n</Card>\n'),
    'topics/a/方案.pdf': PDF,
  });
  const entry = entryOf(site, 'a');
  expect(files(site)).toEqual([['topics/a/fang-an.pdf', 'topics/a/方案.pdf']]);
  expect(renderEntry(entry, site, { terms: false })).toContainEqual(
    expect.objectContaining({ component: 'Card', attributes: { title: '方案', href: '/topics/a/fang-an.pdf' } }),
  );
});
