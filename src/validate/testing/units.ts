import type { Content, UnitSource } from '../../ingest/content/content.ts';
import type { SiteRule } from '../rules/rule.ts';

/** A unit's id, and the id of the one above. */
export type UnitLink = readonly [id: string, parent: string | undefined];

/** A content folder of units alone, without any files. */
export function unitsWith(links: readonly UnitLink[]): Content {
  const units = links.map(
    ([id, parent]) =>
      ({ id, file: { path: id }, reading: { value: { parent }, positions: {} } }) as unknown as UnitSource,
  );
  return { units } as unknown as Content;
}

/** What a rule finds in such units: `id code`. */
export function foundIn(rule: SiteRule, links: readonly UnitLink[]): string[] {
  return rule(unitsWith(links)).map(({ path, finding }) => `${path} ${finding.code}`);
}
