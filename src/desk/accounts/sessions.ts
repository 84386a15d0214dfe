import type { DatabaseSync } from 'node:sqlite';
import { newSecret, secretDigest } from './secret.ts';

const HOUR_MS = 3_600_000;

/** Who does nothing for that long has gone home. */
export const IDLE_MS = 2 * HOUR_MS;
/** Who was here all day signs in again the next. */
const LONGEST_MS = 12 * HOUR_MS;
/** A link to the desk is good for that long, once. */
const INVITATION_MS = 72 * HOUR_MS;

/** Who is signed in, and who may come in by a link. Times are milliseconds since 1970. */
export class Sessions {
  private readonly store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.store = store;
  }

  /** Signs somebody in; the secret goes into his cookie and is not stored. */
  begin(person: number, now: number): string {
    const secret = newSecret();
    this.store.prepare('delete from sessions where seen < ? or begun < ?').run(now - IDLE_MS, now - LONGEST_MS);
    this.store.prepare('insert into sessions values (?, ?, ?, ?)').run(secretDigest(secret), person, now, now);
    return secret;
  }

  /** Whose session a secret is of; undefined if it is over. */
  personOf(secret: string, now: number): number | undefined {
    const digest = secretDigest(secret);
    const row = this.store.prepare('select person, begun, seen from sessions where secret = ?').get(digest) as
      { person: number; begun: number; seen: number } | undefined;
    if (!row || now - row.seen > IDLE_MS || now - row.begun > LONGEST_MS) return undefined;
    // Not at every request: a write waits for the disk.
    if (now - row.seen > 60_000) this.touch(digest, now);
    return row.person;
  }

  /** A disk that is full lets nobody go: he is here as long as he was known to be. */
  private touch(digest: string, now: number): void {
    try {
      this.store.prepare('update sessions set seen = ? where secret = ?').run(now, digest);
    } catch (error) {
      process.stderr.write(`${(error as Error).message}\n`);
    }
  }

  end(secret: string): void {
    this.store.prepare('delete from sessions where secret = ?').run(secretDigest(secret));
  }

  endAll(person: number): void {
    this.store.prepare('delete from sessions where person = ?').run(person);
    this.store.prepare('delete from invitations where person = ?').run(person);
  }

  /** The secret of a link by which somebody comes in once, to set a password. */
  invite(person: number, now: number): string {
    const secret = newSecret();
    this.store.prepare('delete from invitations where person = ? or ends < ?').run(person, now);
    this.store
      .prepare('insert into invitations values (?, ?, ?)')
      .run(secretDigest(secret), person, now + INVITATION_MS);
    return secret;
  }

  /** Whose link it is; undefined if it was used, or is too old. */
  invited(secret: string, now: number): number | undefined {
    const row = this.store
      .prepare('select person from invitations where secret = ? and ends > ?')
      .get(secretDigest(secret), now) as { person: number } | undefined;
    return row?.person;
  }

  /** The link is used up. Answers false if another was quicker. */
  useInvitation(secret: string): boolean {
    return this.store.prepare('delete from invitations where secret = ?').run(secretDigest(secret)).changes > 0;
  }
}
