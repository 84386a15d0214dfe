import type { Difference } from '../review/differences.ts';

/** The page at which a piece and what others published meanwhile come together. */
export interface MergeView {
  id: string;
  tip: string;
  published: string;
  title: string;
  clashes: readonly {
    path: string;
    /** From what is published to one's own; empty where it is no text. */
    differences: readonly Difference[];
    /** Whether both changes can be kept: they lie apart. */
    canKeepBoth: boolean;
  }[];
  mistakes: readonly { field: string; text: string }[];
}
