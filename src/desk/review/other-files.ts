import { REVIEW_FOLDER, type SealedFile } from '../../schema/kinds/review.ts';
import { utf8Text } from '../pieces/entry-text.ts';
import type { PieceBranches } from '../pieces/piece-branches.ts';
import type { DeskPiece } from '../pieces/piece.ts';

import { isRegister } from '../pieces/merge-registers.ts';
import { type Difference, textDifferences } from './differences.ts';

/** A file that a piece changes and that is none of its own: nobody's seal is on it, and it is published with it. */
export interface OtherFile {
  path: string;
  /** Undefined where nobody can read it. */
  differences: readonly Difference[] | undefined;
}

/** Bytes of a file whose differences are shown. */
const MOST_BYTES = 200_000;

/** `sealed`: the files that a sign-off of the piece is bound to. */
export async function otherFiles(
  branches: PieceBranches,
  piece: DeskPiece,
  sealed: readonly SealedFile[],
): Promise<OtherFile[]> {
  const own = new Set([piece.path, ...sealed.map(({ path }) => path)]);
  const others = piece.files.filter(
    ({ path }) => !own.has(path) && !path.startsWith(`${REVIEW_FOLDER}/`) && !isRegister(path),
  );
  return Promise.all(
    others.map(async ({ path }) => {
      const [before, now] = await Promise.all([branches.file(piece.base, path), branches.file(piece.tip, path)]);
      const [old, text] = [before ?? Buffer.alloc(0), now ?? Buffer.alloc(0)].map((bytes) =>
        bytes.length > MOST_BYTES ? undefined : utf8Text(bytes),
      );
      const isRead = old !== undefined && text !== undefined;
      return { path, differences: isRead ? textDifferences(before && old, text) : undefined };
    }),
  );
}
