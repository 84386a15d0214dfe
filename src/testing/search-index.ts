import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_INDEX } from '../search/format/format.ts';
import { writeSearchIndex } from '../search/index/write-index.ts';
import type { FindByPinyin, SearchAnswer, SearchIndex, SearchQuery } from '../search/query/answer.ts';
import { openSearch } from '../search/query/engine.ts';
import type { SearchRecord } from '../search/records/record.ts';
import type { RecordSource, SearchContent } from '../search/records/search-content.ts';
import { newFolder } from './tree.ts';

/** A record with little in it. */
export function recordWith({
  zones,
  ...fields
}: Partial<Omit<SearchRecord, 'zones'>> & { zones?: Partial<SearchRecord['zones']> }): SearchRecord {
  return {
    address: '/news/this/',
    title: '题目',
    kind: '动态',
    time: '2026-01-01 09:00',
    facets: {},
    names: [],
    byPinyin: true,
    zones: { title: [], headings: [], text: [], ...zones },
    ...fields,
  };
}

/** Content of these records, the oldest first, with nothing else. */
export function contentOf(records: Iterable<RecordSource>, more: Partial<SearchContent> = {}): SearchContent {
  return {
    facets: { kind: [], field: [], system: [], unit: [], year: [], level: [], state: [] },
    aliases: [],
    pages: [],
    ...more,
    records,
  };
}

/** Opens the index of a built site from disk, as plain Node can. */
export function openBuilt(site: string, findByPinyin?: FindByPinyin): Promise<SearchIndex> {
  return openSearch((name) => Promise.resolve(readFileSync(join(site, SEARCH_INDEX, name))), findByPinyin);
}

/** Writes an index to disk and opens it. */
export async function indexed(content: SearchContent, findByPinyin?: FindByPinyin): Promise<SearchIndex> {
  const root = newFolder();
  await writeSearchIndex(content, root, join(root, 'cache'));
  return openBuilt(root, findByPinyin);
}

/** What a question without filters is answered. */
export function ask(index: SearchIndex, text: string, more: Partial<SearchQuery> = {}): Promise<SearchAnswer> {
  return index.search({ text, filters: {}, sort: 'relevance', ...more });
}

/** The addresses of all hits, in order. */
export async function addresses(answer: SearchAnswer): Promise<string[]> {
  return (await answer.all()).map(({ address }) => address);
}
