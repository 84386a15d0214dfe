import { isPartId } from '../../../addresses/page-ids.ts';
import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, rowsOf } from '../../../ingest/content/content.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R40: no term has the id of a part of the page. */
export const glossaryPartIds: SiteRule = ({ glossary }) =>
  rowsOf(glossary).flatMap(({ id }, index): Located[] => {
    if (!glossary || typeof id !== 'string' || !isPartId(id)) return [];
    const path = `${index}.id`;
    return [
      { path: glossary.file.path, finding: finding('R40', { id }, placeIn(glossary, path, String(index)), path) },
    ];
  });
