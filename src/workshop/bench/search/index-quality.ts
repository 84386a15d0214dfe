import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH_INDEX } from '../../../search/format/format.ts';
import type { SearchIndex } from '../../../search/query/answer.ts';
import { openSearch } from '../../../search/query/engine.ts';
import { type Asked, type Quality, QualityCount } from './quality.ts';
import type { Truth } from './truth.ts';

/** Our index where it lies on disk. Without pinyin, which uses Latin letters that no text has. */
function openIndex(folder: string): Promise<SearchIndex> {
  return openSearch((name) => readFile(join(folder, SEARCH_INDEX, name)));
}

/** How many records contain a text, as our index knows it. */
export async function indexTotal(folder: string, text: string): Promise<number> {
  return (await (await openIndex(folder)).search({ text, filters: {}, sort: 'relevance' })).total;
}

/** Asks our index. Throws if the hits that are shown are not the first of all. */
export async function indexQuality(
  folder: string,
  queries: readonly Asked[],
  truth: Truth,
  addresses: readonly string[],
): Promise<Quality> {
  const index = await openIndex(folder);
  const recordOf = new Map(addresses.map((address, record) => [address, record]));
  const count = new QualityCount(addresses, true);
  for (const query of queries) {
    const answer = await index.search({ text: query.text, filters: {}, sort: 'relevance' });
    const hits = await answer.all();
    const shown = await answer.shown(0, 10);
    const differs = shown.find(({ address }, at) => hits[at]?.address !== address);
    if (differs || hits.length !== answer.total)
      throw new Error(
        `${query.text}: ${answer.total} hits, ${hits.length} listed, shown otherwise: ${differs?.address}`,
      );
    count.add(
      query,
      hits.map(({ address }) => recordOf.get(address)!),
      truth.of(query.text),
    );
  }
  return count.result();
}
