import { commitFiles, type CommittedFile } from '../pieces/commit-files.ts';
import type { PieceDesk } from '../pieces/piece-desk.ts';
import { DESK_BRANCHES } from '../pieces/piece-branches.ts';
import { stepMessage } from '../pieces/steps.ts';
import type { Signature } from '../review/signature.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import { pushTo } from './push-to.ts';
import { removeRef } from './remove-ref.ts';

/** On one's own computer: a save like any other. */
export async function signHere(pieces: PieceDesk, { piece, change, author, words }: Signature): Promise<void> {
  await pieces.save(piece.id, piece.tip, [change], author, words);
}

/**
 * On a server: pushed to the piece's branch as the person named, so that the installation counts it as his. `editor`: how
 * it knows him.
 */
export async function signAs(
  repo: string,
  editor: string,
  { piece, change: [path, bytes], author, words }: Signature,
): Promise<void> {
  const ref = `refs/desk/sign/${piece.id}`;
  await removeRef(repo, ref);
  const files: CommittedFile[] = bytes === undefined ? [] : [{ path: `content/${path}`, bytes }];
  const commit = await commitFiles(repo, {
    ref,
    from: piece.tip,
    author,
    message: stepMessage(words, piece.path),
    files,
  });
  const branch = (DESK_BRANCHES + piece.id).replace('refs/heads/', '');
  const { isTaken, lines } = await pushTo(repo, { commit, branch, editor, onLine: () => undefined });
  await removeRef(repo, ref);
  if (!isTaken) throw new RefusedForm(`没有签上：${lines.join(' ').slice(0, 300)}`);
}
