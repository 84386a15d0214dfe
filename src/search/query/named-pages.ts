import type { StoredPage } from '../format/format.ts';
import type { SearchAnswer } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import type { IndexFiles } from './index-files.ts';

/** More would push the hits away. */
const MOST = 3;

/** Two letters are in too many names. */
const SHORTEST_INSIDE = 3;

/** The pages whose name is what was typed, begins with it or, from three letters on, contains it, in this order. */
export async function pagesNamed(
  typed: string,
  { fold, pages }: Catalogue,
  files: IndexFiles,
): Promise<SearchAnswer['pages']> {
  const wanted = fold(typed);
  if (wanted.length < 2) return [];
  const places = new Map<StoredPage, number>();
  for (const page of await files.json<StoredPage[]>(pages)) {
    const name = fold(page[0]);
    const at = name.indexOf(wanted);
    if (at === 0 || (at > 0 && wanted.length >= SHORTEST_INSIDE)) places.set(page, name === wanted ? -1 : at);
  }
  const seen = new Set<string>();
  return [...places]
    .sort(([, a], [, b]) => a - b)
    .flatMap(([[name, kind, address]]) => (seen.has(address) ? [] : (seen.add(address), [{ name, kind, address }])))
    .slice(0, MOST);
}
