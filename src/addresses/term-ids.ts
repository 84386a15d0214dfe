import { pinyinSlug } from '../kernel/slug.ts';
import { isOneOfMany, isPartId } from './page-ids.ts';

/**
 * The anchor of each term on the glossary's page: its own id, or its name in pinyin; terms of one pinyin, or of a name
 * that a part of the page has, get numbers.
 */
export function termIds(rows: readonly { id?: string | undefined; term: string }[]): string[] {
  const used = new Set(rows.flatMap(({ id }) => id ?? []));
  return rows.map(({ id, term }) => {
    const slug = pinyinSlug(term) || 'ci';
    const base = isOneOfMany(slug) ? `ci-${slug}` : slug;
    let own = id ?? base;
    for (let count = 2; id === undefined && (used.has(own) || isPartId(own)); count++) own = `${base}-${count}`;
    used.add(own);
    return own;
  });
}
