import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEARCH_INDEX } from '../../search/format.ts';
import { openSearch } from '../../search/client/engine.ts';
import { QualityCount, type Asked, type Quality } from './quality.ts';
import type { Truth } from './truth.ts';

/** Asks our index where it lies on disk. Without pinyin, which is by letters that no text has. Throws if a hit in the list is not the one that is shown. */
export async function ownQuality(folder: string, queries: readonly Asked[], truth: Truth, addresses: readonly string[]): Promise<Quality> {
  const index = await openSearch((name) => readFile(join(folder, SEARCH_INDEX, name)));
  const recordOf = new Map(addresses.map((address, record) => [address, record]));
  const count = new QualityCount(addresses, true);
  for (const query of queries) {
    const answer = await index.search({ text: query.text, filters: {}, sort: 'relevance' });
    const hits = await answer.all();
    const shown = await answer.shown(0, 10);
    const differs = shown.find(({ address }, at) => hits[at]?.address !== address);
    if (differs || hits.length !== answer.total) throw new Error(`${query.text}: ${answer.total} hits, ${hits.length} listed, shown otherwise: ${differs?.address}`);
    count.add(query, hits.map(({ address }) => recordOf.get(address)!), truth.of(query.text));
  }
  return count.result();
}
