import { git, GitError } from '../../git/git.ts';
import { type Author, commitFiles, committedFile, type CommittedFile } from './commit-files.ts';
import type { ContentChange } from './content-change.ts';
import { contentChanges, DESK_BRANCHES, droppedRef, NoSuchPiece, PieceBranches, refOf } from './piece-branches.ts';
import { type DeskPiece, refuseUnknownTip } from './piece.ts';
import { stepOf, type StepWords, stepMessage } from './steps.ts';

/** Somebody else has saved meanwhile what this would have overwritten. */
export class Overtaken extends Error {
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(`别人刚刚改过：${paths.join('、')}`);
    this.paths = paths;
  }
}

/** How often an id is looked for that nobody else takes meanwhile. */
const MOST_BEGINNINGS = 10;

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
    for (let attempt = 1; ; attempt++) {
      const id = await this.freeId(stem);
      try {
        await this.commit({ ref: refOf(id), from }, path, changes, author, words);
        return await this.branches.one(id);
      } catch (error) {
        // Somebody was quicker, and has the id.
        if (!(error instanceof GitError) || attempt === MOST_BEGINNINGS || !(await this.branches.isTaken(id)))
          throw error;
      }
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
      refuseUnknownTip(piece, seen);
      if (piece.tip !== seen) {
        const mine = new Set(changes.map(([path]) => path));
        const both = (await this.changedBetween(seen, piece.tip)).filter((path) => mine.has(path));
        if (both.length > 0) throw new Overtaken(both);
      }
      try {
        const tip = await this.commit({ ref: refOf(id), from: piece.tip }, piece.path, changes, author, words);
        const step = stepOf(tip, stepMessage(words, piece.path), author);
        return await this.branches.stepped(piece, tip, step, changes);
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
      files: [...own.map(committedFile), ...committedChanges(changes)],
    });
    return this.branches.one(id);
  }

  /** Puts away a piece of work that nobody wants: whoever dropped it can have it back. */
  async drop({ id, tip }: DeskPiece): Promise<void> {
    const orders = [`create ${droppedRef(id, tip)} ${tip}`, `delete ${refOf(id)} ${tip}`];
    await git(this.repo, ['update-ref', '--stdin'], { input: `start\n${orders.join('\n')}\ncommit\n` });
  }

  /** Takes back what was dropped, under its id or a free one like it. */
  async recover({ id, tip }: DeskPiece): Promise<DeskPiece> {
    const free = await this.freeId(id);
    const orders = [`create ${refOf(free)} ${tip}`, `delete ${droppedRef(id, tip)} ${tip}`];
    await git(this.repo, ['update-ref', '--stdin'], { input: `start\n${orders.join('\n')}\ncommit\n` });
    return this.branches.one(free);
  }

  /** Removes the branch of a piece that is published. */
  async end({ id, tip }: DeskPiece): Promise<void> {
    await git(this.repo, ['update-ref', '-d', refOf(id), tip]);
  }

  /** Removes what a killed desk has left: branches of pieces that are published, names of commits on their way. */
  async sweep(): Promise<void> {
    const published = await this.branches.published();
    const merged = ['for-each-ref', '--format=delete %(refname)', `--merged=${published}`, DESK_BRANCHES];
    const onTheWay = ['for-each-ref', '--format=delete %(refname)', 'refs/desk/publish/', 'refs/desk/sign/'];
    const orders = (await Promise.all([merged, onTheWay].map((args) => git(this.repo, args)))).join('');
    if (orders !== '') await git(this.repo, ['update-ref', '--stdin'], { input: orders });
  }

  /** Paths below `content/` that differ between two commits. Throws a `NoSuchPiece` for an unknown commit. */
  async changedBetween(old: string, now: string): Promise<string[]> {
    if (!/^[0-9a-f]{40,64}$/.test(old)) throw new NoSuchPiece(old);
    return (await contentChanges(this.repo, old, now)).map(({ path }) => path);
  }

  private async freeId(stem: string): Promise<string> {
    for (let number = 1; ; number++) {
      const id = number === 1 ? stem : `${stem}-${number}`;
      if (!(await this.branches.isTaken(id))) return id;
    }
  }

  private commit(
    place: { ref: string; from: string },
    path: string,
    changes: readonly ContentChange[],
    author: Author,
    words: StepWords,
  ): Promise<string> {
    return commitFiles(this.repo, {
      ...place,
      author,
      message: stepMessage(words, path),
      files: committedChanges(changes),
    });
  }
}

/** Changes as a commit takes them. */
export function committedChanges(changes: readonly ContentChange[]): CommittedFile[] {
  return changes.map(([name, bytes]) =>
    bytes === undefined ? { path: `content/${name}`, gone: true } : { path: `content/${name}`, bytes },
  );
}
