import { expect, it } from 'vitest';
import { originalOf } from './copies.ts';

it.each([
  ['a - 副本', 'a'],
  ['a - 副本 (2)', 'a'],
  ['a - 副本 - 副本', 'a'],
  ['a(1)', 'a'],
  ['a (2)', 'a'],
  ['a（3）', 'a'],
  ['a的副本', 'a'],
  ['a 副本 2', 'a'],
  ['a copy', 'a'],
  ['a - Copy (2)', 'a'],
  ['复件 a', 'a'],
  ['复件 (2) a', 'a'],
  ['Copy of a', 'a'],
  ['20261101-hui - 副本', '20261101-hui'],
])('%s is a copy', (name, original) => {
  expect(originalOf(name)).toBe(original);
});

it.each(['a', 'a-1', '20261101', 'xieyi-fu-ben', '副本', 'a(2026)', '合同副本管理(意见)'])('%s is none', (name) => {
  expect(originalOf(name)).toBeUndefined();
});
