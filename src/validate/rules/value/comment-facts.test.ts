import { expect, it } from 'vitest';
import { commentFacts } from './comment-facts.ts';

const POSITIONS = { unit: { line: 5, column: 7 }, member: { line: 6, column: 9 }, pledge: { line: 7, column: 9 } };
const problems = ['公示牌没有写监督电话'];

it.each([
  { name: 'a unit and a problem', value: { unit: 'a', problems }, expected: [] },
  { name: 'a member', value: { member: 'a', problems }, expected: [] },
  { name: 'a pledge', value: { pledge: 'a/1', problems }, expected: [] },
  { name: 'a problem in one line', value: { unit: 'a', problems: '公示牌没有写监督电话' }, expected: [] },
  { name: 'no problem', value: { unit: 'a' }, expected: [['G13', 1, 1]] },
  { name: 'an empty list', value: { unit: 'a', problems: [] }, expected: [['G13', 1, 1]] },
  { name: 'nothing that it is about', value: { problems }, expected: [['G14', 1, 1]] },
  { name: 'two things', value: { unit: 'a', pledge: 'a/1', problems }, expected: [['G14', 7, 9]] },
  {
    name: 'three things, told once',
    value: { unit: 'a', member: 'b', pledge: 'a/1', problems },
    expected: [['G14', 7, 9]],
  },
  {
    name: 'neither',
    value: {},
    expected: [
      ['G14', 1, 1],
      ['G13', 1, 1],
    ],
  },
])('$name', ({ value, expected }) => {
  expect(commentFacts(value, POSITIONS).map(({ code, line, column }) => [code, line, column])).toEqual(expected);
});

it.each([
  { value: { problems }, expected: '点评的对象没有写。' },
  { value: { unit: 'a', member: 'b', problems }, expected: '点评的对象写了 2 个：「单位」、「党员」。' },
])('says $expected', ({ value, expected }) => {
  expect(commentFacts(value, POSITIONS)[0]!.message).toContain(expected);
});
