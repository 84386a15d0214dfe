import type { DatabaseSync } from 'node:sqlite';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords for one name from one place or browser, and names for which one place typed any. */
const MOST_OF_NAME = 6;
const MOST_NAMES = 6;

/** From where somebody tries to sign in. */
export interface SignInPlace {
  /** As the web server in front says. */
  address: string;
  /** The digest of a browser in which this very person has signed in before; undefined of any other. */
  browser: string | undefined;
}

/**
 * Counts wrong passwords. A name is locked only for the place that typed them, and a place that typed them for several names
 * waits with every other name: guessing one password for many names goes as slowly as guessing many for one. Whoever has
 * signed in before in the same browser is judged by what was typed there alone: nobody locks out others, neither from
 * elsewhere nor from behind the same address.
 */
export class Misses {
  private readonly store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.store = store;
  }

  /** Milliseconds until this name may be tried again from there; 0 if now. */
  wait(login: string, place: SignInPlace, now: number): number {
    const own = this.times(keyOf(login, place), now);
    if (own && own.count >= MOST_OF_NAME) return own.since + WINDOW_MS - now;
    if (place.browser !== undefined || own) return 0;
    const names = this.namesOf(networkOf(place.address), now);
    return names.length < MOST_NAMES ? 0 : names.at(-MOST_NAMES)! + WINDOW_MS - now;
  }

  /** Answers whether the place has to wait with other names from now on. */
  add(login: string, place: SignInPlace, now: number): boolean {
    this.store.prepare('delete from misses where since <= ?').run(now - WINDOW_MS);
    const key = keyOf(login, place);
    const isFirst = !this.times(key, now);
    this.store
      .prepare('insert into misses values (?, 1, ?) on conflict (what) do update set count = count + 1')
      .run(key, now);
    return isFirst && place.browser === undefined && this.namesOf(networkOf(place.address), now).length === MOST_NAMES;
  }

  clear(login: string, place: SignInPlace): void {
    this.store.prepare('delete from misses where what = ?').run(keyOf(login, place));
  }

  private times(what: string, now: number): { count: number; since: number } | undefined {
    return this.store
      .prepare('select count, since from misses where what = ? and since > ?')
      .get(what, now - WINDOW_MS) as { count: number; since: number } | undefined;
  }

  /** When each name that a place missed was missed first, the oldest first. */
  private namesOf(network: string, now: number): number[] {
    const begin = `${network} `;
    const rows = this.store
      .prepare('select since from misses where substr(what, 1, ?) = ? and since > ? order by since')
      .all(begin.length, begin, now - WINDOW_MS) as unknown as { since: number }[];
    return rows.map(({ since }) => since);
  }
}

function keyOf(login: string, { address, browser }: SignInPlace): string {
  return `${browser === undefined ? networkOf(address) : `browser:${browser}`} ${login}`;
}

/** One house has a whole network of addresses of IPv6: it is one place. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('%')[0]!.split('::');
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean));
  const gap = tail === undefined ? 0 : 8 - before!.length - after!.length;
  const all = [...before!, ...Array<string>(Math.max(0, gap)).fill('0'), ...after!];
  return all
    .slice(0, 4)
    .map((one) => one.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}
