/** Where the index lies below the site's root. This module goes to the browser: it imports nothing. */
export const SEARCH_INDEX = '/pagefind/';

/** The names of the filters: in the index, in the address of a result page, and their labels. */
export const FILTERS = { kind: 'kind', field: 'field', unit: 'unit', year: 'year' } as const;

export type FilterName = keyof typeof FILTERS;

export const FILTER_LABELS: Readonly<Record<FilterName, string>> = { kind: '类别', field: '领域', unit: '单位', year: '年份' };

export const FILTER_NAMES = Object.keys(FILTERS) as FilterName[];
