import { textOf, type UnitSource } from '../../ingest/content/content.ts';

/** How units stand above each other. */
export interface UnitChains {
  /** Units that lead to themselves, each ring in the order of its chain. */
  rings: UnitSource[][];
  /** From 1; units of a ring and below it have none. */
  levels: ReadonlyMap<UnitSource, number | undefined>;
}

/** Follows every unit to the top, each step once: there may be tens of thousands in one chain. */
export function unitChains(units: readonly UnitSource[]): UnitChains {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = (unit: UnitSource) => byId.get(textOf(unit, 'parent') ?? '');
  const levels = new Map<UnitSource, number | undefined>();
  const rings: UnitSource[][] = [];
  for (const unit of units) {
    const path = new Set<UnitSource>();
    let next: UnitSource | undefined = unit;
    for (; next && !levels.has(next) && !path.has(next); next = above(next)) path.add(next);
    if (next && path.has(next)) rings.push([...path].slice([...path].indexOf(next)));
    let level = next === undefined ? 0 : levels.get(next);
    for (const each of [...path].reverse()) {
      if (level !== undefined) level++;
      levels.set(each, level);
    }
  }
  return { rings, levels };
}
