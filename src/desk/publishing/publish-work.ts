import type { Author } from '../pieces/commit-files.ts';
import { mergedRegisters } from '../pieces/merge-registers.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import type { PieceDesk } from '../pieces/piece-desk.ts';
import { clashesOf, mergeCommit } from '../pieces/publish-piece.ts';
import type { PublishEnd, PublishWork } from './publish-job.ts';
import { removeRef } from './remove-ref.ts';

/**
 * Brings a commit to the branch that is published, and the site up to date with it. `late`: somebody else was quicker.
 */
export type Publisher = (
  commit: string,
  published: string,
  onLine: (line: string) => void,
) => Promise<PublishEnd | 'late'>;

/** How a line begins that says so: the page offers then to bring both together. */
export const CLASHED = '您交稿以后，别人发布了同一个文件的改动';

/** Somebody else publishes at the same moment, again and again. */
const MOST_ATTEMPTS = 5;

/** Publishes a piece: what it changes comes to the published branch as it is then. */
export function publishWork(
  repo: string,
  pieces: PieceDesk,
  { piece, title, author }: { piece: DeskPiece; title: string; author: Author },
  publish: Publisher,
): PublishWork {
  return async (onLine) => {
    const ref = `refs/desk/publish/${piece.id}`;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const published = await pieces.branches.published();
      const registers = await mergedRegisters(repo, pieces.branches, piece, published);
      const clashes = await clashesOf(repo, piece, published, registers);
      if (clashes.length > 0) {
        onLine(`${CLASHED}：${clashes.map(({ path }) => path).join('、')}。先并到一起，再发布。`);
        return 'refused';
      }
      await removeRef(repo, ref);
      const commit = await mergeCommit(repo, piece, { published, author, title, ref, registers });
      const ended = await publish(commit, published, onLine);
      await removeRef(repo, ref);
      if (ended === 'late') continue;
      if (ended !== 'refused') await pieces.end(piece);
      return ended;
    }
    onLine('别人一直在发布，这一次没有轮到。过一会儿再发布一次。');
    return 'refused';
  };
}
