import { expect, it } from 'vitest';
import { titleLetters } from './title-letters.ts';

it.each([
  ['一', false],
  ['2026', false],
  ['———', true],
  ['。', true],
  ['★☆', true],
  ['《》', true],
  ['？？？', true],
  ['???????', false],
  ['…', false],
])('%s', (title, isTold) => {
  expect(titleLetters({ title }, {}, true).map(({ code }) => code)).toEqual(isTold ? ['D23'] : []);
});
