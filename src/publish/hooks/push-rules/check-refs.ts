import { compareIssues, FILE_START, finding, type Issue } from '../../../diagnostics/issue.ts';
import { TooMuchOutput } from '../../../git/git.ts';
import { type ChangedFile, filesChangedIn, MOST_COMMITS, newCommits } from '../../git/history.ts';
import { listTree } from '../../git/trees.ts';
import type { RefUpdate } from '../../pushes/ref-update.ts';
import { personalPaths } from './file-problem.ts';
import { isListOfModules } from './git-settings.ts';
import { examplesOf } from './junk.ts';
import { messageProblems } from './messages.ts';
import { checkOtherRef, type OtherRef, type RefVerdict } from './other-refs.ts';
import { commitBehind } from './pushed-objects.ts';
import { shownRef } from './refs.ts';
import { shownPath } from './shown-path.ts';

export interface PushedRefs extends Pick<OtherRef, 'repo' | 'branch' | 'engineBlobs'> {
  /** Branches and tags whose names `refProblems` has found right. */
  updates: readonly RefUpdate[];
  /** What the repository had before the push, see `newCommits`. */
  known: readonly string[];
}

/**
 * Judges what all refs of a push bring: that they lead to commits, what is said in these, and the files of refs that
 * are not published. Files of the branch that is published are judged by `checkPush`; here only what lies in its
 * history and no more in its files.
 */
export async function checkRefs(pushed: PushedRefs): Promise<RefVerdict> {
  try {
    return await judge(pushed);
  } catch (error) {
    if (error instanceof TooMuchOutput) return { refusals: [tooLong()], remarks: [] };
    throw error;
  }
}

async function judge({ repo, branch, updates, known, engineBlobs }: PushedRefs): Promise<RefVerdict> {
  const refusals: Issue[] = [];
  const remarks: Issue[] = [];
  const commits = new Map<string, string>();
  for (const update of updates.filter(({ newCommit }) => newCommit !== undefined)) {
    const behind = await commitBehind(repo, update);
    if ('commit' in behind) commits.set(update.ref, behind.commit);
    else refusals.push({ file: shownRef(update.ref), ...behind.problem });
  }
  if (commits.size === 0) return { refusals: refusals.sort(compareIssues), remarks: [] };

  const all = await newCommits(repo, [...commits.values()], known);
  if (all.length > MOST_COMMITS) return { refusals: [tooLong()], remarks: [] };
  refusals.push(...(await messageProblems(repo, all, branch)));
  const published = commits.get(`refs/heads/${branch}`);
  const knownHere = published === undefined ? known : [...known, published];
  for (const [ref, commit] of commits) {
    if (commit === published) continue;
    const newOfRef = commits.size === 1 ? all : await newCommits(repo, [commit], knownHere);
    const verdict = await checkOtherRef({ repo, ref, commit, commits: newOfRef, branch, engineBlobs });
    refusals.push(...verdict.refusals);
    remarks.push(...verdict.remarks);
  }
  const gone = refusals.length > 0 ? [] : await filesGone(repo, [...commits.values()], all);
  for (const path of new Set(gone.map(({ path }) => path).filter(isListOfModules)))
    refusals.push({ file: shownPath(path), ...finding('V14', { name: path.split('/').at(-1)!, branch }, FILE_START) });
  const remark = refusals.length > 0 ? undefined : await historyRemark(repo, gone, engineBlobs);
  if (remark) remarks.push(remark);
  return { refusals: refusals.sort(compareIssues), remarks };
}

/** What later commits of the same push have changed or deleted. */
async function filesGone(repo: string, tips: readonly string[], commits: readonly string[]): Promise<ChangedFile[]> {
  // A single commit leaves nothing behind.
  if (commits.length < 2) return [];
  const present = new Set<string>();
  for (const tip of tips)
    for (const { id, path } of await listTree(repo, tip)) present.add(isListOfModules(path) ? `${id} ${path}` : id);
  return (await filesChangedIn(repo, commits)).filter(
    ({ id, path }) => !present.has(isListOfModules(path) ? `${id} ${path}` : id),
  );
}

/** V27: personal data in files of the history. Files of the engine, of whatever version, have examples of it. */
async function historyRemark(
  repo: string,
  gone: readonly ChangedFile[],
  engineBlobs: OtherRef['engineBlobs'],
): Promise<Issue | undefined> {
  const engine = await engineBlobs(
    [...new Set(gone.map(({ path }) => path))].filter((path) => !path.startsWith('content/')),
  );
  const found = await personalPaths(
    repo,
    gone.filter(({ path }) => !engine.has(path)),
  );
  const paths = [...found.keys()].sort();
  if (paths.length === 0) return undefined;
  return {
    file: shownPath(paths[0]!),
    ...finding('V27', { count: paths.length, examples: examplesOf(paths), what: found.get(paths[0]!)! }, FILE_START),
  };
}

function tooLong(): Issue {
  return { file: '这次推送', ...finding('V06', { mostCommits: MOST_COMMITS }, FILE_START) };
}
