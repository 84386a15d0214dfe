import { git, GitError } from '../../git/git.ts';
import { type Author, commitFiles, committedFile, type CommittedFile } from './commit-files.ts';
import { contentChanges, NoSuchPiece, PieceBranches, refOf } from './piece-branches.ts';
import type { DeskPiece } from './piece.ts';
import { type StepWords, stepMessage } from './steps.ts';

/** Somebody else has saved meanwhile what this would have overwritten. */
export class Overtaken extends Error {
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(`别人刚刚改过：${paths.join('、')}`);
    this.paths = paths;
  }
}

/** A change of a piece below `content/`: new bytes, or undefined where the file goes. */
export type ContentChange = readonly [path: string, bytes: Uint8Array | undefined];

/** Works on pieces: each change is a commit of its branch. */
export class PieceDesk {
  readonly branches: PieceBranches;
  private readonly repo: string;

  constructor(repo: string, branch: string) {
    this.repo = repo;
    this.branches = new PieceBranches(repo, branch);
  }

  /** Begins a piece under a free id like `wanted`. */
  async begin(wanted: string, path: string, changes: readonly ContentChange[], author: Author, words: StepWords) {
    const from = await this.branches.published();
    const stem =
      wanted
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60) || 'gao';
    for (let number = 1; ; number++) {
      const id = number === 1 ? stem : `${stem}-${number}`;
      if (await this.isTaken(id)) continue;
      await this.commit({ ref: refOf(id), from }, path, changes, author, words);
      return this.branches.one(id);
    }
  }

  /**
   * Saves changes to a piece as somebody saw it at `seen`. What others did to other files meanwhile stays; an `Overtaken`
   * is thrown where they changed the same ones.
   */
  async save(
    id: string,
    seen: string,
    changes: readonly ContentChange[],
    author: Author,
    words: StepWords,
  ): Promise<DeskPiece> {
    for (let attempt = 1; ; attempt++) {
      const piece = await this.branches.one(id);
      if (piece.tip !== seen) {
        const mine = new Set(changes.map(([path]) => path));
        const both = (await this.changedBetween(seen, piece.tip)).filter((path) => mine.has(path));
        if (both.length > 0) throw new Overtaken(both);
      }
      try {
        await this.commit({ ref: refOf(id), from: piece.tip }, piece.path, changes, author, words);
        return await this.branches.one(id);
      } catch (error) {
        // Somebody was quicker between the two.
        if (!(error instanceof GitError) || attempt === 3) throw error;
      }
    }
  }

  /**
   * Lets a piece stand on what is published now. `changes`: of the files that both changed, as they are to be; of the
   * others each keeps its own.
   */
  async bringUpToDate(
    { id, tip, path, files }: DeskPiece,
    published: string,
    changes: readonly ContentChange[],
    author: Author,
    title: string,
  ): Promise<DeskPiece> {
    const decided = new Set(changes.map(([name]) => name));
    const own = files.filter((file) => !decided.has(file.path));
    await commitFiles(this.repo, {
      ref: refOf(id),
      from: tip,
      onto: published,
      author,
      message: stepMessage({ kind: '并入', title, note: '和已经发布的并到一起' }, path),
      files: [...own.map(committedFile), ...committed(changes)],
    });
    return this.branches.one(id);
  }

  /** Removes a piece of work that nobody wants; its commits stay for a while where git keeps what is gone. */
  async drop({ id, tip }: DeskPiece): Promise<void> {
    await git(this.repo, ['update-ref', '-d', refOf(id), tip]);
  }

  /** Paths below `content/` that differ between two commits. Throws a `NoSuchPiece` for an unknown commit. */
  async changedBetween(old: string, now: string): Promise<string[]> {
    if (!/^[0-9a-f]{40,64}$/.test(old)) throw new NoSuchPiece(old);
    return (await contentChanges(this.repo, old, now)).map(({ path }) => path);
  }

  private async isTaken(id: string): Promise<boolean> {
    try {
      await this.branches.one(id);
      return true;
    } catch (error) {
      if (error instanceof NoSuchPiece) return false;
      throw error;
    }
  }

  private commit(
    place: { ref: string; from: string },
    path: string,
    changes: readonly ContentChange[],
    author: Author,
    words: StepWords,
  ): Promise<string> {
    return commitFiles(this.repo, { ...place, author, message: stepMessage(words, path), files: committed(changes) });
  }
}

function committed(changes: readonly ContentChange[]): CommittedFile[] {
  return changes.map(([name, bytes]) =>
    bytes === undefined ? { path: `content/${name}`, gone: true } : { path: `content/${name}`, bytes },
  );
}
