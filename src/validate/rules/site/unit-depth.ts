import { finding } from '../../../diagnostics/issue.ts';
import { placeIn } from '../../../ingest/content/content.ts';
import { MOST_LEVELS } from '../../../schema/kinds/unit.ts';
import { unitChains } from '../../references/unit-chains.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R41: too many units above one; of a chain only the first that is too deep is reported. */
export const unitDepth: SiteRule = ({ units }) =>
  [...unitChains(units).levels]
    .filter(([, level]) => level === MOST_LEVELS + 1)
    .map(([unit]): Located => {
      const details = { levels: MOST_LEVELS + 1, most: MOST_LEVELS };
      return { path: unit.file.path, finding: finding('R41', details, placeIn(unit, 'parent'), 'parent') };
    });
