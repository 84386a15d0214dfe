import { type Author, commitFiles, committedFile } from './commit-files.ts';
import { contentChanges } from './piece-branches.ts';
import type { DeskPiece } from './piece.ts';

/** A file that was changed both in a piece and on the published branch since the piece was begun. */
export interface Clash {
  path: string;
}

/** Files of a piece that somebody else has published otherwise meanwhile. */
export async function clashesOf(repo: string, piece: DeskPiece, published: string): Promise<Clash[]> {
  if (piece.base === published) return [];
  const theirs = new Map((await contentChanges(repo, piece.base, published)).map(({ path, blob }) => [path, blob]));
  return piece.files
    .filter(({ path, blob }) => theirs.has(path) && theirs.get(path) !== blob)
    .map(({ path }) => ({ path }));
}

/** The commit that brings a piece to the published branch. `ref`: a name for it until it is there. */
export function mergeCommit(
  repo: string,
  piece: DeskPiece,
  { published, author, title, ref }: { published: string; author: Author; title: string; ref: string },
): Promise<string> {
  const message = `发布：${title.replace(/\s+/g, ' ')}\n`;
  return commitFiles(repo, {
    ref,
    from: published,
    merge: piece.tip,
    author,
    message,
    files: piece.files.map(committedFile),
  });
}
