import { expect, it } from 'vitest';
import { ExactWords } from './exact-words.ts';

const find = (words: string[], text: string) =>
  new ExactWords(words.map((word) => ({ word }))).find(text).map(({ start, word }) => [start, word.word]);

it('finds each word where it stands, the longest of those that begin there', () => {
  expect(find(['扶贫办', '扶贫', 'GDP'], '原扶贫办的扶贫，GDP')).toEqual([
    [1, '扶贫办'],
    [5, '扶贫'],
    [8, 'GDP'],
  ]);
});

it('finds none where there is none', () => {
  expect(find([], '扶贫')).toEqual([]);
  expect(find(['扶贫'], '扶')).toEqual([]);
  expect(find(['贫', '𠮷'], '扶贫')).toEqual([]);
});
