import { expect, it } from 'vitest';
import { diffLines } from './line-diff.ts';
import { TestDice } from '../testing/dice.ts';

const shown = (before: string, after: string) =>
  diffLines(before, after).map(
    ({ change, text, line }) => `${line}${{ same: ' ', removed: '-', added: '+' }[change]}${text}`,
  );

it.each([
  ['nothing', '甲\n乙', '甲\n乙', ['1 甲', '2 乙']],
  ['a line in between', '甲\n乙', '甲\n\n乙', ['1 甲', '2+', '2 乙']],
  ['a line that is written otherwise', '甲\n乙\n丙', '甲\n丁\n丙', ['1 甲', '2-乙', '2+丁', '3 丙']],
  ['the end', '甲\n乙', '甲', ['1 甲', '2-乙']],
])('shows what changed: %s', (_, before, after, expected) => {
  expect(shown(before, after)).toEqual(expected);
});

it('of any two texts gives both back', () => {
  const dice = new TestDice(3);
  const text = () => Array.from({ length: dice.below(12) }, () => dice.pick(['甲', '乙', '丙'])).join('\n');
  for (let round = 0; round < 500; round++) {
    const [before, after] = [text(), text()];
    const lines = diffLines(before, after);
    const of = (change: string) =>
      lines
        .filter((line) => line.change !== change)
        .map((line) => line.text)
        .join('\n');
    expect([of('added'), of('removed')]).toEqual([before, after]);
  }
});
