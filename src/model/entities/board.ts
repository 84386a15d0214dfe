import type { Board, Pledge, Unit } from './linked.ts';

/** Pledges on one page of a board. */
export const BOARD_PAGE_SIZE = 200;

/**
 * What each unit has pledged on a board, alone or with others; units that lead a pledge first. A joint pledge stands
 * with each of its units: their numbers do not add up to the board's.
 */
export function pledgesByUnit({ byUnit, pledges }: Board): Map<Unit, Pledge[]> {
  const found = new Map<Unit, Pledge[]>([...byUnit.keys()].map((unit) => [unit, []]));
  for (const pledge of pledges)
    for (const unit of [pledge.unit, ...pledge.partners]) {
      const own = found.get(unit);
      if (own) own.push(pledge);
      else found.set(unit, [pledge]);
    }
  return found;
}

/** How many pledges those are, in the same order, without them. */
export function countsByUnit({ byUnit, byPartner }: Board): Map<Unit, number> {
  const counts = new Map([...byUnit].map(([unit, { total }]) => [unit, total]));
  for (const [unit, count] of byPartner) counts.set(unit, (counts.get(unit) ?? 0) + count);
  return counts;
}
