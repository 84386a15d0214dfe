import type { DatabaseSync } from 'node:sqlite';
import { newSecret, secretDigest } from './secret.ts';

/** Browsers are remembered so long after somebody has signed in there. */
export const REMEMBERED_MS = 180 * 86_400_000;

/** In which browsers people have signed in. It lets nobody in: wrong passwords of others count there no more. */
export class Browsers {
  private readonly store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.store = store;
  }

  /** The digest of a browser in which the person of a login has signed in; undefined of any other. */
  of(secret: string, login: string, now: number): string | undefined {
    const row = this.store
      .prepare(
        'select 1 from browsers join people on people.id = browsers.person where secret = ? and login = ? and seen > ?',
      )
      .get(secretDigest(secret), login, now - REMEMBERED_MS);
    return row && secretDigest(secret);
  }

  /** Somebody has signed in. `secret`: what the browser holds; answers what it is to hold. */
  remember(secret: string, person: number, now: number): string {
    const held = /^[\w-]{43}$/.test(secret) ? secret : newSecret();
    this.store.prepare('delete from browsers where seen <= ?').run(now - REMEMBERED_MS);
    this.store.prepare('insert or replace into browsers values (?, ?, ?)').run(secretDigest(held), person, now);
    return held;
  }
}
