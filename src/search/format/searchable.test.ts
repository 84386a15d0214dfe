import { expect, it } from 'vitest';
import { searchable } from './searchable.ts';

it.each([
  ['村医　张　三　说', '村医　张三　说'],
  ['张 三', '张三'],
  ['张　三丰', '张　三丰'],
  ['党员 支部', '党员 支部'],
  ['党\u200b支\u00ad部', '党支部'],
  ['A 甲 乙 B', 'A 甲乙 B'],
])('%j is looked for as %j', (text, expected) => {
  expect(searchable(text)).toBe(expected);
});
