import { expect, it } from 'vitest';
import { commentTarget } from './comment-target.ts';

const POSITIONS = { unit: { line: 5, column: 7 }, member: { line: 6, column: 9 }, pledge: { line: 7, column: 9 } };

it.each([
  { name: 'a unit', input: { unit: 'a' }, expected: [] },
  { name: 'a member', input: { member: 'a' }, expected: [] },
  { name: 'a member by name and unit', input: { member: '张伟', unit: 'a' }, expected: [] },
  {
    name: 'a named member and a pledge',
    input: { member: '张伟', unit: 'a', pledge: 'a/1' },
    expected: [['G14', 7, 9]],
  },
  { name: 'a story and its unit', input: { member: 'zhang-wei', unit: 'a' }, expected: [['G14', 6, 9]] },
  { name: 'a pledge', input: { pledge: 'a/1' }, expected: [] },
  { name: 'nothing', input: {}, expected: [['G14', 1, 1]] },
  { name: 'two things', input: { unit: 'a', pledge: 'a/1' }, expected: [['G14', 7, 9]] },
  {
    name: 'three things, reported once',
    input: { unit: 'a', member: 'b', pledge: 'a/1' },
    expected: [['G14', 7, 9]],
  },
])('$name', ({ input, expected }) => {
  expect(commentTarget(input, POSITIONS, true).map(({ code, line, column }) => [code, line, column])).toEqual(expected);
});

it.each([
  { input: {}, expected: '点评的对象没有写。' },
  { input: { unit: 'a', member: 'b' }, expected: '点评的对象写了 2 个：「单位」、「党员」。' },
])('says $expected', ({ input, expected }) => {
  expect(commentTarget(input, POSITIONS, true)[0]!.message).toContain(expected);
});
