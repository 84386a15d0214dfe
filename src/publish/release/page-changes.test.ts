import { expect, it } from 'vitest';
import type { ListedFile, ReleaseRecord } from '../store/release-list.ts';
import { releaseSummary, uploadAfter } from './page-changes.ts';

const file = (digest: string, bytes: number): ListedFile => ({ digest, bytes, key: undefined, twins: undefined });
const BEFORE = {
  files: new Map([
    ['index.html', file('a', 100)],
    ['news/index.html', file('b', 200)],
    ['gone/index.html', file('c', 300)],
  ]),
  assets: ['media/1.webp', 'media/gone.webp'],
};
const AFTER = {
  files: new Map([
    ['index.html', file('a', 100)],
    ['news/index.html', file('x', 210)],
    ['news/new/index.html', file('y', 50)],
  ]),
  assets: ['media/1.webp', 'media/2.webp'],
};

it('what is new or another has to be fetched, nothing else', () => {
  const sizeOf = (path: string) => (path === 'media/2.webp' ? 1000 : NaN);
  expect(uploadAfter(AFTER, BEFORE, sizeOf)).toEqual({
    files: 3,
    bytes: 1260,
    kinds: {
      pages: { added: 1, changed: 1, removed: 1, bytes: 260 },
      pictures: { added: 1, changed: 0, removed: 1, bytes: 1000 },
    },
  });
  expect(uploadAfter(BEFORE, BEFORE, sizeOf)).toEqual({ files: 0, bytes: 0, kinds: {} });
});

it('before the first release that is everything', () => {
  expect(uploadAfter(AFTER, undefined, () => 10)).toMatchObject({ files: 5, bytes: 380 });
});

it.each([
  [
    { total: 9, added: 1, changed: 2, removed: 0 },
    {
      files: 5,
      bytes: 300_000,
      kinds: {
        others: { added: 0, changed: 0, removed: 3, bytes: 0 },
        index: { added: 2, changed: 0, removed: 2, bytes: 270_000 },
        pages: { added: 1, changed: 2, removed: 0, bytes: 30_000 },
      },
    },
    '新增 1 页，改动 2 页，共 9 页，换了 5 个文件 293 KB（网页 3 个 30 KB、搜索索引 2 个 264 KB），用了 2.5 秒。',
  ],
  [
    { total: 9, added: 1, changed: 2, removed: 0 },
    // A record of an earlier program.
    { files: 5, bytes: 300_000 },
    '新增 1 页，改动 2 页，共 9 页，换了 5 个文件 293 KB，用了 2.5 秒。',
  ],
  [{ total: 9, added: 0, changed: 0, removed: 0 }, { files: 0, bytes: 0 }, '页面没有变化，共 9 页，用了 2.5 秒。'],
  // A record of an earlier program.
  [{ total: 9, added: 0, changed: 0, removed: 1 }, undefined, '删除 1 页，共 9 页，用了 2.5 秒。'],
])('a release says in a line what it changed: %#', (pages, upload, expected) => {
  expect(releaseSummary({ pages, upload, seconds: 2.5 } as ReleaseRecord)).toBe(expected);
});
