import { type Author, commitFiles, committedFile } from './commit-files.ts';
import { contentChanges } from './piece-branches.ts';
import type { ContentChange } from './content-change.ts';
import { committedChanges } from './piece-desk.ts';
import type { DeskPiece } from './piece.ts';

/** A file that was changed both in a piece and on the published branch since the piece was begun. */
export interface Clash {
  path: string;
}

/** Files of a piece that somebody else has published otherwise meanwhile. `merged`: those that come together by themselves. */
export async function clashesOf(
  repo: string,
  piece: DeskPiece,
  published: string,
  merged: readonly ContentChange[] = [],
): Promise<Clash[]> {
  if (piece.base === published) return [];
  const theirs = new Map((await contentChanges(repo, piece.base, published)).map(({ path, blob }) => [path, blob]));
  const both = new Set(merged.map(([path]) => path));
  return piece.files
    .filter(({ path, blob }) => !both.has(path) && theirs.has(path) && theirs.get(path) !== blob)
    .map(({ path }) => ({ path }));
}

/**
 * The commit that brings a piece to the published branch. `ref`: a name for it until it is there. `registers`: those that
 * others have added to meanwhile, see `mergedRegisters`.
 */
export function mergeCommit(
  repo: string,
  piece: DeskPiece,
  {
    published,
    author,
    title,
    ref,
    registers,
  }: { published: string; author: Author; title: string; ref: string; registers: readonly ContentChange[] },
): Promise<string> {
  const decided = new Set(registers.map(([path]) => path));
  const message = `发布：${title.replace(/\s+/g, ' ')}\n`;
  return commitFiles(repo, {
    ref,
    from: published,
    merge: piece.tip,
    author,
    message,
    files: [...piece.files.filter(({ path }) => !decided.has(path)).map(committedFile), ...committedChanges(registers)],
  });
}
