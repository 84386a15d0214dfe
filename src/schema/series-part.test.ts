import { expect, it } from 'vitest';
import { writtenPart } from './series-part.ts';

it.each([
  ['茶山上的二十年 2', '茶山上的二十年', 2],
  ['茶山上的二十年　２', '茶山上的二十年', 2],
  ['茶山上的二十年（二）', '茶山上的二十年', 2],
  ['茶山上的二十年(12)', '茶山上的二十年', 12],
  ['茶山上的二十年（第2篇）', '茶山上的二十年', 2],
  ['茶山上的二十年 第二篇', '茶山上的二十年', 2],
  ['茶山上的二十年第十一期', '茶山上的二十年', 11],
  ['茶山上的二十年之三', '茶山上的二十年', 3],
  ['百姓十讲 一', '百姓十讲', 1],
  ['cha-shan 2', 'cha-shan', 2],
  ['茶山上的二十年（上）', '茶山上的二十年', 1],
  ['茶山上的二十年 中篇', '茶山上的二十年', 2],
  ['茶山上的二十年 第两篇', '茶山上的二十年', 2],
])('%s', (written, name, part) => {
  expect(writtenPart(written)).toEqual({ name, part });
});

it.each([2, '中', '2', '第二篇', '二', '（二）', '之二', '第 2 期'])('part %s', (part) => {
  expect(writtenPart({ name: '茶山上的二十年', part })).toEqual({ name: '茶山上的二十年', part: 2 });
});

it.each([
  '茶山上的二十年',
  '',
  7,
  ['茶山上的二十年', 2],
  { name: '茶山上的二十年', part: '下' },
  '茶山上的二十年（下）',
  '茶山之上',
  '三中',
  { name: '甲', part: 0 },
])('%s says no part', (written) => {
  expect(writtenPart(written)).toBeUndefined();
});
