import { FACET_NAMES, type FacetName } from '../format/facets.ts';
import type { SearchQuery } from '../query/answer.ts';

/** By what a page narrows hits: one that searches several sites, by these too. */
export type FilterName = FacetName | 'county';
export const FILTER_NAMES: readonly FilterName[] = ['county', ...FACET_NAMES];

/** What the search page shows. Its address says exactly this. */
export interface Question extends Pick<SearchQuery, 'text' | 'sort'> {
  filters: Partial<Record<FilterName, string>>;
  /** Every hit is listed, not only the first. */
  all: boolean;
  /** Of several sites each is asked that may have hits, not only the first. */
  wide: boolean;
}

/** Reads the part of an address behind `?`. `names`: by what the page narrows hits. */
export function parseQuery(search: string, names: readonly FilterName[] = FACET_NAMES): Question {
  const params = new URLSearchParams(search);
  const filters: Question['filters'] = {};
  for (const name of names) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  return {
    text: (params.get('q') ?? '').trim(),
    filters,
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    all: params.get('all') === '1',
    wide: params.get('wide') === '1',
  };
}

/** The part of an address behind `?`. What is usual is not written. */
export function formatQuery({ text, filters, sort, all, wide }: Question): string {
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  if (sort === 'date') params.set('sort', sort);
  if (all) params.set('all', '1');
  if (wide) params.set('wide', '1');
  return params.toString();
}

/** Nothing is asked: an order of hits alone asks for none. */
export function asksNothing({ text, filters }: Question): boolean {
  return text === '' && !hasFilters(filters);
}

export function hasFilters(filters: Question['filters']): boolean {
  return FILTER_NAMES.some((name) => filters[name]);
}
