import { describe, expect, it } from 'vitest';
import { addDays } from '../../kernel/beijing-time.ts';
import { type PledgeData, PLEDGE_STATE_NAMES, type PledgeState } from '../../schema/kinds/pledge.ts';
import { announcedOn, limitOf, stateOf } from './pledge-state.ts';

const NOTICE = { from: '2026-03-12', to: '2026-03-18' };
const pledge = (more: Partial<PledgeData> = {}): PledgeData => ({
  id: '1',
  subject: 'a',
  item: 'b',
  standard: 'c',
  due: '2026-12-31',
  owner: 'd',
  ...more,
});
const PUT_OFF = pledge({ outcome: '延期', doneAt: '2026-12-01', reason: '汛期停工', extendedTo: '2027-06-30' });

/** The states on the day before, on the day, and on the day after. */
function around(day: string, data: PledgeData, notice: typeof NOTICE | undefined = NOTICE): PledgeState[] {
  return [-1, 0, 1].map((days) => stateOf(data, notice, addDays(day, days)));
}

describe('a pledge without a result, around', () => {
  it.each([
    { name: 'the day it is announced', day: '2026-03-12', data: pledge(), expected: ['pending', 'notice', 'notice'] },
    {
      name: 'the last day of the notice',
      day: '2026-03-18',
      data: pledge(),
      expected: ['notice', 'notice', 'running'],
    },
    { name: 'thirty days before the limit', day: '2026-12-01', data: pledge(), expected: ['running', 'due', 'due'] },
    { name: 'the limit', day: '2026-12-31', data: pledge(), expected: ['due', 'due', 'overdue'] },
    {
      name: 'the end of a notice with less than thirty days left',
      day: '2026-03-18',
      data: pledge({ due: '2026-04-01' }),
      expected: ['notice', 'notice', 'due'],
    },
    {
      name: 'a limit within the notice',
      day: '2026-03-15',
      data: pledge({ due: '2026-03-15' }),
      expected: ['notice', 'notice', 'overdue'],
    },
    {
      name: 'a limit before the notice',
      day: '2026-03-12',
      data: pledge({ due: '2026-03-01' }),
      expected: ['overdue', 'overdue', 'overdue'],
    },
    {
      name: 'a leap day as its limit',
      day: '2028-02-29',
      data: pledge({ due: '2028-02-29' }),
      expected: ['due', 'due', 'overdue'],
    },
  ])('$name', ({ day, data, expected }) => {
    expect(around(day, data)).toEqual(expected);
  });

  it('a limit, where no notice has begun', () => {
    expect([-1, 0, 1].map((days) => stateOf(pledge(), undefined, addDays('2026-12-31', days)))).toEqual([
      'pending',
      'pending',
      'overdue',
    ]);
  });
});

describe('a result decides on any day', () => {
  it.each([
    { outcome: '兑现' as const, expected: 'fulfilled' },
    { outcome: '部分兑现' as const, expected: 'partly' },
    { outcome: '未兑现' as const, expected: 'unmet' },
  ])('$outcome', ({ outcome, expected }) => {
    for (const day of ['2026-03-12', '2026-12-31'])
      expect(around(day, pledge({ outcome, doneAt: '2026-09-28' }))).toEqual([expected, expected, expected]);
  });
});

describe('a pledge that was put off, around', () => {
  it.each([
    { name: 'its first limit', day: '2026-12-31', data: PUT_OFF, expected: ['extended', 'extended', 'extended'] },
    {
      name: 'thirty days before its new limit',
      day: '2027-05-31',
      data: PUT_OFF,
      expected: ['extended', 'extended', 'extended'],
    },
    { name: 'its new limit', day: '2027-06-30', data: PUT_OFF, expected: ['extended', 'extended', 'overdue'] },
    {
      name: 'its first limit, without a new one',
      day: '2026-12-31',
      data: { ...PUT_OFF, extendedTo: undefined },
      expected: ['extended', 'extended', 'extended'],
    },
  ])('$name', ({ day, data, expected }) => {
    expect(around(day, data)).toEqual(expected);
  });

  it('has its new limit, any other its own', () => {
    expect([PUT_OFF, { ...PUT_OFF, extendedTo: undefined }, pledge({ extendedTo: '2027-06-30' })].map(limitOf)).toEqual(
      ['2027-06-30', '2026-12-31', '2026-12-31'],
    );
  });
});

it('can be in each of the states', () => {
  const days = ['2026-03-01', '2026-03-12', '2026-06-01', '2026-12-15', '2027-01-15'];
  const outcomes = [undefined, '兑现', '部分兑现', '未兑现', '延期'] as const;
  const seen = new Set(days.flatMap((day) => outcomes.map((outcome) => stateOf(pledge({ outcome }), NOTICE, day))));
  expect([...seen].sort()).toEqual([...PLEDGE_STATE_NAMES].sort());
});

describe('the day it was made public', () => {
  it.each([
    { name: 'its own', data: pledge({ announced: '2026-04-01' }), expected: '2026-04-01' },
    { name: "the board's, if no step is dated", data: pledge(), expected: '2026-03-12' },
    {
      name: 'none yet, if it has only come to be signed',
      data: pledge({ proposed: '2026-03-01', signed: '2026-03-10' }),
      expected: undefined,
    },
    {
      name: "the board's, if it is under way without a day being given",
      data: pledge({ signed: '2026-03-10', started: '2026-03-20' }),
      expected: '2026-03-12',
    },
    {
      name: "the board's, if it has been assessed",
      data: pledge({ proposed: '2026-03-01', assessed: '2026-10-01' }),
      expected: '2026-03-12',
    },
  ])('$name', ({ data, expected }) => {
    expect(announcedOn(data, NOTICE.from)).toBe(expected);
  });
});
