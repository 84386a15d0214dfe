import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, textOf, type UnitSource } from '../../../ingest/content/content.ts';
import { MOST_LEVELS } from '../../../schema/kinds/unit.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * R05: a ring of units, told once, at the first of them by name. R41: the first unit of a branch that has too many
 * above it.
 */
export const unitLevels: SiteRule = ({ units }) => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above = (unit: UnitSource) => byId.get(textOf(unit, 'parent') ?? '');
  /** From 1; units of a ring and below it have none. */
  const levels = new Map<UnitSource, number | undefined>();
  const located: Located[] = [];
  const tell = (unit: UnitSource, found: Located['finding']) => located.push({ path: unit.file.path, finding: found });
  for (const unit of units) {
    const path = new Set<UnitSource>();
    let next: UnitSource | undefined = unit;
    for (; next && !levels.has(next) && !path.has(next); next = above(next)) path.add(next);
    if (next && path.has(next)) {
      const ring = [...path].slice([...path].indexOf(next));
      const first = ring.reduce((least, each) => (each.id < least.id ? each : least));
      tell(first, finding('R05', { chain: chainText(ring, first) }, placeIn(first, 'parent'), 'parent'));
    }
    let level = next === undefined ? 0 : levels.get(next);
    for (const each of [...path].reverse()) {
      if (level !== undefined) level++;
      levels.set(each, level);
      if (level === MOST_LEVELS + 1)
        tell(each, finding('R41', { levels: level, most: MOST_LEVELS }, placeIn(each, 'parent'), 'parent'));
    }
  }
  return located;
};

/** More names of a ring nobody reads. */
const MOST_SHOWN = 6;

function chainText(ring: readonly UnitSource[], first: UnitSource): string {
  const start = ring.indexOf(first);
  const ids = [...ring.slice(start), ...ring.slice(0, start)].map(({ id }) => id);
  const shown =
    ids.length <= MOST_SHOWN ? ids : [...ids.slice(0, MOST_SHOWN - 2), `……（共 ${ids.length} 个）`, ids.at(-1)!];
  return [...shown, first.id].join(' → ');
}
