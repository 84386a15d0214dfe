import { compareIssues, FILE_START, finding, type Finding, type Issue } from '../../../diagnostics/issue.ts';
import type { RefKind, RefNameTrouble } from '../../../diagnostics/problems/pushes/ref.ts';
import { findPersonalData } from '../../../kernel/privacy/personal-data.ts';
import type { RefUpdate } from '../../pushes/ref-update.ts';
import { nameProblem } from './name.ts';
import { folded } from './path-clashes.ts';
import { kindsOf } from './personal-data.ts';
import { shownPath } from './shown-path.ts';

/** Branches and tags in one push: more are `--all` or `--mirror` by mistake. */
export const MOST_REFS_OF_PUSH = 50;

/** In the repository: every clone asks for all of them. */
export const MOST_REFS = 1000;

/** Characters of a name. Clones on Windows keep it below `.git/refs/remotes/origin/`. */
const LONGEST_REF = 100;

/**
 * Each part begins with a letter or a digit of any script: `-x` would be read as an option, `.x` and `@{` as git's own.
 */
const PLAIN = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*(?:\/[\p{L}\p{N}][\p{L}\p{N}\p{M}._-]*)*$/u;

/** Letters that look like Latin ones; full-width ones are recognised by their Unicode form. */
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/**
 * `HEAD` and the like anywhere; what git looks for a short name in at the beginning; what looks like the id of a
 * commit, a range or a lock.
 */
const RESERVED =
  /\.\.|\.lock(?:\/|$)|(?:^|\/)(?:[a-z]+_)?head(?:\/|$)|^(?:refs|heads|tags|remotes|notes|stash|worktree|bisect)(?:\/|$)|^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/** A branch or a tag, by its kind and short name. */
export interface NamedRef {
  of: RefKind;
  name: string;
}

/** The kind and short name of a branch or a tag; undefined for any other ref. */
export function namedRef(ref: string): NamedRef | undefined {
  const [, folder, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? [];
  return name === undefined ? undefined : { of: folder === 'heads' ? '分支' : '标签', name };
}

/** A ref as messages call it: 「分支 main」. */
export function shownRef(ref: string): string {
  const named = namedRef(ref);
  return named ? `${named.of} ${shownPath(named.name)}` : shownPath(ref);
}

/**
 * What is wrong with the refs that a push makes, moves or deletes, by their names alone; at most one problem for each.
 * Only branches and tags with plain names are taken; any may be deleted. `existing`: what the repository has, `branch`:
 * the one that is published.
 */
export function refProblems(
  updates: readonly RefUpdate[],
  existing: ReadonlyMap<string, string>,
  branch: string,
): Issue[] {
  const kept = updates.filter(({ newCommit }) => newCommit !== undefined);
  const after = new Set([...existing.keys(), ...kept.map(({ ref }) => ref)]);
  for (const { ref, newCommit } of updates) if (newCommit === undefined) after.delete(ref);
  const tooMany = countProblem(
    updates.length,
    after.size,
    kept.some(({ ref }) => !existing.has(ref)),
  );
  if (tooMany) return [{ file: '这次推送', ...tooMany }];

  const problems: Issue[] = [];
  const seen = new Set<string>();
  const clashes = new Clashes([...after, `refs/heads/${branch}`]);
  for (const { ref, newCommit } of updates) {
    const isTwice = seen.has(ref);
    seen.add(ref);
    let found: Finding | undefined;
    if (isTwice) found = finding('V29', { ref: shownPath(ref) }, FILE_START);
    else if (newCommit !== undefined && ref !== `refs/heads/${branch}`)
      found = problemOf(ref, existing.has(ref), clashes);
    if (found) problems.push({ file: shownRef(ref), ...found });
  }
  return problems.sort(compareIssues);
}

function countProblem(ofPush: number, ofRepository: number, isMore: boolean): Finding | undefined {
  if (ofPush > MOST_REFS_OF_PUSH)
    return finding('V19', { count: ofPush, most: MOST_REFS_OF_PUSH, of: 'push' }, FILE_START);
  return isMore && ofRepository > MOST_REFS
    ? finding('V19', { count: ofRepository, most: MOST_REFS, of: 'repository' }, FILE_START)
    : undefined;
}

/** Names that are there already are not held against this push. */
function problemOf(ref: string, isThere: boolean, clashes: Clashes): Finding | undefined {
  const named = namedRef(ref);
  if (!named) return finding('V16', { ref: shownPath(ref) }, FILE_START);
  if (isThere) return undefined;
  const { of, name } = named;
  const trouble = troubleOf(name);
  if (trouble) return finding('V17', { of, name: shownPath(name), trouble, most: LONGEST_REF }, FILE_START);
  const hits = findPersonalData(name);
  return hits.length > 0 ? finding('V20', { what: kindsOf(hits) }, FILE_START) : clashes.problem(ref);
}

function troubleOf(name: string): RefNameTrouble | undefined {
  if (!PLAIN.test(name) || LOOKALIKE.test(name) || name !== name.normalize('NFKC')) return 'characters';
  if (name.length > LONGEST_REF) return 'long';
  return RESERVED.test(name) || nameProblem(name) ? 'reserved' : undefined;
}

/**
 * Names of branches and tags that git, or a file system that knows no case, takes for the same, or for a file and a
 * folder.
 */
class Clashes {
  readonly #byName = new Map<string, string[]>();
  /** For each folder of a name one ref in it. */
  readonly #inFolder = new Map<string, string>();

  constructor(refs: Iterable<string>) {
    for (const ref of new Set(refs)) {
      const named = namedRef(ref);
      if (!named) continue;
      const key = folded(named.name);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), ref]);
      for (const folder of foldersOf(key)) this.#inFolder.set(`${named.of}/${folder}`, ref);
    }
  }

  problem(ref: string): Finding | undefined {
    const { of, name } = namedRef(ref)!;
    const key = folded(name);
    const clash = (other: string, trouble: 'twin' | 'folder') =>
      finding(
        'V18',
        { of, other: `${namedRef(other)!.of}「${shownPath(namedRef(other)!.name)}」`, trouble },
        FILE_START,
      );
    const twin = this.#byName.get(key)!.find((other) => other !== ref);
    if (twin !== undefined) return clash(twin, 'twin');
    const inside = this.#inFolder.get(`${of}/${key}`);
    if (inside !== undefined) return clash(inside, 'folder');
    const above = foldersOf(key)
      .flatMap((folder) => this.#byName.get(folder) ?? [])
      .find((other) => namedRef(other)!.of === of);
    return above === undefined ? undefined : clash(above, 'folder');
  }
}

/** 「a」 and 「a/b」 of 「a/b/c」. */
function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
