import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { git } from '../../git/git.ts';
import type { PieceFile } from './piece.ts';

/** Who a commit is of, and when, in seconds since 1970. */
export interface Author {
  name: string;
  /** What he signs in with: stands for an address of mail. */
  login: string;
  at: number;
}

/** A file of a commit: its bytes, an object that is there already, or nothing where it goes. */
export type CommittedFile = { path: string } & ({ bytes: Uint8Array } | { blob: string } | { gone: true });

/** A file below `content/` as a commit is to have it: of an object that is there, or gone. */
export function committedFile({ path, blob }: PieceFile): CommittedFile {
  return blob === undefined ? { path: `content/${path}`, gone: true } : { path: `content/${path}`, blob };
}

interface NewCommit {
  /** The full name of the ref that is to point to it. */
  ref: string;
  /** What it stands on: the ref must be there, or not be at all. */
  from: string;
  /** Another commit that it stands on too: its files are taken, and then changed. */
  onto?: string | undefined;
  merge?: string | undefined;
  author: Author;
  message: string;
  files: readonly CommittedFile[];
}

/**
 * Writes a commit, all or nothing, and lays it on the disk before it answers. Only trees on the way to changed files are
 * read. Throws a GitError where the ref has moved on meanwhile: nothing is overwritten.
 */
export async function commitFiles(
  repo: string,
  { ref, from, merge, onto, author, message, files }: NewCommit,
): Promise<string> {
  const who = `${plain(author.name)} <${plain(author.login)}@desk.invalid> ${author.at} +0800`;
  const parts: Uint8Array[] = [];
  const line = (text: string) => parts.push(Buffer.from(`${text}\n`));
  const data = (bytes: Uint8Array) => {
    line(`data ${bytes.length}`);
    parts.push(bytes);
    line('');
  };
  line(`commit ${ref}`);
  line('mark :1');
  line(`author ${who}`);
  line(`committer ${who}`);
  data(Buffer.from(message));
  line(`from ${from}`);
  const other = onto ?? merge;
  if (other !== undefined) line(`merge ${other}`);
  if (onto !== undefined) line(`M 040000 ${await treeOf(repo, onto)} ""`);
  for (const change of files) {
    if ('gone' in change) line(`D ${quoted(change.path)}`);
    else if ('blob' in change) line(`M 100644 ${change.blob} ${quoted(change.path)}`);
    else {
      line(`M 100644 inline ${quoted(change.path)}`);
      data(change.bytes);
    }
  }
  line('get-mark :1');
  line('done');
  try {
    const written = await git(
      repo,
      ['-c', 'core.fsync=committed,loose-object,reference', 'fast-import', '--quiet', '--done'],
      {
        input: Buffer.concat(parts),
      },
    );
    return written.toString().trim();
  } catch (error) {
    await removeLeftovers(repo, error);
    throw error;
  }
}

/** What a git that has failed names as its own: a pack that is half written, and what it says of its end. A full disk needs their room. */
async function removeLeftovers(repo: string, error: unknown): Promise<void> {
  const own = (error as Error).message.matchAll(/[^\s'"]*\/(?:objects\/pack\/tmp_\w+|fast_import_crash_\d+)/g);
  for (const [path] of own) if (resolve(path).startsWith(`${resolve(repo)}/`)) await rm(path, { force: true });
}

async function treeOf(repo: string, commit: string): Promise<string> {
  return (await git(repo, ['rev-parse', '--verify', `${commit}^{tree}`])).toString().trim();
}

/** A name as it may stand in the head of a commit. */
function plain(text: string): string {
  return text.replace(/[<>\p{Cc}]/gu, ' ').trim() || '无名';
}

function quoted(path: string): string {
  return `"${path.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}
