import type { StoredNear } from '../format/format.ts';
import type { Catalogue } from './catalogue.ts';
import type { IndexFiles } from './index-files.ts';
import type { RecordTable } from './record-table.ts';
import { RANKS, type TermFinder } from './term-ranks.ts';

/** A letter that sounds like the typed one is half a mistake. */
const SOUNDS_ALIKE = 0.5;

/** Titles with fewer pairs of the typed letters are not looked at; nor are more titles than these. */
const LEAST_SHARED = 0.5;
const MOST_TITLES = 3;
const MOST_PAIRS = 10;

/** The name or title that was probably meant by something that is nowhere; '' if none is near. */
export async function nearestName(
  typed: string,
  catalogue: Catalogue,
  files: IndexFiles,
  finder: TermFinder,
  table: RecordTable,
): Promise<string> {
  const wanted = catalogue.fold(typed).replace(/ /g, '');
  if (wanted.length < 2) return '';
  const { names, sounds } = await files.json<StoredNear>(catalogue.near);
  const alike = soundsAlike(sounds);
  const limit = wanted.length === 2 ? SOUNDS_ALIKE : Math.max(1, wanted.length / 4);
  let best = '';
  let least = limit + 0.01;
  for (const name of names) {
    const like = likest(wanted, catalogue.fold(name), alike, least);
    if (like) [best, least] = [name.slice(like.from, like.to), like.cost];
  }
  for (const title of await nearTitles(wanted, catalogue, finder, table)) {
    const like = likest(wanted, catalogue.fold(title), alike, least);
    if (like) [best, least] = [title, like.cost];
  }
  return best;
}

type Alike = (a: string, b: string) => boolean;

function soundsAlike(sounds: readonly string[]): Alike {
  const soundsOf = new Map<string, number[]>();
  for (const [sound, letters] of sounds.entries()) {
    for (const letter of letters) {
      const known = soundsOf.get(letter);
      if (known) known.push(sound);
      else soundsOf.set(letter, [sound]);
    }
  }
  return (a, b) => soundsOf.get(a)?.some((sound) => soundsOf.get(b)?.includes(sound)) ?? false;
}

/** Titles that share the most pairs of letters with what was typed. */
async function nearTitles(
  wanted: string,
  catalogue: Catalogue,
  finder: TermFinder,
  { ranks: later }: RecordTable,
): Promise<string[]> {
  if (wanted.length < 4) return [];
  const pairs = Array.from({ length: Math.min(wanted.length - 1, MOST_PAIRS) }, (_, at) => wanted.slice(at, at + 2));
  const shared = new Uint8Array(catalogue.records);
  for (const ranks of await Promise.all(pairs.map((pair) => finder.ranks(pair)))) {
    for (let record = 0; record < shared.length; record++)
      if (ranks[record] === RANKS.name || ranks[record] === RANKS.title) shared[record]!++;
  }
  const least = Math.ceil(pairs.length * LEAST_SHARED);
  const records = Array.from(shared.keys()).filter((record) => shared[record]! >= least);
  records.sort((a, b) => shared[b]! - shared[a]! || later[b]! - later[a]!);
  return Promise.all(records.slice(0, MOST_TITLES).map(async (record) => (await finder.text(record)).title));
}

interface Likeness {
  /** Letters to be put in, taken out or replaced. */
  cost: number;
  /** Where the part of the name lies that is like what was typed. */
  from: number;
  to: number;
}

/** The part of a name that is most like what was typed; undefined if none costs less than `limit`. */
function likest(wanted: string, name: string, alike: Alike, limit: number): Likeness | undefined {
  if (wanted.length - name.length >= limit) return undefined;
  // A part may begin anywhere, so the first row costs nothing; each cell remembers where its part began.
  let last = Array.from({ length: name.length + 1 }, (_, at) => ({ cost: 0, from: at }));
  for (let i = 1; i <= wanted.length; i++) {
    const row = [{ cost: i, from: 0 }];
    for (let j = 1; j <= name.length; j++) {
      const same = wanted[i - 1] === name[j - 1] ? 0 : alike(wanted[i - 1]!, name[j - 1]!) ? SOUNDS_ALIKE : 1;
      const ways = [
        { ...last[j - 1]!, by: same },
        { ...last[j]!, by: 1 },
        { ...row[j - 1]!, by: 1 },
      ].map(({ cost, from, by }) => ({ cost: cost + by, from }));
      row.push(ways.reduce((best, way) => (way.cost < best.cost ? way : best)));
    }
    if (row.every(({ cost }) => cost >= limit)) return undefined;
    last = row;
  }
  const end = last.reduce((best, cell, at) => (cell.cost < last[best]!.cost ? at : best), 0);
  const { cost, from } = last[end]!;
  return cost < limit ? { cost, from, to: end } : undefined;
}
