import { compareIssues, FILE_START, finding, type Issue } from '../../../diagnostics/issue.ts';
import { filesChangedIn } from '../../git/history.ts';
import { listTree } from '../../git/trees.ts';
import { amountProblem } from './amount.ts';
import { fileProblem, textProblems } from './file-problem.ts';
import { junkRemark } from './junk.ts';
import { findPathClashes } from './path-clashes.ts';
import { shownRef } from './refs.ts';
import { shownPath } from './shown-path.ts';

/** A branch that is not published, or a tag. */
export interface OtherRef {
  repo: string;
  ref: string;
  commit: string;
  /** Those of its commits that the repository has not. */
  commits: readonly string[];
  /** The branch that is published. */
  branch: string;
  /** Ids that files of the installed engine have, by path: its texts are not looked into. */
  engineBlobs: (paths: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

export interface RefVerdict {
  /** Why the push is refused. */
  refusals: Issue[];
  /** What is remarked about a push that is accepted. */
  remarks: Issue[];
}

/**
 * Judges what a branch that is not published, or a tag, brings: names, kinds and sizes as for the published one, and
 * personal data, which nothing else looks for here. Files may lie anywhere, and may be drafts of any form. Throws
 * `TooMuchOutput`.
 */
export async function checkOtherRef({
  repo,
  ref,
  commit,
  commits,
  branch,
  engineBlobs,
}: OtherRef): Promise<RefVerdict> {
  const changedKeys = new Set((await filesChangedIn(repo, commits)).map(keyOf));
  if (changedKeys.size === 0) return { refusals: [], remarks: [] };
  const files = await listTree(repo, commit);
  const pushedFiles = files.filter((file) => changedKeys.has(keyOf(file)));
  const engine = await engineBlobs(pushedFiles.map(({ path }) => path).filter((path) => !path.startsWith('content/')));
  const texts = await textProblems(
    repo,
    pushedFiles.filter(({ path, id }) => engine.get(path) !== id),
    branch,
  );
  const issues = new Map<string, Issue>();
  for (const file of pushedFiles) {
    const found = fileProblem(file, true) ?? texts.get(file.path);
    if (found) issues.set(file.path, { file: shownPath(file.path), ...found });
  }
  for (const { path, other } of findPathClashes(
    files.map(({ path }) => path),
    pushedFiles.map(({ path }) => path),
  )) {
    if (!issues.has(path))
      issues.set(path, { file: shownPath(path), ...finding('V13', { other: shownPath(other) }, FILE_START) });
  }
  const tooMuch = amountProblem(pushedFiles.map(({ size }) => size));
  const junk = junkRemark(pushedFiles.map(({ path }) => path));
  return {
    refusals: [...issues.values(), ...(tooMuch ? [{ file: shownRef(ref), ...tooMuch }] : [])].sort(compareIssues),
    remarks: junk ? [junk] : [],
  };
}

function keyOf({ path, mode, id }: { path: string; mode: string; id: string }): string {
  return `${mode} ${id} ${path}`;
}
