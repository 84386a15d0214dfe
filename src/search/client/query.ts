import { FILTER_NAMES, type FilterName } from '../filters.ts';

/** What a reader asks for; the address of a result page says exactly this. */
export interface SearchQuery {
  text: string;
  filters: Partial<Record<FilterName, string>>;
}

/** Reads the part of an address behind `?`. */
export function parseQuery(search: string): SearchQuery {
  const params = new URLSearchParams(search);
  const filters: SearchQuery['filters'] = {};
  for (const name of FILTER_NAMES) {
    const value = params.get(name);
    if (value) filters[name] = value;
  }
  return { text: (params.get('q') ?? '').trim(), filters };
}

/** The part of an address behind `?`, '' for an empty query. */
export function formatQuery({ text, filters }: SearchQuery): string {
  const params = new URLSearchParams();
  if (text) params.set('q', text);
  for (const name of FILTER_NAMES) {
    const value = filters[name];
    if (value) params.set(name, value);
  }
  return params.toString();
}
