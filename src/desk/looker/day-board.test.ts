import { expect, it } from 'vitest';
import type { DayFacts } from './questions/day.ts';
import { DayBoard } from './day-board.ts';

const facts = (laterCount: number): DayFacts => ({
  later: [],
  laterCount,
  lately: [],
  latelyCount: 0,
  stale: [],
  boards: [],
  letters: [],
});

it('thirty who come in at once ask once; whoever comes while it is slow gets what was known', async () => {
  const board = new DayBoard();
  let asked = 0;
  let answer: (found: DayFacts) => void = () => undefined;
  const looker = { day: () => new Promise<DayFacts>((done) => ((answer = done), asked++)) };
  const many = Array.from({ length: 30 }, () => board.now(looker, 60_000));
  answer(facts(3));
  expect(new Set((await Promise.all(many)).map((one) => one?.laterCount))).toEqual(new Set([3]));
  expect(asked).toBe(1);
  expect((await board.now(looker, 1))?.laterCount).toBe(3);
  answer(facts(4));
  await new Promise((done) => setTimeout(done));
  expect((await board.now({ day: () => Promise.reject(new Error('gone')) }))?.laterCount).toBe(4);
});
