import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, valueAt } from '../../../ingest/content/content.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R51: a unit works with another one, not with itself. */
export const twinnedUnits: SiteRule = ({ units }) =>
  units.flatMap((source) =>
    fieldsOfEach(valueAt(source, 'twinned')).flatMap(({ unit }, index): Located[] => {
      if (unit !== source.id) return [];
      const path = `twinned.${index}.unit`;
      return [{ path: source.file.path, finding: finding('R51', { id: unit }, placeIn(source, path), path) }];
    }),
  );
