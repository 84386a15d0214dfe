import type { FacetName } from '../format/facets.ts';
import type { CountyHead } from '../format/format.ts';
import type { SearchAnswer, SearchHit, SearchIndex, SearchOrder } from '../query/answer.ts';
import type { CountyCatalogue, CountyChance } from '../query/county-catalogue.ts';
import { type AnswerPart, mergedAnswer } from './merged-answer.ts';

/** So many counties are asked at once: the ones that promise most. A county costs a reader some 60 to 150 kB. */
const FIRST_COUNTIES = 3;

/** Where the first have nothing, so many are asked in all before a reader has an answer. */
const MOST_UNASKED_FOR = 4;

/** So many are asked at the same time where all are. */
const AT_ONCE = 8;

/** A page of hits. */
const FIRST_HITS = 10;

/** Milliseconds: what the others get more once half of them have answered, at least; and what one gets at most. */
const LEAST_MORE = 1500;
const COUNTY_TIME = 15_000;

/** A question to a portal. */
export interface PortalQuery {
  text: string;
  filters: Partial<Record<FacetName, string>>;
  sort: SearchOrder;
  /** The name of the only county that is asked; '' for all. */
  county: string;
  /** Every county is asked that may have hits, not only the first. */
  isWide: boolean;
}

type PlainQuery = Pick<PortalQuery, 'text' | 'filters' | 'sort'>;

/** What the answer of a portal says of its counties besides. */
export interface PortalAnswer extends SearchAnswer {
  /** How many have answered. */
  answered: number;
  /** May have hits and have not been asked. */
  waiting: readonly CountyHead[];
  /** Were asked and have not answered, so that their hits are missing; grows where one cannot be read on. */
  missing: CountyHead[];
  /** Cannot be searched from here. */
  unknown: readonly CountyHead[];
}

/** What a portal asks: its own index, who may have hits, and the index of a county. */
export interface PortalSources {
  /** Its name among the counties'. */
  name: string;
  own: (query: PlainQuery) => Promise<SearchAnswer>;
  /** `isAgain`: what was read before is not what is there now. */
  counties: (isAgain: boolean) => Promise<CountyCatalogue>;
  open: (county: CountyHead) => Promise<SearchIndex>;
}

/** Searches many sites as one. Rejects only if the portal's own index cannot be read. */
export class CountySearch {
  private readonly sources: PortalSources;
  private readonly opened = new Map<string, Promise<SearchIndex>>();

  constructor(sources: PortalSources) {
    this.sources = sources;
  }

  async search({ county, isWide, ...query }: PortalQuery): Promise<PortalAnswer> {
    const { name } = this.sources;
    const isOwn = county === '' || county === name;
    const [own, { counties, promising }] = await Promise.all([this.sources.own(query), this.promising(query, county)]);
    const missing: CountyHead[] = [];
    const parts = new Map<string, AnswerPart>();
    let asked = 0;
    let total = isOwn ? own.total : 0;
    // That one may have hits is no promise: where the first have none, the next are asked.
    while (asked < promising.length && (asked === 0 || isWide || (total === 0 && asked < MOST_UNASKED_FOR))) {
      const next = promising.slice(asked, isWide ? undefined : asked === 0 ? FIRST_COUNTIES : MOST_UNASKED_FOR);
      asked += next.length;
      for (const [id, part] of await this.partsOf(next, query, missing)) {
        parts.set(id, part);
        total += part.answer.total;
      }
    }
    const ownPart: AnswerPart = {
      answer: isOwn ? placed(own, name) : { ...own, ...NO_HITS },
      first: isOwn ? (await own.shown(0, Math.min(FIRST_HITS, own.total))).map(at(name)) : [],
      lost: () => undefined,
    };
    const inOrder = counties.flatMap((one) => parts.get(one.id) ?? []);
    return {
      ...mergedAnswer([ownPart, ...inOrder]),
      answered: parts.size,
      waiting: promising.slice(asked),
      missing,
      unknown: counties.filter((one) => one.state === 'unknown' && (county === '' || county === one.name)),
      byPlace: [
        { value: name, count: ownPart.answer.total, depth: 0 },
        ...counties.map((one) => ({ value: one.name, count: parts.get(one.id)?.answer.total ?? 0, depth: 0 })),
      ].filter(({ value, count }) => count > 0 || value === county),
    };
  }

  /** The counties that may have hits: those first that have them in titles, of these those that published last. */
  private async promising(
    query: PlainQuery,
    wanted: string,
  ): Promise<{ counties: readonly CountyHead[]; promising: CountyHead[] }> {
    let catalogue = await this.sources.counties(false);
    let chances: CountyChance[];
    try {
      chances = await catalogue.chances(query);
    } catch {
      catalogue = await this.sources.counties(true);
      chances = await catalogue.chances(query);
    }
    const promising = chances
      .filter(({ county }) => wanted === '' || county.name === wanted)
      .sort(
        (a, b) =>
          Number(b.inTitle) - Number(a.inTitle) ||
          (a.county.newest === b.county.newest ? 0 : a.county.newest < b.county.newest ? 1 : -1),
      );
    return { counties: catalogue.counties, promising: promising.map(({ county }) => county) };
  }

  /** The answers by the ids of counties. Who is much later than the others is missing. */
  private async partsOf(
    counties: readonly CountyHead[],
    query: PlainQuery,
    missing: CountyHead[],
  ): Promise<ReadonlyMap<string, AnswerPart>> {
    const parts = new Map<string, AnswerPart>();
    const first = Math.min(FIRST_HITS, 1 + Math.ceil(FIRST_HITS / Math.max(1, counties.length)));
    const begun = performance.now();
    const patience = new Patience();
    const waiting = [...counties];
    let done = 0;
    const work = async () => {
      for (let county = waiting.shift(); county; county = waiting.shift()) {
        const one = county;
        const part = this.part(one, query, first, () => missing.push(one));
        const answered = await patience.of(part, COUNTY_TIME).catch(() => undefined);
        if (answered) parts.set(one.id, answered);
        else missing.push(one);
        done++;
        if (counties.length <= AT_ONCE && done * 2 >= counties.length)
          patience.endIn(Math.max(LEAST_MORE, performance.now() - begun));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return parts;
  }

  private async part(county: CountyHead, query: PlainQuery, first: number, lost: () => void): Promise<AnswerPart> {
    let answer: SearchAnswer;
    try {
      answer = await (await this.index(county)).search(query);
    } catch {
      // It may have been published anew since it was opened, and files be gone.
      this.opened.delete(county.id);
      answer = await (await this.index(county)).search(query);
    }
    return { answer, first: await answer.shown(0, Math.min(first, answer.total)), lost };
  }

  private index(county: CountyHead): Promise<SearchIndex> {
    let index = this.opened.get(county.id);
    if (!index) {
      index = this.sources.open(county);
      this.opened.set(county.id, index);
      index.catch(() => this.opened.delete(county.id));
    }
    return index;
  }
}

/** With whose it is. */
function placed(answer: SearchAnswer, place: string): SearchAnswer {
  return {
    ...answer,
    shown: async (start, end) => (await answer.shown(start, end)).map(at(place)),
    all: async () => (await answer.all()).map(at(place)),
  };
}

function at(place: string): <H extends SearchHit>(hit: H) => H {
  return (hit) => ({ ...hit, place });
}

const NO_HITS: Partial<SearchAnswer> & Pick<SearchAnswer, 'total' | 'scores'> = {
  total: 0,
  scores: new Uint16Array(),
  pages: [],
  suggestion: '',
};

/** Waits for several things, for none of them for ever. */
class Patience {
  private end: (() => void) | undefined;
  private readonly over = new Promise<never>((_, reject) => {
    this.end = () => reject(new Error('too slow'));
  });

  constructor() {
    this.over.catch(() => undefined);
  }

  of<T>(thing: Promise<T>, most: number): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('too slow')), most);
    });
    thing.catch(() => undefined);
    return Promise.race([thing, this.over, late]).finally(() => clearTimeout(timer));
  }

  /** The first call counts. */
  endIn(time: number): void {
    const { end } = this;
    this.end = undefined;
    if (end) setTimeout(end, time);
  }
}
