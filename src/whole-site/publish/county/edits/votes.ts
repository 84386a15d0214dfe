import { beijingTimeOf } from '../../../../kernel/beijing-time.ts';
import { MEMBERS, nextCount, ROOT_UNIT } from '../county.ts';
import { type Edits, HOUR, some, unitId } from './edit-call.ts';

/** Comments, appraisals and lists of members. */
export const VOTE_EDITS: Edits = {
  'add a comment': (call) =>
    call.county.comments.push({
      slug: `comment-${nextCount(call.county)}`,
      problems: [`问题 ${call.county.count}`],
      body: call.dice.chance(50) ? '' : '还有 [动态](/news/) 可看。\n',
      about: call.dice.pick([
        { unit: unitId(call) },
        { pledge: 'zhen-2026/2' },
        ...call.county.entries.filter(({ kind }) => kind === 'member').map(({ key }) => ({ member: key })),
      ]),
    }),
  'change a comment': (call) =>
    some(call, call.county.comments, (comment) => (comment.problems = [`改了点评 ${nextCount(call.county)}`])),
  'remove a comment': ({ county }) => void county.comments.pop(),
  'add an appraisal': (call) =>
    call.county.appraisals.push({
      slug: `vote-${nextCount(call.county)}`,
      title: `第 ${call.county.count} 次评议`,
      date: '2026-10-20',
      publishedAt: call.dice.chance(30) ? beijingTimeOf(new Date(call.now + 30 * HOUR)) : undefined,
      rows: [
        { unit: unitId(call), votes: [30 + call.dice.below(20), 5, 3, call.dice.below(10)] },
        { unit: ROOT_UNIT, member: '郑桂兰', votes: [20, 4, 1, 0] },
      ],
    }),
  'change an appraisal': (call) =>
    some(call, call.county.appraisals, ({ rows }) => (rows[0]!.votes[3] = call.dice.below(30))),
  'add a list of members': (call) =>
    call.county.namelists.push({
      folder: 'recommendations',
      slug: `list-${nextCount(call.county)}`,
      publishedAt: call.dice.chance(30) ? beijingTimeOf(new Date(call.now + 30 * HOUR)) : '2026-06-01 09:00',
      rows: MEMBERS.map((name) => ({ name, unit: unitId(call), measure: call.dice.below(90), reason: '守闸' })),
    }),
  'change a list of members': (call) =>
    some(call, call.county.namelists, ({ rows }) => (rows[0]!.reason = `改了理由 ${nextCount(call.county)}`)),
  'remove a list of members': ({ county }) => void county.namelists.pop(),
};
