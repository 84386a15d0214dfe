import type { TypedSlip } from '../slips/slip-kinds.ts';
import { typedSlips } from '../slips/typed-slips.ts';
import { type CountedThing, countedThings } from './counted-things.ts';
import { disagreeingCounts } from './disagreeing-counts.ts';
import type { Disagreement } from './head-counts.ts';
import { pledgeTotals } from './pledge-totals.ts';
import { swappedFigures } from './swapped-figures.ts';

/** What shows in a text by itself, whatever else the content holds. Most texts have nothing. */
export interface OwnSlips {
  /** Slips of typing. */
  slips?: TypedSlip[];
  /** Figures that do not agree with each other. */
  disagreements?: Disagreement[];
  /** All figures of a piece that names pledges. */
  counted?: CountedThing[];
  /** Figures of a piece that say how many pledges there are on the whole. */
  totals?: CountedThing[];
}

/**
 * Looks for them in the text of a file, its letters folded. `isPiece`: it has a page of its own, or is part of one; more
 * is asked about its figures than about those of settings and ledgers.
 */
export function ownSlips(text: string, isPiece: boolean): OwnSlips {
  const slips = typedSlips(text);
  const all = isPiece ? countedThings(text) : [];
  const disagreements = isPiece ? disagreeingCounts(text, all) : swappedFigures(text);
  const counted = NAMES_PLEDGES.test(text) ? all : [];
  const totals = isPiece ? pledgeTotals(text, all) : [];
  return {
    ...(slips.length > 0 && { slips }),
    ...(disagreements.length > 0 && { disagreements }),
    ...(counted.length > 0 && { counted }),
    ...(totals.length > 0 && { totals }),
  };
}

const NAMES_PLEDGES = /^(?:承诺|pledges?): /m;
