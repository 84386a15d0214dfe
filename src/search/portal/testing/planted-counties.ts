import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBuilt } from '../../../testing/search-index.ts';
import { summaryOfIndex } from '../../../testing/summary-of-index.ts';
import { newFolder } from '../../../testing/tree.ts';
import { SEARCH_INDEX } from '../../format/format.ts';
import { writeSearchIndex } from '../../index/write-index.ts';
import { openCounties } from '../../query/county-catalogue.ts';
import type { ReadIndexFile, SearchIndex } from '../../query/answer.ts';
import type { SearchContent, SearchedCounty } from '../../records/search-content.ts';
import { openCounty } from '../county-index.ts';
import { CountySearch } from '../county-search.ts';

/** The indexes of some sites on disk, and a portal that searches them as its page does. */
export interface PlantedCounties {
  search: CountySearch;
  /** Each county's own search, by its id, as its own page asks it. */
  alone: ReadonlyMap<string, SearchIndex>;
  own: SearchIndex;
  /** The indexes that were opened are opened anew. */
  forget: () => void;
  /** The ids of the counties whose indexes were opened since it was last asked. */
  opened: () => string[];
}

export const plantedRoot = (id: string) => `https://${id}.example`;

/** `read`: reads a file of a county's index in place of the disk. */
export async function plantCounties(
  own: SearchContent,
  counties: ReadonlyMap<string, SearchContent>,
  read?: (id: string, name: string, whole: ReadIndexFile) => ReturnType<ReadIndexFile>,
): Promise<PlantedCounties> {
  const folders = new Map<string, string>();
  const listed: SearchedCounty[] = [];
  for (const [id, content] of counties) {
    const folder = newFolder();
    await writeSearchIndex(content, folder, join(folder, 'cache'));
    folders.set(id, folder);
    const summary = summaryOfIndex(join(folder, SEARCH_INDEX));
    listed.push({ id, name: `${id}县`, root: plantedRoot(id), newest: '2026-11-18', summary });
  }
  const portal = newFolder();
  await writeSearchIndex({ ...own, counties: listed }, portal, join(portal, 'cache'));
  const index = await openBuilt(portal);
  let opened: string[] = [];
  let search: CountySearch;
  const begin = () => {
    search = new CountySearch(sources);
  };
  const catalogue = openCounties((name) => readFile(join(portal, SEARCH_INDEX, name)));
  const sources: ConstructorParameters<typeof CountySearch>[0] = {
    name: '某省',
    own: (query) => index.search(query),
    counties: async () => (await catalogue)!,
    open: (county) => {
      opened.push(county.id);
      const whole: ReadIndexFile = (name) => readFile(join(folders.get(county.id)!, SEARCH_INDEX, name));
      return openCounty(county, (name) => (read ? read(county.id, name, whole) : whole(name)));
    },
  };
  begin();
  return {
    own: index,
    alone: new Map(
      await Promise.all(Array.from(folders, async ([id, folder]) => [id, await openBuilt(folder)] as const)),
    ),
    opened: () => {
      const ids = opened;
      opened = [];
      return ids;
    },
    get search() {
      return search;
    },
    forget: begin,
  };
}
