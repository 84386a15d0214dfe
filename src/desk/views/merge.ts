import type { MergePlace } from '../pieces/merge-places.ts';
import type { Difference, DiffPart } from '../review/differences.ts';

/** A place that both have changed, as a field of the form. */
export interface MergePlaceView extends Pick<MergePlace, 'of' | 'heading' | 'canKeepBoth'> {
  /** Of the field. */
  name: string;
  /** What each side says; empty where it has nothing there. */
  mine: readonly DiffPart[];
  theirs: readonly DiffPart[];
  chosen: string;
  /** Nobody has chosen yet, although the form was sent. */
  isMissed: boolean;
}

/** The page at which a piece and what others published meanwhile come together. */
export interface MergeView {
  id: string;
  tip: string;
  published: string;
  title: string;
  clashes: readonly {
    /** As one speaks of the file at the desk. */
    name: string;
    /** From what is published to one's own; empty where it is no text. */
    differences: readonly Difference[];
    /** Whether both changes can be kept: they lie apart. */
    canKeepBoth: boolean;
    /** Where one chooses place by place; undefined where one side is chosen whole. */
    places: readonly MergePlaceView[] | undefined;
    chosen: string;
    isMissed: boolean;
  }[];
  mistakes: readonly { field: string; text: string }[];
}
