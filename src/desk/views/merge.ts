import type { MergePlace } from '../pieces/merge-places.ts';
import type { Difference } from '../review/differences.ts';

/** A place that both have changed, as a field of the form. */
export interface MergePlaceView extends MergePlace {
  /** Of the field. */
  name: string;
  differences: readonly Difference[];
  chosen: string;
}

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
    /** Where one chooses place by place; undefined where one side is chosen whole. */
    places: readonly MergePlaceView[] | undefined;
  }[];
  mistakes: readonly { field: string; text: string }[];
}
