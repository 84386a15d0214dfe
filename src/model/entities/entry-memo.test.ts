import { expect, it, vi } from 'vitest';
import { EntryMemo } from './entry-memo.ts';
import type { Entry } from './linked.ts';

it('makes it anew where an entry holds other things, and only then', () => {
  const entry = { data: { title: '甲' }, cover: undefined, recordings: [], attachments: [] } as unknown as Entry;
  const make = vi.fn(() => entry.data.title);
  const memo = new EntryMemo<string>();
  expect([memo.get(entry, make), memo.get(entry, make)]).toEqual(['甲', '甲']);
  expect(make).toHaveBeenCalledTimes(1);
  const before = Object.getOwnPropertyDescriptor(entry, 'data')!;
  Object.defineProperty(entry, 'data', { value: { title: '乙' }, configurable: true });
  expect(memo.get(entry, make)).toBe('乙');
  Object.defineProperty(entry, 'data', before);
  expect(memo.get(entry, make)).toBe('甲');
  Object.assign(entry, { cover: {} });
  memo.get(entry, make);
  expect(make).toHaveBeenCalledTimes(4);
});
