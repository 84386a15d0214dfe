import type { BeijingTime } from '../kernel/beijing-time.ts';
import type { BoardData } from '../schema/board.ts';
import type { PledgeData } from '../schema/pledge.ts';
import type { Comment } from './comment.ts';
import type { Photo } from './entry.ts';
import type { Notice } from './notice.ts';
import type { PledgeState } from './pledge-state.ts';
import type { Tally } from './tally.ts';
import type { Unit } from './unit.ts';

/** A pledge with everything it refers to found. */
export interface Pledge {
  data: PledgeData;
  board: Board;
  /** From 1: the page of its board that it stands on. */
  page: number;
  /** The unit that pledged, or that the member belongs to. */
  unit: Unit;
  /** On a board of members: who pledged. */
  person: { name: string; post: string } | undefined;
  state: PledgeState;
  /** How many days past its limit, where it is overdue. */
  daysLate: number;
  comments: Comment[];
}

/** How a board's subjects have been reviewed by leaders. */
export interface Coverage {
  reviewed: readonly string[];
  missing: readonly string[];
}

/** 公开承诺公示栏 */
export interface Board {
  slug: string;
  address: string;
  data: BoardData;
  unit: Unit;
  publishedAt: BeijingTime;
  /** A draft, or due later: shown in `dev` only. */
  withheld: string | undefined;
  /** Markdown of the introduction; may be empty. */
  body: string;
  /** Path of its file below the content folder. */
  path: string;
  photos: ReadonlyMap<string, Photo>;
  notice: Notice & { workdays: number; state: 'ahead' | 'running' | 'over' };
  /** In the order of the files' names, then of their rows. */
  pledges: readonly Pledge[];
  pages: number;
  tally: Tally;
  /** In the order in which they first appear. */
  byUnit: ReadonlyMap<Unit, Tally>;
  byCategory: ReadonlyMap<string, Tally>;
  coverage: Coverage;
}

/** Pledges on one page of a board. */
export const BOARD_PAGE_SIZE = 200;
