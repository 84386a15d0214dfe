import { expect, it } from 'vitest';
import { namesOf, tableOf } from './names.ts';

it('names the fields of a table in their order', () => {
  expect(namesOf({ second: 2, first: 1 })).toEqual(['second', 'first']);
});

it('makes a table with a value for each name', () => {
  expect(tableOf(['a', 'b'], (name) => name.toUpperCase())).toEqual({ a: 'A', b: 'B' });
  expect(namesOf(tableOf(['b', 'a'], () => 0))).toEqual(['b', 'a']);
});
