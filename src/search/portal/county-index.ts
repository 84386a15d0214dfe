import { tableOf } from '../../kernel/names.ts';
import { FACET_NAMES } from '../format/facets.ts';
import type { CountyHead } from '../format/format.ts';
import type { FacetCount, ReadIndexFile, SearchHit, SearchIndex, ShownHit } from '../query/answer.ts';
import { boundedInflate } from '../query/bounded-inflate.ts';
import { openSearch } from '../query/engine.ts';

/** The largest file of a county's index, unpacked. */
const MOST_UNPACKED = 2 ** 23;

/** Letters of what a county says about a hit: longer texts are cut. */
const LONGEST_TITLE = 200;
const LONGEST_EXCERPT = 400;
const LONGEST_NAME = 60;
const MOST_MARKED = 40;

/** More values of a facet are left out. */
const MOST_VALUES = 2000;

/** As `openSearch`, for the index of a county's site, which may be anything: what it answers can be shown as it is. */
export async function openCounty(
  county: Pick<CountyHead, 'name' | 'root' | 'id'>,
  read: ReadIndexFile,
): Promise<SearchIndex> {
  const index = await openSearch(read, undefined, { unpack: boundedInflate(MOST_UNPACKED), suggests: false });
  const checked = <T>(check: (value: T) => T) => {
    return (values: readonly T[]) => values.map(check);
  };
  return {
    search: async (query) => {
      const answer = await index.search(query);
      return {
        ...answer,
        facets: tableOf(FACET_NAMES, (name) => (answer.facets[name] ?? []).slice(0, MOST_VALUES).map(checkedCount)),
        aliases: answer.aliases.map(({ typed, others }) => ({
          typed: line(typed, LONGEST_NAME),
          others: others.slice(0, MOST_MARKED).map((name) => line(name, LONGEST_NAME)),
        })),
        pages: answer.pages.map(({ name, kind, address }) => ({
          name: line(name, LONGEST_NAME),
          kind: line(kind, LONGEST_NAME),
          address: addressAt(county.root, address),
        })),
        shown: (start, end) => answer.shown(start, end).then(checked<ShownHit>((hit) => checkedShown(hit, county))),
        all: () => answer.all().then(checked<SearchHit>((hit) => checkedHit(hit, county))),
      };
    },
  };
}

function checkedHit(
  { address, title, kind, date, face }: SearchHit,
  county: Pick<CountyHead, 'name' | 'root'>,
): SearchHit {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error('no date');
  return {
    address: addressAt(county.root, address),
    title: line(title, LONGEST_TITLE),
    kind: line(kind, LONGEST_NAME),
    date,
    // Its picture would come from there.
    face: face && [line(face[0], 2)],
    place: county.name,
  };
}

function checkedShown(hit: ShownHit, county: Pick<CountyHead, 'name' | 'root'>): ShownHit {
  const { markedTitle, excerpt, marks } = hit;
  return {
    ...checkedHit(hit, county),
    markedTitle: lines(markedTitle, LONGEST_TITLE),
    excerpt: lines(excerpt, LONGEST_EXCERPT),
    marks: marks.slice(0, MOST_MARKED).map((text) => line(text, LONGEST_NAME)),
  };
}

function checkedCount({ value, count, depth }: FacetCount): FacetCount {
  return { value: line(value, LONGEST_NAME), count, depth: Math.min(9, Math.max(0, Math.floor(Number(depth) || 0))) };
}

/** A link that leads below the county's own address, nowhere else. */
function addressAt(root: string, address: string): string {
  if (!OWN_PATH.test(address)) throw new Error('no address of its own');
  return root + address;
}

const OWN_PATH = /^\/(?:[A-Za-z0-9](?:[A-Za-z0-9._-]{0,120})\/)*(?:#[A-Za-z0-9_-]{1,120})?$/;

/** Without letters that hide something or turn it round. */
function line(text: string, most: number): string {
  return text.replace(UNSAFE, '').slice(0, most);
}

const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/** Parts of a text that is cut as a whole. */
function lines(parts: readonly string[], most: number): string[] {
  let left = most;
  return parts.slice(0, MOST_MARKED).map((part) => {
    const own = line(part, left);
    left -= own.length;
    return own;
  });
}
