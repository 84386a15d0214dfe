import { expect, it } from 'vitest';
import { ownSlips } from './own-slips.ts';

const kinds = (text: string, isPiece: boolean) => {
  const { slips = [], disagreements = [], counted = [] } = ownSlips(text, isPiece);
  return [...slips.map(({ kind }) => kind), disagreements.length, counted.length];
};

it.each([
  ['装展板1126块。后来数是1162块。', true, [1, 0]],
  ['装展板1126块。后来数是1162块。', false, [1, 0]],
  ['---\n承诺: a/1\n---\n来了，，装路灯12盏。', true, ['doubled', 0, 1]],
  ['---\n标题: a\n---\n装路灯12盏。', true, [0, 0]],
])('%s of a piece: %s', (text, isPiece, expected) => {
  expect(kinds(text, isPiece)).toEqual(expected);
});
