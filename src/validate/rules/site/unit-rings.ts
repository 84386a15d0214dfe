import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, type UnitSource } from '../../../ingest/content/content.ts';
import { unitChains } from '../../references/unit-chains.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R05: a ring of units, reported once, at the first of them by id. */
export const unitRings: SiteRule = ({ units }) =>
  unitChains(units).rings.map((ring): Located => {
    const first = ring.reduce((least, unit) => (unit.id < least.id ? unit : least));
    const details = { chain: chainText(ring, first) };
    return { path: first.file.path, finding: finding('R05', details, placeIn(first, 'parent'), 'parent') };
  });

/** More ids of a ring nobody reads. */
const MOST_SHOWN = 6;

function chainText(ring: readonly UnitSource[], first: UnitSource): string {
  const start = ring.indexOf(first);
  const ids = [...ring.slice(start), ...ring.slice(0, start)].map(({ id }) => id);
  const shown =
    ids.length <= MOST_SHOWN ? ids : [...ids.slice(0, MOST_SHOWN - 2), `……（共 ${ids.length} 个）`, ids.at(-1)!];
  return [...shown, first.id].join(' → ');
}
