import { finding } from '../../../diagnostics/issue.ts';
import { type Content, placeIn, type Source } from '../../../ingest/content/content.ts';
import { isSlug } from '../../../kernel/slug.ts';
import { placedSources } from '../../addresses/withdrawals.ts';
import type { Located, SiteRule } from '../rule.ts';

/**
 * R20, R21, R22: a former id was an id, is nobody's now, and was one file's. R25: what the administrator has taken
 * back.
 */
export const addresses: SiteRule = (content) => [...formers(content), ...ordered(content)];

function formers(content: Content): Located[] {
  const { display } = content;
  const placed = placedSources(content);
  const owners = new Map(placed.map(({ address, source }) => [address, source]));
  const claims = new Map<string, { source: Source; line: number }>();
  return placed.flatMap(({ source, addressOf }) => {
    const { former } = (source.reading.value ?? {}) as { former?: unknown };
    if (!Array.isArray(former)) return [];
    return former.flatMap((id: unknown, index): Located[] => {
      if (typeof id !== 'string') return [];
      const path = `former.${index}`;
      const at = placeIn(source, path, 'former');
      const told = (found: Located['finding']): Located[] => [{ path: source.file.path, finding: found }];
      if (!isSlug(id)) return told(finding('R22', { id }, at, path));
      const old = addressOf(id);
      const owner = owners.get(old);
      if (owner)
        return told(finding('R20', { id, other: owner === source ? undefined : display(owner.file.path) }, at, path));
      const claim = claims.get(old);
      if (claim)
        return told(finding('R21', { id, other: `${display(claim.source.file.path)}:${claim.line}` }, at, path));
      claims.set(old, { source, line: at.line });
      return [];
    });
  });
}

function ordered({ withdrawals }: Content): Located[] {
  return withdrawals.flatMap(({ source, byOrder, id, reason }) => {
    if (!source || !byOrder) return [];
    return [
      { path: source.file.path, finding: finding('R25', { reason, address: `/${id}/` }, placeIn(source, 'title')) },
    ];
  });
}
