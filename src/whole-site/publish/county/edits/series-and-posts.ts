import { type County, MEMBERS, nextCount } from '../county.ts';
import { anEntry, type Edits, some } from './edit-call.ts';

/** Series, and the posts and cards of units. */
export const SERIES_AND_POST_EDITS: Edits = {
  'add a part to a series': (call) =>
    anEntry(call, (entry) => {
      call.county.series ??= { name: '水上青石坡', summary: '三个组通了水。' };
      entry.fields['series'] ??= { name: 'tongshui', part: nextPart(call.county) };
    }),
  'take a part out of a series': ({ county, dice }) => {
    const parts = county.entries.filter(({ fields }) => fields['series'] !== undefined);
    if (parts.length > 0) dice.pick(parts).fields['series'] = undefined;
  },
  'rename a series': ({ county }) => {
    if (county.series) county.series.name = `水上青石坡之 ${nextCount(county)} 版`;
  },
  'change posts and cards of a unit': (call) =>
    some(call, call.county.units, (unit) => {
      const holder = call.dice.pick(MEMBERS);
      unit.posts = [
        { name: `第 ${nextCount(call.county)} 岗`, members: [holder], duties: ['接件'], since: '2026-01-12' },
      ];
      unit.cards = call.dice.chance(50)
        ? [{ name: holder, post: '村医', help: ['送药'], phone: '0700-6612417', since: '2026-01-12' }]
        : [];
    }),
};

/** One more than any has. */
function nextPart({ entries }: County): number {
  return 1 + Math.max(0, ...entries.map(({ fields }) => (fields['series'] as { part: number } | undefined)?.part ?? 0));
}
