import { expect, it } from 'vitest';
import { fieldsOf, fieldsOfEach } from './fields.ts';

it.each([
  { value: { title: '甲' }, expected: '甲' },
  { value: { name: '甲' }, expected: undefined },
  { value: [], expected: undefined },
  { value: '题', expected: undefined },
  { value: null, expected: undefined },
  { value: undefined, expected: undefined },
])('finds $expected in $value', ({ value, expected }) => {
  expect(fieldsOf(value)['title']).toBe(expected);
});

it('takes every item of a list, in its place', () => {
  expect(fieldsOfEach([{ id: 1 }, null, 'x', { id: 2 }]).map(({ id }) => id)).toEqual([1, undefined, undefined, 2]);
});

it.each([undefined, null, 'x', { 0: { id: 1 } }])('takes nothing from %j, which is no list', (value) => {
  expect(fieldsOfEach(value)).toEqual([]);
});
