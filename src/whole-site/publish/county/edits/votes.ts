import { beijingTimeOf } from '../../../../kernel/beijing-time.ts';
import { nextCount, ROOT_UNIT } from '../county.ts';
import { type Edits, HOUR, some, unitId } from './edit-call.ts';

/** Comments and appraisals. */
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
};
