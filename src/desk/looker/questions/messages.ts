import type { DeskCatalogue, FoundPiece } from './catalogue.ts';
import type { DayFacts } from './day.ts';
import type { Look } from './look.ts';
import type { LedgerQuestion, LedgerSheet } from './ledger-sheet.ts';
import type { UnitPledges } from './unit-pledges.ts';

/** Where content lies: a folder on this computer, or the branch of an installation that is published. */
export type ContentPlace = { contentFolder: string } | { site: string };

/** A change as it is sent: bytes that were sent before go by their digest. */
export type SentChange = { path: string; digest: string; bytes: Uint8Array | undefined } | { path: string; gone: true };

/** A file that a page asks for. */
export interface Asset {
  /** As a header `Content-Type`. */
  type: string;
  bytes: Uint8Array;
}

/** What the looker's process is asked. */
export interface LookerQuestions {
  look: { question: { changes: readonly SentChange[]; piece: string }; answer: Look };
  catalogue: { question: undefined; answer: DeskCatalogue };
  day: { question: undefined; answer: DayFacts };
  unitPledges: { question: { unit: string }; answer: UnitPledges | undefined };
  ledgerSheet: { question: LedgerQuestion; answer: LedgerSheet | undefined };
  boardWorkbook: { question: { board: string }; answer: Uint8Array | undefined };
  search: { question: { words: string; limit: number }; answer: FoundPiece[] };
  asset: { question: { path: string }; answer: Asset | undefined };
  changed: { question: undefined; answer: undefined };
  file: { question: { path: string }; answer: Uint8Array | undefined };
}

export type LookerAsked = {
  [K in keyof LookerQuestions]: { ask: K; question: LookerQuestions[K]['question'] };
}[keyof LookerQuestions];

/** To the process. */
export type LookerRequest = LookerAsked & { id: number };

/** From the process. `refused`: asked again it would be the same. `missing`: digests whose bytes it has not. */
export type LookerReply =
  | { id: number; answer: LookerQuestions[keyof LookerQuestions]['answer'] }
  | { id: number; refused: string }
  | { id: number; failed: string }
  | { id: number; missing: string[] };

/** What the process is started with. */
export interface LookerStart {
  place: ContentPlace;
  /** For bytes that are not written anywhere else. */
  scratch: string;
}
