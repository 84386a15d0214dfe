import { readFileSync } from 'node:fs';
import type { Content } from '../../ingest/content/content.ts';
import type { SealedFile } from '../../schema/kinds/review.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { filesOfPiece, type PublishedPiece, publishedPieces } from '../reviews/pieces.ts';
import { sealedDigest } from '../reviews/seal.ts';
import type { Readings } from './reading-cache.ts';

/** The files of every piece that somebody has signed, as they are now; of others nobody asks. */
export function readSeals(content: Content, cache: Readings): Map<string, SealedFile[]> {
  const sealed = new Map<string, SealedFile[]>();
  if (content.reviews.length === 0) return sealed;
  const signed = new Set(content.reviews.map(({ piece }) => piece));
  for (const piece of publishedPieces(content))
    if (signed.has(piece.id))
      sealed.set(
        piece.id,
        sealedFiles(piece, content, (file) => digestOfFile(file, cache)),
      );
  return sealed;
}

/** The files of a piece, each with its digest. */
export function sealedFiles(
  piece: PublishedPiece,
  content: Content,
  digest: (file: ContentFile) => string = (file) => sealedDigest(file.path, readFileSync(file.absolute)),
): SealedFile[] {
  return filesOfPiece(piece, content).map((file) => ({ path: file.path, digest: digest(file) }));
}

function digestOfFile(file: ContentFile, cache: Readings): string {
  return cache.seal(file.path, file.stamp, () => sealedDigest(file.path, readFileSync(file.absolute)));
}
