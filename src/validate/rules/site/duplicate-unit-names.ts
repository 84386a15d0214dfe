import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, textOf, type UnitSource } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R08: two units have one name. */
export const duplicateUnitNames: SiteRule = ({ units, display }) => {
  const first = new Map<string, UnitSource>();
  return units.flatMap((unit): Located[] => {
    const name = textOf(unit, 'name');
    if (name === undefined) return [];
    const other = first.get(name);
    if (!other) {
      first.set(name, unit);
      return [];
    }
    const details = { name, other: `${display(other.file.path)}:${placeIn(other, 'name').line}` };
    return [{ path: unit.file.path, finding: finding('R08', details, placeIn(unit, 'name'), 'name') }];
  });
};
