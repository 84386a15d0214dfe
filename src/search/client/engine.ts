import { FILTER_NAMES, FILTERS, SEARCH_INDEX } from '../filters.ts';
import { partFolder } from '../parts.ts';
import type { SearchQuery } from './query.ts';

/** One hit. `excerpt` alternates plain text and text to mark, beginning with plain. */
export interface SearchHit {
  href: string;
  title: string;
  kind: string;
  date: string;
  excerpt: string[];
}

export interface SearchAnswer {
  total: number;
  /** The hits from `start` to before `end`. */
  hits(start: number, end: number): Promise<SearchHit[]>;
}

interface PagefindModule {
  options(options: Record<string, unknown>): Promise<void>;
  mergeIndex(address: string): Promise<void>;
  search(text: string | null, options: { filters: Record<string, string> }): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

let loading: Promise<PagefindModule> | undefined;
let failures = 0;

async function load(parts: number): Promise<PagefindModule> {
  // A browser remembers a module that failed to load: another try needs another address.
  const address = `${SEARCH_INDEX}pagefind.js${failures === 0 ? '' : `?${failures}`}`;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  await module.options({ excerptLength: 36 });
  for (let part = 1; part < parts; part++) await module.mergeIndex(new URL(SEARCH_INDEX + partFolder(part), location.href).href);
  return module;
}

/** Asks the index, which lies in `parts` parts. Rejects if it cannot be loaded; a later call tries again. */
export async function ask({ text, filters }: SearchQuery, parts: number): Promise<SearchAnswer> {
  loading ??= load(parts);
  try {
    const pagefind = await loading;
    const chosen = Object.fromEntries(FILTER_NAMES.flatMap((name) => (filters[name] ? [[FILTERS[name], filters[name]]] : [])));
    const { results } = await pagefind.search(text || null, { filters: chosen });
    return {
      total: results.length,
      hits: (start, end) => Promise.all(results.slice(start, end).map(async (result) => hitOf(await result.data()))),
    };
  } catch (error) {
    loading = undefined;
    failures++;
    throw error;
  }
}

function hitOf({ url, excerpt, meta }: PagefindData): SearchHit {
  return {
    href: url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? '',
    date: meta['date'] ?? '',
    excerpt: excerpt.split(/<\/?mark>/).map(plain),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

/** Pagefind escapes its excerpts; they are shown as text, never as HTML. */
function plain(html: string): string {
  return html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity]!);
}
