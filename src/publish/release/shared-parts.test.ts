import { describe, expect, it } from 'vitest';
import { waysHtml } from '../../views/feedback/ways-html.ts';
import type { WaysView } from '../../views/feedback/ways.ts';
import { putTogether, SharedParts, takenApart } from './shared-parts.ts';

const masthead = (column: string, text: string) => `<header class="masthead" data-column="${column}">${text}</header>`;
const foot = (text: string) => `<footer class="footer"><p>${text}</p></footer>`;
const ways = (address: string, phone: string): WaysView => ({
  title: '渠水',
  address,
  number: undefined,
  ways: [{ name: '打电话', href: `tel:${phone}`, note: phone }],
  slip: undefined,
  replies: undefined,
});
const page = (column: string, around: string, own: string, reply = '') =>
  `<body>${masthead(column, around)}<main><header>${own}</header>${reply}<footer class="article-end"></footer></main>${foot(around)}</body>`;

/** The page as it is when only what it shares has changed. */
function renewed(before: string, others: readonly string[], view?: WaysView): string | undefined {
  const parts = new SharedParts(undefined);
  for (const other of others) parts.learn(takenApart(Buffer.from(other)));
  const now = parts.renewed(takenApart(Buffer.from(before)), view);
  return now && putTogether(now).toString();
}

describe('a page of which only the shared parts have changed', () => {
  it('is what it was, with the parts of another page of its column', () => {
    const others = [page('/news/', 'new', 'other'), page('/units/', 'of units', 'a unit')];
    expect(renewed(page('/news/', 'old', 'story'), others)).toBe(
      page('/news/', 'new', 'story').replace(foot('new'), foot('of units')),
    );
  });

  it('has its own ways to reply', () => {
    const view = ways('https://a.example/news/a/', '2');
    expect(
      renewed(
        page('/news/', 'old', 'story', waysHtml(ways('https://a.example/news/a/', '1'))),
        [page('/news/', 'new', 'other', waysHtml(ways('https://a.example/news/b/', '2')))],
        view,
      ),
    ).toBe(page('/news/', 'new', 'story', waysHtml(view)));
  });

  it.each([
    ['no page of its column was seen', [page('/units/', 'new', '')], undefined],
    ['it has no ways to reply any more', [page('/news/', 'new', '')], undefined],
    ['its ways are those of another address', [page('/news/', 'new', '')], ways('https://b.example/news/a/', '1')],
  ])('is to be rendered if %s', (_, others, view) => {
    const before = page('/news/', 'old', 'story', waysHtml(ways('https://a.example/news/a/', '1')));
    expect(renewed(before, others, view)).toBeUndefined();
  });

  it('is taken apart and put together to the byte', () => {
    const pages = [page('/', '刊头', '正文', waysHtml(ways('x', '1'))), foot('alone'), '<p>nothing</p>', ''].map(
      (html) => Buffer.from(html),
    );
    for (const bytes of pages) expect(putTogether(takenApart(bytes))).toEqual(bytes);
  });
});
