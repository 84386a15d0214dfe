import type { DatabaseSync } from 'node:sqlite';

const WINDOW_MS = 15 * 60_000;
/** Wrong passwords for one name from one place, and from one place for whatever names. */
const MOST_OF_ONE = 6;
const MOST_OF_PLACE = 40;

/**
 * Counts wrong passwords. A name is locked only for the place that typed them: nobody can lock out somebody else by typing
 * his name.
 */
export class Misses {
  private readonly store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.store = store;
  }

  /** Milliseconds until this place may try this name again; 0 if now. */
  wait(login: string, place: string, now: number): number {
    return Math.max(this.waitOf(pair(login, place), MOST_OF_ONE, now), this.waitOf(place, MOST_OF_PLACE, now));
  }

  add(login: string, place: string, now: number): void {
    this.store.prepare('delete from misses where since < ?').run(now - WINDOW_MS);
    const add = this.store.prepare(
      'insert into misses values (?, 1, ?) on conflict (what) do update set count = count + 1',
    );
    for (const what of [pair(login, place), place]) add.run(what, now);
  }

  clear(login: string, place: string): void {
    this.store.prepare('delete from misses where what = ?').run(pair(login, place));
  }

  private waitOf(what: string, most: number, now: number): number {
    const row = this.store.prepare('select count, since from misses where what = ?').get(what) as
      { count: number; since: number } | undefined;
    return row && row.count >= most ? Math.max(0, row.since + WINDOW_MS - now) : 0;
  }
}

function pair(login: string, place: string): string {
  return `${place} ${login}`;
}
