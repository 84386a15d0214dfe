import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../../kernel/digest.ts';
import type { DeskCatalogue, FoundPiece } from './questions/catalogue.ts';
import type { DayFacts } from './questions/day.ts';
import type { LedgerQuestion, LedgerSheet } from './questions/ledger-sheet.ts';
import type { UnitPledges } from './questions/unit-pledges.ts';
import { type Look, type LookQuestion, LookRefused } from './questions/look.ts';
import type { Asset, ContentPlace, LookerQuestions, SentChange } from './questions/messages.ts';
import { LookerChild, type LookerChildOptions, USUAL_CHILD } from './looker-child.ts';

/** Bytes of all files of one look. */
const MOST_BYTES = 256 << 20;

/** Nobody reads more. */
const MOST_FOUND = 200;

/**
 * Says what a content folder, or the published branch of an installation, would be with changes that are written
 * nowhere. Works in another process, which is started again when it ends. Every answer is of
 * the content as it is then, or was three seconds ago.
 * Throws a `LookRefused` for a question that cannot be answered, and an error with a message for editors if the process
 * fails twice.
 */
export interface Looker {
  look(question: LookQuestion): Promise<Look>;
  catalogue(): Promise<DeskCatalogue>;
  /** What the day asks for; worked out once for each state of the content. */
  day(): Promise<DayFacts>;
  /** What a unit has pledged; undefined where there is no such unit. */
  unitPledges(unit: string): Promise<UnitPledges | undefined>;
  /** The part of a ledger that is to be seen; undefined where it has no sheet that can be read. */
  ledgerSheet(question: LedgerQuestion): Promise<LedgerSheet | undefined>;
  /** A published board with all that was reported, as a workbook; undefined where there is none of that slug. */
  boardWorkbook(board: string): Promise<Uint8Array | undefined>;
  /** Pieces in which all words stand, drafts too. */
  search(words: string, limit?: number): Promise<FoundPiece[]>;
  /** What a page of a look asks its host for; undefined if it is not there. */
  asset(path: string): Promise<Asset | undefined>;
  /** Lets the next answers see what has just been changed; without it they may be three seconds behind. */
  changed(): Promise<void>;
  /** The bytes of a content file as it is; undefined if it is not there. */
  file(path: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** Begins to look at content. */
export function openLooker(place: ContentPlace, options: Partial<LookerChildOptions> = {}): Looker {
  const scratch = mkdtempSync(join(tmpdir(), 'bangyang-looker-'));
  const child = new LookerChild({ place, scratch }, { ...USUAL_CHILD, ...options });
  const ask = <K extends keyof LookerQuestions>(name: K, question: LookerQuestions[K]['question']) =>
    child.ask(name, question);
  return {
    look: (question) => lookThrough(question, ask),
    catalogue: () => ask('catalogue', undefined),
    day: () => ask('day', undefined),
    unitPledges: (unit) => ask('unitPledges', { unit }),
    ledgerSheet: (question) => ask('ledgerSheet', question),
    boardWorkbook: (board) => ask('boardWorkbook', { board }),
    search: (words, limit = 50) => ask('search', { words, limit: Math.min(limit, MOST_FOUND) }),
    asset: (path) => ask('asset', { path }),
    changed: () => ask('changed', undefined),
    file: (path) => ask('file', { path }),
    async close() {
      await child.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

async function lookThrough(
  { changes, piece }: LookQuestion,
  ask: <K extends keyof LookerQuestions>(
    name: K,
    question: LookerQuestions[K]['question'],
  ) => Promise<LookerQuestions[K]['answer']>,
): Promise<Look> {
  const bytes = changes.reduce((sum, change) => sum + (change.bytes?.length ?? 0), 0);
  if (bytes > MOST_BYTES)
    throw new LookRefused('这些文件加起来超过 256 MB，太大了，看不了。请把大的照片、录像先压缩。');
  const sent = changes.map(({ path, bytes }): SentChange =>
    bytes === null ? { path, gone: true } : { path, digest: digestOf(bytes), bytes },
  );
  return ask('look', { changes: sent, piece });
}
