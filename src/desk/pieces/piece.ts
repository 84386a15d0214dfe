import { CORRECTION_STAGE, REVIEW_STAGES, type ReviewStage } from '../../schema/kinds/review.ts';
import { RefusedForm } from './refused-form.ts';
import type { PieceStep, StepKind } from './steps.ts';

/** A file that a piece of work brings: its path below `content/` and its object; undefined where it is to go. */
export interface PieceFile {
  path: string;
  blob: string | undefined;
}

/** A piece of work: a branch of the repository. */
export interface DeskPiece {
  /** The branch, without `desk/`. */
  id: string;
  tip: string;
  /** The commit of the published branch that it stands on. */
  base: string;
  /** The entry or the board that it is about, below `content/`. */
  path: string;
  /** Who began it. */
  owner: string;
  /** All who worked on it, the first first. */
  authors: readonly string[];
  /** Oldest first. */
  steps: readonly PieceStep[];
  files: readonly PieceFile[];
  /** Whether it is with its reviewers: sent to them, and not sent back since. */
  isSent: boolean;
  /** Why it was sent back, if that was the last. */
  returned: PieceStep | undefined;
  /** Who has signed it as it is, in order. */
  signed: readonly PieceStep[];
}

const CHANGES: ReadonlySet<StepKind> = new Set(['存稿', '并入', '恢复']);

/**
 * What the steps of a piece say about where it is. Whether its signatures count is another question: they are bound to
 * what was signed, see `standingOf`.
 */
export function placeOfSteps(steps: readonly PieceStep[]): Pick<DeskPiece, 'isSent' | 'returned' | 'signed'> {
  const last = steps.findLast(({ kind }) => kind === '送审' || kind === '退回');
  const since = steps.findLastIndex(({ kind }) => kind === '退回' || CHANGES.has(kind));
  return {
    isSent: last?.kind === '送审',
    returned: last?.kind === '退回' ? last : undefined,
    signed: steps.slice(since + 1).filter(({ kind }) => kind === '签字'),
  };
}

/** The stage that is to sign a piece next; undefined when all have. */
export function nextStage({ signed }: Pick<DeskPiece, 'signed'>): ReviewStage | undefined {
  if (signed[0]?.stage === CORRECTION_STAGE) return undefined;
  return REVIEW_STAGES[signed.length];
}

/** Throws a `RefusedForm` for a commit that somebody says he saw, and that is none of the piece. */
export function refuseUnknownTip({ tip, steps }: DeskPiece, seen: string): void {
  if (seen !== tip && !steps.some(({ commit }) => commit === seen))
    throw new RefusedForm('这一页是很久以前打开的，刷新以后再改');
}
