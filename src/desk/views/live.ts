import type { LedgerForm } from '../boards/ledger-files.ts';
import type { PieceRow } from './piece-row.ts';

interface LiveRow extends Pick<PieceRow, 'href' | 'title' | 'state' | 'meta'> {
  excerpt: string;
}

/** What was published, newest first, or what was found in it. */
export interface LiveView {
  words: string;
  rows: readonly LiveRow[];
  count: number;
  next: string | undefined;
}

/** One published piece, with what can be done with it. */
export interface LivePieceView extends Omit<LiveRow, 'excerpt'> {
  path: string;
  /** As its page is named. */
  id: string;
  address: string | undefined;
  slug: string;
  /** The piece of work in which somebody changes it now. */
  openAs: { href: string; by: string } | undefined;
  isWithdrawn: boolean;
  canOpen: boolean;
  canMove: boolean;
  canWithdraw: boolean;
  canRestore: boolean;
  isReport: boolean;
  /** Of a board whose ledger may be sent anew. */
  upload: LedgerForm | undefined;
  /** Where a published board is had as a workbook with all that was reported. */
  workbook: string | undefined;
  /** Files that were made of it; undefined for somebody who may not make any. */
  takeaways: readonly { name: string; href: string }[] | undefined;
  /** What was done with it at the desk, the latest first. */
  history: readonly { text: string; note: string; at: string }[];
  mistakes: readonly { field: string; text: string }[];
}
