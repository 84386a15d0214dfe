import { expect, it } from 'vitest';
import { exactAddress } from './exact-address.ts';

it.each([
  { name: 'a township', address: '云岭县柳林镇', expected: [] },
  { name: 'a street', address: '云岭县城关街道米市街', expected: [] },
  { name: 'a house number', address: '云岭县米市街12号', expected: [['S04', 5, 10]] },
  { name: "a villagers' group", address: '双河村三组', expected: [['S04', 5, 10]] },
])('$name', ({ address, expected }) => {
  const found = exactAddress({ address }, { address: { line: 5, column: 10 } }, true);
  expect(found.map(({ code, line, column }) => [code, line, column])).toEqual(expected);
});
