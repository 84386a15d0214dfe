import type { Content, PledgeSource } from '../ingest/content/content.ts';
import type { Located, SiteRule } from './rules/rule.ts';
import { SITE_RULES } from './rules/site/all.ts';
import { memberNames } from './rules/site/member-names.ts';
import { memberPosts } from './rules/site/member-posts.ts';
import { pledgeDates } from './rules/site/pledge-dates.ts';
import { pledgeNumbers } from './rules/site/pledge-numbers.ts';
import { pledgeUnits } from './rules/site/pledge-units.ts';
import { pledgeYears } from './rules/site/pledge-years.ts';

/** Those that look at the ledgers of one board at a time, and at nothing else that may be wrong. */
export const LEDGER_RULES: readonly SiteRule[] = [
  memberNames,
  memberPosts,
  pledgeUnits,
  pledgeNumbers,
  pledgeDates,
  pledgeYears,
];

/** Rows of ledgers that are looked at together: fewer than stay in memory. */
const ROWS_TOGETHER = 50_000;

/**
 * Whatever the rules about more than one file find, in their order. Where not all rows of ledgers stay in memory, the rules
 * about single boards look at some boards after the other, each row being fetched once for all of them.
 */
export function siteFindings(content: Content, rowsTogether = ROWS_TOGETHER): Located[] {
  const some = boardsTogether(content.pledges, rowsTogether);
  if (some.length < 2) return SITE_RULES.flatMap((rule) => rule(content));
  const ofBoards = new Map<SiteRule, Located[]>(LEDGER_RULES.map((rule) => [rule, []]));
  for (const pledges of some)
    for (const [rule, located] of ofBoards) for (const found of rule({ ...content, pledges })) located.push(found);
  return SITE_RULES.flatMap((rule) => ofBoards.get(rule) ?? rule(content));
}

/** The ledgers, those of one board always together. Those whose rows stay in memory anyway count for nothing. */
function boardsTogether(pledges: readonly PledgeSource[], most: number): PledgeSource[][] {
  const groups: PledgeSource[][] = [];
  let rows = most;
  for (const ofBoard of Map.groupBy(pledges, ({ board }) => board).values()) {
    if (rows >= most) {
      groups.push([]);
      rows = 0;
    }
    groups.at(-1)!.push(...ofBoard);
    for (const { reading } of ofBoard) rows += reading.rows ?? 0;
  }
  return groups;
}
