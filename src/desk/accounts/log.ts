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
  /** The path of the piece that it was about, below `content/`; null where it was about none. */
  piece: string | null;
}

/** Who did what: it only grows. */
export class Log {
  private readonly store: DatabaseSync;

  constructor(store: DatabaseSync) {
    this.store = store;
  }

  add(at: number, who: string, did: string, what = '', piece: string | null = null): void {
    const row = [at, oneLine(who), did, maskPersonalData(oneLine(what)), piece] as const;
    try {
      this.store.prepare('insert into log (at, who, did, what, piece) values (?, ?, ?, ?, ?)').run(...row);
    } catch (error) {
      // What was done is done, whether or not there is room to say so: the journal of the system keeps it.
      process.stderr.write(`记录没有写进去（${(error as Error).message}）：${row.join('　')}\n`);
    }
  }

  /** What was done with one piece, the latest first. */
  ofPiece(path: string, count: number): LogEntry[] {
    return this.store
      .prepare('select * from log where piece = ? order by id desc limit ?')
      .all(path, count) as unknown as LogEntry[];
  }

  /** The latest first; `before`: an id, for the page after. */
  latest(count: number, before = Number.MAX_SAFE_INTEGER): LogEntry[] {
    return this.store
      .prepare('select * from log where id < ? order by id desc limit ?')
      .all(before, count) as unknown as LogEntry[];
  }
}
