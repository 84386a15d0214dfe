import { CannotSign, reviewText, type SignablePiece, signed } from '../../reviews/sign.ts';
import {
  CORRECTION_STAGE,
  REVIEW_FOLDER,
  REVIEW_STAGES,
  type ReviewData,
  type ReviewStage,
  type SignOff,
} from '../../schema/kinds/review.ts';
import { type PlacedSignOff, placedSignOffs } from '../../publish/signers/counted.ts';
import { inspect } from '../../validate/inspect/inspect.ts';
import { type ReviewStanding, standingOf, toldCorrections } from '../../validate/reviews/standing.ts';

/** A piece that is signed: what a sign-off is bound to, and where it stands. */
export interface PieceReview extends SignablePiece {
  /** The file of sign-offs, below `content/`. */
  path: string;
  standing: ReviewStanding | undefined;
  /** Sign-offs that stand in the file and do not count, each in a sentence without its full stop. */
  uncounted: readonly string[];
  /** Who is to sign next; undefined when it is signed through. */
  next: ReviewStage | undefined;
}

/** Where the sign-offs of a piece lie, below `content/`. */
export function reviewPath(id: string): string {
  return `${REVIEW_FOLDER}/${id}.yaml`;
}

/**
 * `bytes`: of its file of sign-offs, where there is one; `faultOf`: why one of them does not count. What does not count is
 * as if nobody had signed it, and what was signed upon it likewise. Throws a `CannotSign` where the file cannot be read.
 */
export function pieceReview(
  seal: Omit<SignablePiece, 'data'>,
  bytes: Uint8Array | undefined,
  faultOf: (one: PlacedSignOff) => string | undefined,
): PieceReview {
  const path = reviewPath(seal.id);
  const unsigned = { ...seal, path, data: undefined, standing: undefined, next: REVIEW_STAGES[0] };
  if (!bytes) return { ...unsigned, uncounted: [] };
  const reading = inspect({ role: 'review', piece: seal.id }, Buffer.from(bytes).toString('utf8'));
  if (!reading.valid) throw new CannotSign(`已有的审签 content/${path} 读不出来，请管理员看看。`);
  const { data, uncounted } = countedReview(seal.id, path, reading.value as ReviewData, faultOf);
  if (!data) return { ...unsigned, uncounted };
  const standing = standingOf(seal.id, data, seal.files, seal.corrections);
  // One that was sent back may be sent again as it is.
  const isOpen = standing.changed.length > 0 || standing.latest.signed[0]?.stage === CORRECTION_STAGE;
  const isCorrected = isOpen && !standing.isSigned && seal.corrections > toldCorrections(data);
  return { ...seal, path, data, standing, uncounted, next: isCorrected ? CORRECTION_STAGE : standing.next };
}

function countedReview(
  piece: string,
  path: string,
  { versions }: ReviewData,
  faultOf: (one: PlacedSignOff) => string | undefined,
): { data: ReviewData | undefined; uncounted: string[] } {
  const uncounted: string[] = [];
  const counted = versions.flatMap((version) => {
    const placed = placedSignOffs(piece, path, { versions: [version] });
    const faults = placed.map(faultOf);
    const end = faults.findIndex((fault) => fault !== undefined);
    if (end < 0) return [version];
    const { stage, by } = version.signed[end]!;
    uncounted.push(`${stage}写着${by}，${faults[end]!}，不算数`);
    return end === 0 ? [] : [{ ...version, signed: version.signed.slice(0, end) }];
  });
  return { data: counted.length === 0 ? undefined : { versions: counted }, uncounted };
}

/** The sign-offs of a file; none of one that cannot be read. */
export function placedReview(piece: string, bytes: Uint8Array): PlacedSignOff[] {
  const reading = inspect({ role: 'review', piece }, Buffer.from(bytes).toString('utf8'));
  return reading.valid ? placedSignOffs(piece, reviewPath(piece), reading.value as ReviewData) : [];
}

/** The file of sign-offs with one more. Throws a `CannotSign`. */
export function signedReview(review: PieceReview, signOff: SignOff): Buffer {
  return Buffer.from(reviewText(review.id, signed(review, signOff)));
}
