import { finding } from '../../../diagnostics/issue.ts';
import { placeIn, type Source, valueAt } from '../../../ingest/content/content.ts';
import { isSlug } from '../../../kernel/slug.ts';
import { placedSources } from '../../addresses/withdrawals.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R20, R21, R22: a former id can be an id, is nobody's now, and was one file's. */
export const formerIds: SiteRule = (content) => {
  const { display } = content;
  const placed = placedSources(content);
  const owners = new Map(placed.map(({ address, source }) => [address, source]));
  const claims = new Map<string, { source: Source; line: number }>();
  return placed.flatMap(({ source, addressOf }) =>
    formerOf(source).flatMap(({ id, path }): Located[] => {
      const at = placeIn(source, path, 'former');
      const report = (found: Located['finding']) => [{ path: source.file.path, finding: found }];
      if (!isSlug(id)) return report(finding('R22', { id }, at, path));
      const address = addressOf(id);
      const owner = owners.get(address);
      if (owner) {
        const other = owner === source ? undefined : display(owner.file.path);
        return report(finding('R20', { id, other }, at, path));
      }
      const claim = claims.get(address);
      if (claim) {
        const other = `${display(claim.source.file.path)}:${claim.line}`;
        return report(finding('R21', { id, other }, at, path));
      }
      claims.set(address, { source, line: at.line });
      return [];
    }),
  );
};

function formerOf(source: Source): { id: string; path: string }[] {
  const former = valueAt(source, 'former');
  if (!Array.isArray(former)) return [];
  return former.flatMap((id: unknown, index) => (typeof id === 'string' ? [{ id, path: `former.${index}` }] : []));
}
