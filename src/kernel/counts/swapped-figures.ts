import { type CountedThing, countedThings } from './counted-things.ts';
import type { Disagreement } from './head-counts.ts';
import { exactDigits, isSwapped } from './slips-of-digits.ts';

/** How much of a name has to be the same. */
const NAME = 2;

/**
 * Pairs of figures of which one is the other with two digits swapped. Asked of texts that are no pieces, settings and
 * cells of ledgers, which count many things that have nothing to do with each other.
 */
export function swappedFigures(text: string): Disagreement[] {
  const counted = countedThings(text).filter(({ number }) => /^\d{3,}$/.test(number));
  const found: Disagreement[] = [];
  for (const [, same] of Map.groupBy(counted, ({ unit, number }) => `${unit}${[...number].sort().join('')}`)) {
    const [first, ...others] = same;
    for (const one of others)
      if (isSwapped(one.number, first!.number) && isTold(one, first!))
        found.push({ start: one.start, end: one.end, otherStart: first!.start, otherEnd: first!.end });
  }
  return found;
}

/** Of three digits chance makes such pairs. */
function isTold(one: CountedThing, other: CountedThing): boolean {
  const [name, otherName] = [one.after.slice(0, NAME), other.after.slice(0, NAME)];
  return exactDigits(one.number) > 3 || (name !== '' && name === otherName);
}
