import { expect, it } from 'vitest';
import { commentProblems } from './comment-problems.ts';

it.each([
  { name: 'a list', input: { problems: ['公示牌没有写监督电话'] }, expected: [] },
  { name: 'one line', input: { problems: '公示牌没有写监督电话' }, expected: [] },
  { name: 'nothing', input: {}, expected: [['G13', 1, 1, 'problems']] },
  { name: 'an empty list', input: { problems: [] }, expected: [['G13', 1, 1, 'problems']] },
])('$name', ({ input, expected }) => {
  const found = commentProblems(input, {}, true);
  expect(found.map(({ code, line, column, path }) => [code, line, column, path])).toEqual(expected);
});
