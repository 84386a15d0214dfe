import { pinyinSlug } from '../kernel/slug.ts';

/** The anchor of each term on the glossary's page: its own id, or its name in pinyin; terms of one pinyin get numbers. */
export function termIds(rows: readonly { id?: string | undefined; term: string }[]): string[] {
  const used = new Set(rows.flatMap(({ id }) => id ?? []));
  return rows.map(({ id, term }) => {
    const base = pinyinSlug(term) || 'term';
    let own = id ?? base;
    for (let count = 2; id === undefined && used.has(own); count++) own = `${base}-${count}`;
    used.add(own);
    return own;
  });
}
