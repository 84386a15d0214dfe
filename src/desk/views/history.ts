import type { Difference } from '../review/differences.ts';

/** What became of a piece, the latest step first. */
export interface HistoryView {
  id: string;
  tip: string;
  title: string;
  steps: readonly {
    commit: string;
    kind: string;
    by: string;
    at: string;
    note: string;
    differences: readonly Difference[];
    canRestore: boolean;
  }[];
  canMend: boolean;
  hasMore: boolean;
}

/** Pieces of work that somebody has dropped, and can have back. */
export interface DroppedView {
  rows: readonly { id: string; tip: string; title: string; meta: string }[];
}
