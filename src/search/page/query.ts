import { FACET_NAMES } from '../format/facets.ts';
import type { SearchQuery } from '../query/answer.ts';

/** What the search page shows. Its address says exactly this. */
export interface Question extends SearchQuery {
  /** Every hit is listed, not only the first. */
  all: boolean;
}

/** Reads the part of an address behind `?`. */
export function parseQuery(search: string): Question {
  const params = new URLSearchParams(search);
  const filters: Question['filters'] = {};
  for (const name of FACET_NAMES) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  return {
    text: (params.get('q') ?? '').trim(),
    filters,
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    all: params.get('all') === '1',
  };
}

/** The part of an address behind `?`. What is usual is not written. */
export function formatQuery({ text, filters, sort, all }: Question): string {
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  for (const name of FACET_NAMES) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  if (sort === 'date') params.set('sort', sort);
  if (all) params.set('all', '1');
  return params.toString();
}

/** Nothing is asked: an order of hits alone asks for none. */
export function asksNothing({ text, filters }: Question): boolean {
  return text === '' && !hasFilters(filters);
}

export function hasFilters(filters: Question['filters']): boolean {
  return FACET_NAMES.some((name) => filters[name]);
}
