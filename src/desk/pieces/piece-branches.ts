import { blobId } from '../../git/blob-id.ts';
import { git, GitError } from '../../git/git.ts';
import { ObjectReader } from '../../git/object-reader.ts';
import { objectFormatOf } from '../../publish/git/commits.ts';
import { changesBetween } from '../../publish/git/trees.ts';
import type { ContentChange } from './content-change.ts';
import { type DeskPiece, type PieceFile, placeOfSteps } from './piece.ts';
import { type PieceStep, STEP_FORMAT, stepsIn } from './steps.ts';

const BRANCHES = 'refs/heads/';

/** Branches of pieces of work begin so. */
export const DESK_BRANCHES = `${BRANCHES}desk/`;

/** Pieces that nobody wanted, each below its id. */
const DROPPED = 'refs/desk/dropped/';
/** Shown of them. */
const MOST_DROPPED = 50;

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
  private readonly objects: ObjectReader;
  private readonly read = new Map<string, Promise<DeskPiece>>();

  /** `branch`: the one that is published. */
  constructor(repo: string, branch: string) {
    this.repo = repo;
    this.objects = new ObjectReader(repo);
    this.branch = branch;
  }

  /** The published commit. */
  async published(): Promise<string> {
    const id = await this.objects.id(`refs/heads/${this.branch}^{commit}`);
    if (id === undefined) throw new GitError(`没有 ${this.branch} 这个分支`, undefined);
    return id;
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
      if (!isPublished(piece)) pieces.push(piece);
    }
    for (const key of this.read.keys()) if (!keys.has(key)) this.read.delete(key);
    return pieces;
  }

  /** Throws a `NoSuchPiece`. */
  async one(id: string): Promise<DeskPiece> {
    const ref = refOf(id);
    const [published, tip] = await Promise.all([this.published(), this.objects.id(`${ref}^{commit}`)]);
    if (tip === undefined) throw new NoSuchPiece(id);
    const piece = await this.remembered(`${ref} ${tip} ${published}`, id, tip, published);
    if (isPublished(piece)) throw new NoSuchPiece(id);
    return piece;
  }

  /** Whether a branch has this id, also one of a piece that is published. */
  async isTaken(id: string): Promise<boolean> {
    return (await this.objects.id(`${refOf(id)}^{commit}`)) !== undefined;
  }

  /** What was dropped, the latest first. */
  async dropped(): Promise<DeskPiece[]> {
    const [published, refs] = await Promise.all([
      this.published(),
      git(this.repo, ['for-each-ref', '--format=%(objectname) %(refname)', '--sort=-committerdate', DROPPED]),
    ]);
    const lines = refs.toString().split('\n').filter(Boolean).slice(0, MOST_DROPPED);
    return Promise.all(
      lines.map((line) => {
        const [tip = '', ref = ''] = line.split(' ');
        return this.readPiece(ref.slice(DROPPED.length).split('/')[0]!, tip, published);
      }),
    );
  }

  /** The bytes of a file of a commit, by its path below `content/`; undefined where there is none. */
  async file(commit: string, path: string): Promise<Buffer | undefined> {
    return this.objects.blob(`${commit}:${CONTENT}${path}`);
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
    const bytes = await this.objects.blob(id);
    if (!bytes) throw new GitError(`没有 ${id} 这个对象`, undefined);
    return bytes;
  }

  /**
   * What a piece is after a step that was written just now, without asking git. Files of the step that are as the base
   * has them are none of its own.
   */
  async stepped(piece: DeskPiece, tip: string, step: PieceStep, changes: readonly ContentChange[]): Promise<DeskPiece> {
    const files = new Map(piece.files.map((file) => [file.path, file]));
    for (const [path, bytes] of changes) {
      const blob = bytes && blobId(bytes, objectFormatOf(tip));
      const before = await this.objects.id(`${piece.base}:${CONTENT}${path}`);
      if (blob === before) files.delete(path);
      else files.set(path, { path, blob });
    }
    const steps = [...piece.steps, step];
    const authors = [...new Set(steps.map(({ by }) => by))];
    const next: DeskPiece = {
      ...piece,
      tip,
      steps,
      authors,
      files: [...files.values()].sort((a, b) => Buffer.compare(Buffer.from(a.path), Buffer.from(b.path))),
      ...placeOfSteps(steps),
    };
    const published = await this.published();
    // Where what it stands on has moved, git is asked.
    if (published === piece.base) this.read.set(`${refOf(piece.id)} ${tip} ${published}`, Promise.resolve(next));
    return next;
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

/** Where a piece is put that was dropped. */
export function droppedRef(id: string, tip: string): string {
  return `${DROPPED}${refOf(id).slice(DESK_BRANCHES.length)}/${tip}`;
}

/** All of it is in what is published: only its branch is left. */
function isPublished({ base, tip }: DeskPiece): boolean {
  return base === tip;
}

/** Files below `content/` that differ between two commits, as they are in the later one. */
export async function contentChanges(repo: string, old: string, now: string): Promise<PieceFile[]> {
  const changes = (await changesBetween(repo, old, now)).filter(({ path }) => path.startsWith(CONTENT));
  return changes.map(({ path, status, id }) => ({
    path: path.slice(CONTENT.length),
    blob: status === 'D' ? undefined : id,
  }));
}
