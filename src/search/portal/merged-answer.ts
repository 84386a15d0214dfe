import { tableOf } from '../../kernel/names.ts';
import { FACET_NAMES } from '../format/facets.ts';
import type { FacetCount, SearchAnswer, SearchHit, ShownHit } from '../query/answer.ts';

/** How many more hits of a part are loaded where those that are there do not suffice. */
const BATCH = 5;

/** Pages that bear the name; of several counties more would push the hits away. */
const MOST_PAGES = 6;

/** One site's answer among those of several. */
export interface AnswerPart {
  answer: SearchAnswer;
  /** Its first hits, as they are shown. */
  first: readonly ShownHit[];
  /** Called where it cannot be read on: what is left of it is missing. */
  lost: () => void;
}

/**
 * The answers of several sites as one: the best hits first, of equal ones the newer, then in the order of the sites.
 * What each site finds stays in its own order.
 */
export function mergedAnswer(parts: readonly AnswerPart[]): SearchAnswer {
  const streams = parts.map((part) => new HitStream(part));
  const order: ShownHit[] = [];
  /** One reader after another: each goes on where the one before has stopped. */
  let reading: Promise<unknown> = Promise.resolve();
  const readTo = async (end: number) => {
    while (order.length < end) {
      const heads = await Promise.all(streams.map((stream) => stream.head()));
      const best = bestOf(heads);
      if (best === -1) return;
      order.push(heads[best]!.hit);
      streams[best]!.at++;
    }
  };
  return {
    total: parts.reduce((sum, { answer }) => sum + answer.total, 0),
    scores: Uint16Array.from(parts.flatMap(({ answer }) => [...answer.scores])).sort(),
    facets: tableOf(FACET_NAMES, (name) => mergedCounts(parts.map(({ answer }) => answer.facets[name]))),
    aliases: mergedAliases(parts.flatMap(({ answer }) => answer.aliases)),
    pages: parts.flatMap(({ answer }) => answer.pages).slice(0, MOST_PAGES),
    suggestion: parts.every(({ answer }) => answer.total === 0) ? (parts[0]?.answer.suggestion ?? '') : '',
    withoutPinyin: parts[0]?.answer.withoutPinyin ?? false,
    shown: async (start, end) => {
      const read = reading.catch(() => undefined).then(() => readTo(end));
      reading = read;
      await read;
      return order.slice(start, end);
    },
    all: async () => allOf(parts),
  };
}

/** A hit that is next in its part. */
interface Head<H extends SearchHit> {
  hit: H;
  score: number;
}

class HitStream {
  /** How many hits were taken. */
  at = 0;
  private readonly part: AnswerPart;
  private readonly hits: ShownHit[];
  private isLost = false;

  constructor(part: AnswerPart) {
    this.part = part;
    this.hits = [...part.first];
  }

  async head(): Promise<Head<ShownHit> | undefined> {
    const { answer, lost } = this.part;
    if (this.at >= answer.total || this.isLost) return undefined;
    if (this.at >= this.hits.length) {
      try {
        this.hits.push(...(await answer.shown(this.hits.length, Math.min(this.hits.length + BATCH, answer.total))));
      } catch {
        this.isLost = true;
        lost();
      }
    }
    const hit = this.hits[this.at];
    return hit && { hit, score: answer.scores[this.at]! };
  }
}

/** The place of the best head; -1 if all parts have ended. */
function bestOf(heads: readonly (Head<SearchHit> | undefined)[]): number {
  let best = -1;
  for (const [index, head] of heads.entries()) {
    const before = heads[best];
    if (head && (!before || isBefore(head, before))) best = index;
  }
  return best;
}

function isBefore(a: Head<SearchHit>, b: Head<SearchHit>): boolean {
  return a.score === b.score ? a.hit.date > b.hit.date : a.score < b.score;
}

async function allOf(parts: readonly AnswerPart[]): Promise<SearchHit[]> {
  const lists = await Promise.all(
    parts.map(async ({ answer, lost }): Promise<Head<SearchHit>[]> => {
      try {
        return (await answer.all()).map((hit, index) => ({ hit, score: answer.scores[index]! }));
      } catch {
        lost();
        return [];
      }
    }),
  );
  const at = lists.map(() => 0);
  const order: SearchHit[] = [];
  for (;;) {
    const best = bestOf(lists.map((list, index) => list[at[index]!]));
    if (best === -1) return order;
    order.push(lists[best]![at[best]!++]!.hit);
  }
}

/** Values in the order in which they come first. */
function mergedCounts(all: readonly (readonly FacetCount[])[]): FacetCount[] {
  const known = new Map<string, FacetCount>();
  for (const { value, count, depth } of all.flat()) {
    const before = known.get(value);
    known.set(value, before ? { ...before, count: before.count + count } : { value, count, depth });
  }
  return [...known.values()];
}

function mergedAliases(all: SearchAnswer['aliases']): SearchAnswer['aliases'] {
  const known = new Map<string, Set<string>>();
  for (const { typed, others } of all) {
    const before = known.get(typed) ?? new Set();
    known.set(typed, before);
    for (const name of others) before.add(name);
  }
  return [...known].map(([typed, others]) => ({ typed, others: [...others] }));
}
