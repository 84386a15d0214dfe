import { expect, it } from 'vitest';
import { Recent } from './recent.ts';

it('lets go what was asked for longest ago, when all together weigh too much', () => {
  const recent = new Recent<string, number>(10);
  recent.set('a', 1, 4);
  recent.set('b', 2, 4);
  expect(recent.get('a')).toBe(1);
  recent.set('c', 3, 4);
  expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
});

it('keeps one thing that weighs more than all may, until the next comes', () => {
  const recent = new Recent<string, number>(10);
  recent.set('a', 1, 40);
  expect(recent.get('a')).toBe(1);
  recent.set('b', 2, 1);
  expect([recent.get('a'), recent.get('b')]).toEqual([undefined, 2]);
});

it('counts what is replaced and what is taken away once', () => {
  const recent = new Recent<string, number>(10);
  recent.set('a', 1, 6);
  recent.set('a', 2, 6);
  recent.set('b', 3, 4);
  expect(recent.get('a')).toBe(2);
  recent.delete('a');
  recent.delete('a');
  recent.set('c', 4, 6);
  expect([recent.get('b'), recent.get('c')]).toEqual([3, 4]);
});
