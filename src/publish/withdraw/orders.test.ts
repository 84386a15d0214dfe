import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { makeSiteFolder, siteFolder } from '../store/site-folder.ts';
import { readOrders, withdrawableAddress, writeOrders } from './orders.ts';

afterAll(removeFolders);

it.each([
  ['/members/xie-lou/', '/members/xie-lou/'],
  ['members/xie-lou', '/members/xie-lou/'],
  ['https://www.example.cn/members/xie-lou/index.html?from=weixin#p', '/members/xie-lou/'],
  ['content/exemplars/members/xie-lou/index.md', '/members/xie-lou/'],
  ['content/news/20260701-kaihui.md', '/news/20260701-kaihui/'],
  ['./content/topics/xin-qu.mdx', '/topics/xin-qu/'],
  ['/pledges/liulin-2026/#p-12', '/pledges/liulin-2026/'],
  ['content/appraisals/liulin.yaml', '/appraisals/liulin/'],
  ['content/stars/2025.yaml', '/stars/2025/'],
  ['content/recommendations/2026-q3.xlsx', '/recommendations/2026-q3/'],
  ['content/comments/20260628-a.md', '/comments/20260628-a/'],
  ['/', undefined],
  ['/about/', undefined],
  ['/units/liulin-zhen/', undefined],
  ['/members/', undefined],
  ['/members/year/2026/', undefined],
  ['/members/../news/', undefined],
  ['/members/谢露/', undefined],
])('%s means %s', (typed, address) => {
  expect(withdrawableAddress(typed)).toBe(address);
});

it.each([
  ['/xianfeng', 'https://www.example.cn/xianfeng/members/xie-lou/', '/members/xie-lou/'],
  ['/xianfeng', '/xianfeng/news/kaihui/', '/news/kaihui/'],
  ['/xianfeng', '/news/kaihui/', '/news/kaihui/'],
  ['/xianfeng', '/xianfengx/news/kaihui/', undefined],
  ['/a/news', 'https://www.example.cn/a/news/news/kaihui/', '/news/kaihui/'],
  ['/news', '/news/kaihui/', '/news/kaihui/'],
  ['/news', '/news/members/xie-lou/', '/members/xie-lou/'],
  ['/members', '/members/', undefined],
])('below %s, %s means %s', (base, typed, address) => {
  expect(withdrawableAddress(typed, base)).toBe(address);
});

it('stores orders, and does not take a damaged file for none', async () => {
  const site = siteFolder(newFolder());
  makeSiteFolder(site);
  expect(readOrders(site)).toEqual([]);
  const order = {
    address: '/news/a/',
    reason: '',
    titleDigest: undefined,
    at: '2026-11-20T09:00:00+08:00',
    who: 'root',
  };
  await writeOrders([order], site);
  expect(readOrders(site)).toEqual([order]);
  mkdirSync(site.withdrawn, { recursive: true });
  writeFileSync(join(site.withdrawn, 'orders.json'), '[{');
  expect(() => readOrders(site)).toThrow('读不出来');
});
