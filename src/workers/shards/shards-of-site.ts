import type { Site } from '../../model/site/site.ts';
import { pictureJobs } from '../../outputs/media.ts';
import { cardsOfSite } from '../../views/site/cards-of-site.ts';
import { PAGE_KINDS } from '../../views/site/pages-of-site.ts';
import { type Shard, type ShardCounts, shardsOf } from './shard.ts';

/** Records in a part of the index, on average. */
const PART = 256;

/** How much there is to make of a site. What is not counted, a few files of routes, does not change how it is cut. */
export function countsOfSite(site: Site): ShardCounts {
  let pages = 0;
  for (const kind of PAGE_KINDS) for (const page of kind.pages(site)) if (kind.address(page) !== '') pages++;
  const pictures = new Set(pictureJobs(site).map(({ digest }) => digest));
  return {
    index: Math.ceil((site.entries.length + site.tallies.tally.total) / PART),
    pages: pages + 2 * site.boards.length,
    pictures: pictures.size,
    cards: cardsOfSite(site).size,
  };
}

/** The shards of a site. */
export function shardsOfSite(site: Site): Shard[] {
  return shardsOf(countsOfSite(site));
}
