import type { DatabaseSync } from 'node:sqlite';

/** A file that somebody handed in. */
export interface HandedFile {
  /** Of its bytes, as `digestOf`. */
  digest: string;
  /** The piece that it became: its id, and its file below `content/`. */
  piece: string;
  path: string;
  title: string;
  by: string;
  /** Milliseconds since 1970. */
  at: number;
}

const TABLE = `create table if not exists handedIn (
  digest text primary key, piece text not null, path text not null, title text not null, by text not null, at integer not null
) strict`;

/** Which files came already: the last time for each. */
export class HandedIn {
  private readonly store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.store = store;
    store.exec(TABLE);
  }

  add({ digest, piece, path, title, by, at }: HandedFile): void {
    this.store
      .prepare('insert or replace into handedIn (digest, piece, path, title, by, at) values (?, ?, ?, ?, ?, ?)')
      .run(digest, piece, path, title, by, at);
  }

  of(digest: string): HandedFile | undefined {
    return this.store.prepare('select * from handedIn where digest = ?').get(digest) as unknown as
      HandedFile | undefined;
  }
}
