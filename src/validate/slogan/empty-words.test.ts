import { expect, it } from 'vitest';
import { EMPTY_WORDS } from './empty-words.ts';

it('no word stands twice', () => {
  expect(EMPTY_WORDS.filter((word, index) => EMPTY_WORDS.indexOf(word) !== index)).toEqual([]);
});

it('every word is Chinese', () => {
  expect(EMPTY_WORDS.filter((word) => !/^\p{Script=Han}+$/u.test(word))).toEqual([]);
});
