import { finding } from '../../../diagnostics/issue.ts';
import { isNothing, isSame } from '../../../ingest/pledges/cell-signs.ts';
import { excerpt } from '../../../ingest/pledges/pledge-cells.ts';
import { metaOf } from '../../../schema/field.ts';
import { pledgeSchema } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** Who pledges, and what has no words of its own, have rules of their own. */
const IN_WORDS = ['item', 'standard', 'owner'] as const;
const LIKE_ABOVE = [...IN_WORDS, 'subject', 'unit', 'category', 'measures', 'reason'] as const;

/**
 * T38: what has to be said is said. T37: as is what is like the pledge above; a table tells it of every cell, with what
 * is meant.
 */
export const nothingSaid: PledgeRule = (pledge, placeOf) => {
  const about = (key: (typeof LIKE_ABOVE)[number]) =>
    ({ label: metaOf(pledgeSchema.shape[key]).label, text: excerpt(pledge[key]!, 20) }) as const;
  return [
    ...IN_WORDS.filter((key) => isNothing(pledge[key])).map((key) => finding('T38', about(key), placeOf(key), key)),
    ...LIKE_ABOVE.filter((key) => isSame(pledge[key] ?? '')).map((key) =>
      finding('T37', { ...about(key), meant: undefined }, placeOf(key), key),
    ),
  ];
};
