import { expect, it } from 'vitest';
import { paramsOf } from './static-paths.ts';

it.each([
  ['/units/[id]', '/units/shuanghe/', { id: 'shuanghe' }],
  ['/[section]/[...list]', '/news/', { section: 'news', list: undefined }],
  ['/[section]/[...list]', '/news/year/2026/page/2/', { section: 'news', list: 'year/2026/page/2' }],
  ['/pledges/[board]/poster/page/[page]', '/pledges/cun/poster/page/2/', { board: 'cun', page: '2' }],
  ['/[...place]', '/news/a/', { place: 'news/a' }],
])('%s has the address %s', (pattern, address, params) => {
  expect(paramsOf(pattern, address)).toEqual(params);
});

it.each([
  ['/units/[id]', '/units/'],
  ['/units/[id]', '/units/a/b/'],
  ['/units/[id]', '/news/a/'],
  ['/pledges/[board]', '/pledges/cun/page/2/'],
  ['/pledges/[board]/poster', '/pledges/cun/page/'],
])('%s has no address %s', (pattern, address) => {
  expect(paramsOf(pattern, address)).toBeUndefined();
});
