import type { DatabaseSync } from 'node:sqlite';
import { oneLine } from '../../kernel/one-line.ts';
import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';

/** What somebody did. */
export interface LogEntry {
  id: number;
  /** Milliseconds since 1970. */
  at: number;
  who: string;
  did: string;
  what: string;
}

/** Who did what: it only grows. */
export class Log {
  private readonly store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.store = store;
  }

  add(at: number, who: string, did: string, what = ''): void {
    this.store
      .prepare('insert into log (at, who, did, what) values (?, ?, ?, ?)')
      .run(at, oneLine(who), did, maskPersonalData(oneLine(what)));
  }

  /** The latest first; `before`: an id, for the page after. */
  latest(count: number, before = Number.MAX_SAFE_INTEGER): LogEntry[] {
    return this.store
      .prepare('select * from log where id < ? order by id desc limit ?')
      .all(before, count) as unknown as LogEntry[];
  }
}
