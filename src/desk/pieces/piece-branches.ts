import { git, GitError } from '../../git/git.ts';
import { branchTip } from '../../publish/git/refs.ts';
import { changesBetween } from '../../publish/git/trees.ts';
import { type DeskPiece, type PieceFile, placeOfSteps } from './piece.ts';
import { STEP_FORMAT, stepsIn } from './steps.ts';

const BRANCHES = 'refs/heads/';

/** Branches of pieces of work begin so. */
export const DESK_BRANCHES = `${BRANCHES}desk/`;

const CONTENT = 'content/';

/** A piece as it was asked for is not there, or no more. */
export class NoSuchPiece extends Error {}

/**
 * The pieces of work of a repository. What was read of a branch is remembered as long as it and the published branch
 * stay where they are.
 */
export class PieceBranches {
  private readonly repo: string;
  private readonly branch: string;
  private readonly read = new Map<string, Promise<DeskPiece>>();

  /** `branch`: the one that is published. */
  constructor(repo: string, branch: string) {
    this.repo = repo;
    this.branch = branch;
  }

  /** The published commit. */
  async published(): Promise<string> {
    return (await git(this.repo, ['rev-parse', '--verify', `refs/heads/${this.branch}^{commit}`])).toString().trim();
  }

  /** All pieces of work, those that were touched last first. */
  async all(): Promise<DeskPiece[]> {
    const [published, refs] = await Promise.all([
      this.published(),
      git(this.repo, ['for-each-ref', '--format=%(objectname) %(refname)', '--sort=-committerdate', DESK_BRANCHES]),
    ]);
    const lines = refs.toString().split('\n').filter(Boolean);
    const keys = new Set<string>();
    const pieces: DeskPiece[] = [];
    for (const line of lines) {
      const [tip, ref] = [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)];
      const key = `${ref} ${tip} ${published}`;
      keys.add(key);
      const piece = await this.remembered(key, ref.slice(DESK_BRANCHES.length), tip, published);
      // Published already: only its branch is left.
      if (piece.base !== piece.tip) pieces.push(piece);
    }
    for (const key of this.read.keys()) if (!keys.has(key)) this.read.delete(key);
    return pieces;
  }

  /** Throws a `NoSuchPiece`. */
  async one(id: string): Promise<DeskPiece> {
    const ref = refOf(id);
    const [published, tip] = await Promise.all([this.published(), branchTip(this.repo, ref.slice(BRANCHES.length))]);
    if (tip === undefined) throw new NoSuchPiece(id);
    return this.remembered(`${ref} ${tip} ${published}`, id, tip, published);
  }

  /** The bytes of a file of a commit, by its path below `content/`; undefined where there is none. */
  async file(commit: string, path: string): Promise<Buffer | undefined> {
    try {
      return await git(this.repo, ['cat-file', 'blob', `${commit}:${CONTENT}${path}`]);
    } catch (error) {
      if (error instanceof GitError) return undefined;
      throw error;
    }
  }

  /** Paths of a commit below a folder, all below `content/`. */
  async filesBelow(commit: string, folder: string): Promise<string[]> {
    const listed = await git(this.repo, [
      'ls-tree',
      '-r',
      '-z',
      '--name-only',
      '--full-tree',
      commit,
      `${CONTENT}${folder}/`,
    ]);
    return listed
      .toString()
      .split('\0')
      .filter(Boolean)
      .map((path) => path.slice(CONTENT.length));
  }

  async blob(id: string): Promise<Buffer> {
    return git(this.repo, ['cat-file', 'blob', id]);
  }

  private remembered(key: string, id: string, tip: string, published: string): Promise<DeskPiece> {
    const known = this.read.get(key);
    if (known) return known;
    const reading = this.readPiece(id, tip, published);
    this.read.set(key, reading);
    reading.catch(() => this.read.delete(key));
    return reading;
  }

  private async readPiece(id: string, tip: string, published: string): Promise<DeskPiece> {
    const base = (await git(this.repo, ['merge-base', tip, published])).toString().trim();
    const [log, files] = await Promise.all([
      git(this.repo, ['log', '--first-parent', '--reverse', `--format=${STEP_FORMAT}`, `${base}..${tip}`, '--']),
      contentChanges(this.repo, base, tip),
    ]);
    const steps = stepsIn(log.toString());
    const texts = files.filter(({ path, blob }) => blob !== undefined && /\.mdx?$/.test(path));
    const path = steps.findLast((step) => step.path !== undefined)?.path ?? texts[0]?.path ?? files[0]?.path ?? '';
    const authors = [...new Set(steps.map(({ by }) => by))];
    return { id, tip, base, path, owner: authors[0] ?? '', authors, steps, files, ...placeOfSteps(steps) };
  }
}

/** The ref of a piece. Throws a `NoSuchPiece` for what is no id of one: nothing else of a request reaches git. */
export function refOf(id: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,79}$/.test(id)) throw new NoSuchPiece(id);
  return DESK_BRANCHES + id;
}

/** Files below `content/` that differ between two commits, as they are in the later one. */
export async function contentChanges(repo: string, old: string, now: string): Promise<PieceFile[]> {
  const changes = (await changesBetween(repo, old, now)).filter(({ path }) => path.startsWith(CONTENT));
  return changes.map(({ path, status, id }) => ({
    path: path.slice(CONTENT.length),
    blob: status === 'D' ? undefined : id,
  }));
}
