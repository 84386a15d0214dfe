import { finding, placeOf } from '../../../diagnostics/issue.ts';
import { type PledgeSource, rowsOf } from '../../../ingest/content/content.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import type { Located, SiteRule } from '../rule.ts';

/** G05: a number stands once on a board, over all its tables; letters count without their case, as in an address. */
export const pledgeNumbers: SiteRule = (content) => {
  const first = new Map<string, { source: PledgeSource; index: number }>();
  const located: Located[] = [];
  for (const source of content.pledges) {
    for (const [index, { id }] of rowsOf(source).entries()) {
      if (id === undefined) continue;
      const key = `${source.board} ${String(id).toLowerCase()}`;
      const other = first.get(key);
      if (!other) {
        first.set(key, { source, index });
        continue;
      }
      const twin = placeOf({
        ...finding('G05', { id: '', other: '' }, pledgePlace(other.source, other.index, 'id')),
        file: content.display(other.source.file.path),
      });
      located.push({
        path: source.file.path,
        finding: finding('G05', { id: String(id), other: twin }, pledgePlace(source, index, 'id'), 'id'),
      });
    }
  }
  return located;
};
