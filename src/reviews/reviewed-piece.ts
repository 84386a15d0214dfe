import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { type Content, type ReviewSource, validValues } from '../ingest/content/content.ts';
import { nearest } from '../kernel/nearest.ts';
import { REVIEW_FOLDER, type ReviewData, type SealedFile } from '../schema/kinds/review.ts';
import { sealedFiles } from '../validate/read/read-seals.ts';
import { filesOfPiece, type PublishedPiece, publishedPieces } from '../validate/reviews/pieces.ts';

/** A piece with its files as they are now and what has been signed of it. */
export interface ReviewedPiece {
  piece: PublishedPiece;
  files: readonly SealedFile[];
  /** Its file of sign-offs, from the content folder; it need not be there. */
  path: string;
  review: ReviewSource | undefined;
  data: ReviewData | undefined;
}

/**
 * The piece that a typed path means: any file of it, its file of sign-offs, or its name (`news/20261118-pingnuo`).
 * Throws with what it may be.
 */
export function pieceTyped(typed: string, content: Content, contentFolder: string): ReviewedPiece {
  const asTyped = typed.trim().replace(/^\/|\/$/g, '');
  const absolute = resolve(existsSync(resolve(typed)) ? typed : join(contentFolder, asTyped.replace(/^content\//, '')));
  const below = relative(resolve(contentFolder), absolute).split(sep).join('/').normalize('NFC');
  const pieces = publishedPieces(content);
  const isMeant = (piece: PublishedPiece) =>
    piece.id === asTyped ||
    below === `${REVIEW_FOLDER}/${piece.id}.yaml` ||
    piece.source.file.path === below ||
    `${below}/index.md` === piece.source.file.path;
  const found =
    pieces.find(isMeant) ?? pieces.find((piece) => filesOfPiece(piece, content).some(({ path }) => path === below));
  if (found) return reviewedPiece(found, content);
  const near = nearest(
    below,
    pieces.map(({ source }) => source.file.path),
  );
  throw new Error(
    `没有「${typed}」这一篇${near === undefined ? '' : `；您是不是要写 content/${near}`}。写稿件文件的路径，如 content/news/20261118-pingnuo.md。`,
  );
}

/** A piece with what is signed of it. */
export function reviewedPiece(piece: PublishedPiece, content: Content): ReviewedPiece {
  const review = content.reviews.find((source) => source.piece === piece.id);
  return {
    piece,
    files: content.sealed.get(piece.id) ?? sealedFiles(piece, content),
    path: `${REVIEW_FOLDER}/${piece.id}.yaml`,
    review,
    data: validValues(review),
  };
}
