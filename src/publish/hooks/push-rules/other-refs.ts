import { compareIssues, FILE_START, finding, type Issue } from '../../../diagnostics/issue.ts';
import { filesBrought } from '../../git/history.ts';
import { listTree } from '../../git/trees.ts';
import { amountProblem } from './amount.ts';
import { fileProblem, textProblems } from './file-problem.ts';
import { junkRemark } from './junk.ts';
import { shownRef } from './refs.ts';
import { shownPath } from './shown-path.ts';
import { findTwins } from './twins.ts';

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
  /** What is told of a push that is taken. */
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
  const brought = new Set((await filesBrought(repo, commits)).map(keyOf));
  if (brought.size === 0) return { refusals: [], remarks: [] };
  const files = await listTree(repo, commit);
  const own = files.filter((file) => brought.has(keyOf(file)));
  const engine = await engineBlobs(own.map(({ path }) => path).filter((path) => !path.startsWith('content/')));
  const texts = await textProblems(
    repo,
    own.filter(({ path, id }) => engine.get(path) !== id),
    branch,
  );
  const issues = new Map<string, Issue>();
  for (const file of own) {
    const found = fileProblem(file, true) ?? texts.get(file.path);
    if (found) issues.set(file.path, { file: shownPath(file.path), ...found });
  }
  for (const { path, other } of findTwins(
    files.map(({ path }) => path),
    own.map(({ path }) => path),
  )) {
    if (!issues.has(path))
      issues.set(path, { file: shownPath(path), ...finding('V13', { other: shownPath(other) }, FILE_START) });
  }
  const tooMuch = amountProblem(own.map(({ size }) => size));
  const junk = junkRemark(own.map(({ path }) => path));
  return {
    refusals: [...issues.values(), ...(tooMuch ? [{ file: shownRef(ref), ...tooMuch }] : [])].sort(compareIssues),
    remarks: junk ? [junk] : [],
  };
}

function keyOf({ path, mode, id }: { path: string; mode: string; id: string }): string {
  return `${mode} ${id} ${path}`;
}
