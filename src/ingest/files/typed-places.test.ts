import { expect, it } from 'vitest';
import { foldTyped } from './typed-places.ts';

it('gives a place of the folded text the line and column that it was typed at', () => {
  const { text, typedSpan } = foldTyped('标题: 甲\u200b\n正\u00ad\u200b文 1381234\n末行');
  expect(text).toBe('标题: 甲\n正文 1381234\n末行');
  expect(typedSpan!({ line: 2, column: 4, endLine: 2, endColumn: 11 })).toEqual({
    line: 2,
    column: 6,
    endLine: 2,
    endColumn: 13,
  });
  expect(typedSpan!({ line: 3, column: 2 })).toEqual({ line: 3, column: 2 });
});
