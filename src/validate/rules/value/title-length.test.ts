import { expect, it } from 'vitest';
import { titleLength } from './title-length.ts';

it.each([
  ['甲'.repeat(64), false],
  ['𠮷'.repeat(64), false],
  ['甲'.repeat(65), true],
])('%s', (title, isTold) => {
  expect(titleLength({ title }, {}, true).map(({ code }) => code)).toEqual(isTold ? ['D28'] : []);
});
