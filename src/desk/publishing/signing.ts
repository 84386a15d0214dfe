import { randomUUID } from 'node:crypto';
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
  // A name of its own: the same form may come twice at once.
  const ref = `refs/desk/sign/${piece.id}-${randomUUID()}`;
  const files: CommittedFile[] = bytes === undefined ? [] : [{ path: `content/${path}`, bytes }];
  const commit = await commitFiles(repo, {
    ref,
    from: piece.tip,
    author,
    message: stepMessage(words, piece.path),
    files,
  });
  const branch = (DESK_BRANCHES + piece.id).replace('refs/heads/', '');
  const { isTaken, isLate, lines } = await pushTo(repo, {
    commit,
    branch,
    expected: piece.tip,
    editor,
    onLine: () => undefined,
  });
  await removeRef(repo, ref);
  if (isLate)
    throw new RefusedForm(
      '您签的时候，这一篇刚有人改过、签过或者扔掉了，这一次没有签上。打开新的一页看看，还要签的再签',
    );
  if (!isTaken) throw new RefusedForm(`没有签上：${lines.join(' ').slice(0, 300)}`);
}
