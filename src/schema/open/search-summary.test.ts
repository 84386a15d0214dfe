import { expect, it } from 'vitest';
import { TestDice } from '../../testing/dice.ts';
import { MOST_SUMMARY_BYTES, SUMMARY_NUMBERS, summaryIn, summaryText } from './search-summary.ts';

function someNumbers(dice: TestDice, count: number): Uint32Array {
  return Uint32Array.from(new Set(Array.from({ length: count }, () => dice.below(SUMMARY_NUMBERS)))).sort();
}

it('numbers are read as they were written', () => {
  const dice = new TestDice(5);
  const lists = [0, 1, 2, 300, 50_000].map((count) => someNumbers(dice, count));
  for (const numbers of [...lists, Uint32Array.from([0, 1, 65_535, 65_536, SUMMARY_NUMBERS - 1])])
    expect(summaryIn(summaryText({ format: 4, numbers }))).toEqual({ format: 4, numbers });
});

it('one number more changes one line', () => {
  const numbers = someNumbers(new TestDice(6), 20_000);
  const more = Uint32Array.from(new Set([...numbers, 7_000_001])).sort();
  const [before, after] = [numbers, more].map((some) => summaryText({ format: 4, numbers: some }).split('\n'));
  expect(after!.filter((line, index) => line !== before![index])).toHaveLength(2);
});

it('of too many numbers all may be there', () => {
  const text = summaryText({ format: 4, numbers: Uint32Array.from({ length: 5_000_000 }, (_, index) => 3 * index) });
  expect(text.length).toBeLessThan(MOST_SUMMARY_BYTES);
  expect(summaryIn(text)).toEqual({ format: 4, numbers: undefined });
});

it('anything else is none', () => {
  const sound = summaryText({ format: 4, numbers: Uint32Array.from([5, 6]) });
  expect(summaryIn(sound)).toBeDefined();
  for (const text of [
    '',
    '<html>',
    sound.slice(0, -1),
    `${sound}\n`,
    sound.replace(' 2\n', ' 3\n'),
    sound.replace(' 2\n', ' 1\n'),
    sound.replace(' 1 4', ' 2 4'),
    sound.replace('\n\n', '\n!\n'),
    sound.replace('\n\n', `\n${'_'.repeat(30)}A\n`),
    sound.replace('\n\n', '\n________\n'),
  ])
    expect(summaryIn(text), JSON.stringify(text.slice(0, 60))).toBeUndefined();
});
