import { expect, it } from 'vitest';
import { ballotsProblem } from './ballots-problem.ts';

it.each([
  { name: 'options alone', input: { excellent: 12, poor: 1 }, expected: undefined },
  {
    name: 'all came back and one does not count',
    input: { issued: 40, returned: 40, valid: 39, excellent: 39 },
    expected: undefined,
  },
  {
    name: 'more came back than went out',
    input: { issued: 40, returned: 41, valid: 41, excellent: 41 },
    expected: '收回 41，多于发出 40',
  },
  {
    name: 'more count than came back',
    input: { issued: 40, returned: 38, valid: 39, excellent: 39 },
    expected: '有效 39，多于收回 38',
  },
  {
    name: 'more count than went out',
    input: { issued: 40, valid: 41, excellent: 41 },
    expected: '有效 41，多于发出 40',
  },
  { name: 'too few options', input: { valid: 38, excellent: 30, good: 6 }, expected: '有效 38，各选项之和 36' },
  { name: 'too many options', input: { valid: 38, excellent: 30, good: 9 }, expected: '有效 38，各选项之和 39' },
  {
    name: 'more options than papers came back',
    input: { returned: 38, excellent: 39 },
    expected: '各选项之和 39，多于票数 38',
  },
  {
    name: 'fewer options than papers came back, which may be spoilt',
    input: { returned: 38, excellent: 37 },
    expected: undefined,
  },
  { name: 'no options', input: { issued: 40, returned: 38 }, expected: '各选项都没有票' },
  { name: 'nothing', input: {}, expected: '各选项都没有票' },
])('$name', ({ input, expected }) => {
  expect(ballotsProblem(input)).toBe(expected);
});
