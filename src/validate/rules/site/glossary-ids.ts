import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, rowsOf } from '../../../ingest/content/content.ts';
import { isSlug, pinyinSlug } from '../../../kernel/slug.ts';
import type { Located, SiteRule } from '../rule.ts';

/** F06: the ids of terms are slugs. */
export const glossaryIds: SiteRule = ({ glossary }) =>
  rowsOf(glossary).flatMap(({ id }, index): Located[] => {
    if (!glossary || typeof id !== 'string' || isSlug(id)) return [];
    const path = `${index}.id`;
    const at = placeIn(glossary, path, String(index));
    const found = finding('F06', { name: id, proposal: pinyinSlug(id), of: '编号' }, at, path);
    return [{ path: glossary.file.path, finding: found }];
  });
