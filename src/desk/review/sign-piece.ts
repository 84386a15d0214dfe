import { CannotSign, reviewText, type SignablePiece, signed } from '../../reviews/sign.ts';
import {
  CORRECTION_STAGE,
  REVIEW_FOLDER,
  REVIEW_STAGES,
  type ReviewData,
  type ReviewStage,
  type SignOff,
} from '../../schema/kinds/review.ts';
import { inspect } from '../../validate/inspect/inspect.ts';
import { type ReviewStanding, standingOf } from '../../validate/reviews/standing.ts';

/** A piece that is signed: what a sign-off is bound to, and where it stands. */
export interface PieceReview extends SignablePiece {
  /** The file of sign-offs, below `content/`. */
  path: string;
  standing: ReviewStanding | undefined;
  /** Who is to sign next; undefined when it is signed through. */
  next: ReviewStage | undefined;
}

/** Where the sign-offs of a piece lie, below `content/`. */
export function reviewPath(id: string): string {
  return `${REVIEW_FOLDER}/${id}.yaml`;
}

/** `bytes`: of its file of sign-offs, where there is one. Throws a `CannotSign` where that cannot be read. */
export function pieceReview(seal: Omit<SignablePiece, 'data'>, bytes: Uint8Array | undefined): PieceReview {
  const path = reviewPath(seal.id);
  if (!bytes) return { ...seal, path, data: undefined, standing: undefined, next: REVIEW_STAGES[0] };
  const reading = inspect({ role: 'review', piece: seal.id }, Buffer.from(bytes).toString('utf8'));
  if (!reading.valid) throw new CannotSign(`已有的审签 content/${path} 读不出来，请管理员看看。`);
  const data = reading.value as ReviewData;
  const standing = standingOf(seal.id, data, seal.files, seal.corrections);
  const isCorrected = standing.changed.length > 0 && seal.corrections > tellsOf(data);
  return { ...seal, path, data, standing, next: isCorrected ? CORRECTION_STAGE : standing.next };
}

/** Corrections that were signed. */
function tellsOf({ versions }: ReviewData): number {
  return versions.filter(({ signed: [first] }) => first?.stage === CORRECTION_STAGE).length;
}

/** The file of sign-offs with one more. Throws a `CannotSign`. */
export function signedReview(review: PieceReview, signOff: SignOff): Buffer {
  return Buffer.from(reviewText(signed(review, signOff)));
}
