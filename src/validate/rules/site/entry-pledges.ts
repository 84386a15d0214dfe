import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, valueAt } from '../../../ingest/content/content.ts';
import { PledgeIndex } from '../../references/pledge-index.ts';
import type { SiteRule } from '../rule.ts';

/** R66: the pledges that an entry tells of are there, unless a table that could not be read may hold them. */
export const entryPledges: SiteRule = (content) => {
  const named = content.entries.flatMap((entry) => {
    const names = valueAt(entry, 'pledges');
    if (!Array.isArray(names)) return [];
    return names.flatMap((name: unknown, place) =>
      typeof name === 'string' ? [{ entry, name, path: `pledges.${place}` }] : [],
    );
  });
  if (named.length === 0) return [];
  const index = new PledgeIndex(
    content,
    named.map(({ name }) => name),
  );
  return named.flatMap(({ entry, name, path }) => {
    if (!index.lacks(name)) return [];
    const details = { name, suggestion: index.suggestion(name) };
    return [{ path: entry.file.path, finding: finding('R66', details, placeIn(entry, path, 'pledges'), path) }];
  });
};
