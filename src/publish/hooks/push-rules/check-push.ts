import { compareIssues, FILE_START, finding, type Finding, type Issue } from '../../../diagnostics/issue.ts';
import { roleOf } from '../../../ingest/files/content-file.ts';
import { isAncestor } from '../../git/commits.ts';
import { type Change, changesBetween, listTree, type TreeEntry } from '../../git/trees.ts';
import { amountProblem } from './amount.ts';
import { fileProblem, textProblems } from './file-problem.ts';
import { junkRemark } from './junk.ts';
import { findPathClashes } from './path-clashes.ts';
import { isOpenToPushes, outsideProblems } from './place.ts';
import { shownPath } from './shown-path.ts';

/** A push to the branch that is published. */
export interface Push {
  /** The bare repository. */
  repo: string;
  /** The branch's short name. */
  branch: string;
  /** What the branch is at; undefined for the first push. */
  oldCommit?: string | undefined;
  /** What it is to become; undefined if the push deletes it. */
  newCommit?: string | undefined;
  /** The engine on the server, see `engineBlobs`: what a push may bring beside content. */
  engineFiles?: ReadonlyMap<string, string> | undefined;
}

export interface PushVerdict {
  /** Why the push is refused; empty if it may go on to the check of its content. At most one for each path, sorted. */
  refusals: Issue[];
  /** What is remarked about a push that is accepted. */
  remarks: Issue[];
  /** Paths from the top of the repository that are added, changed or deleted, sorted. */
  touched: string[];
}

const ZERO_MODE = '000000';

/**
 * Judges what a push brings by the names, kinds, places and sizes of its files alone. Only paths that the push adds or
 * changes are reported. Where history is rewritten only that is reported: what it would undo is not this editor's
 * doing. Throws if git cannot read the commits.
 */
export async function checkPush({
  repo,
  branch,
  oldCommit,
  newCommit,
  engineFiles = new Map(),
}: Push): Promise<PushVerdict> {
  const ofBranch = (found: Finding): Issue => ({ file: `分支 ${branch}`, ...found });
  if (newCommit === undefined)
    return { refusals: [ofBranch(finding('V02', { branch }, FILE_START))], remarks: [], touched: [] };
  const [files, since, isOnward] = await Promise.all([
    listTree(repo, newCommit),
    oldCommit === undefined ? undefined : changesBetween(repo, oldCommit, newCommit),
    oldCommit === undefined || isAncestor(repo, oldCommit, newCommit),
  ]);
  const changes = since ?? files.map(asAdded);
  const touched = [...new Set(changes.map(({ path }) => path))].sort();
  if (!isOnward) return { refusals: [ofBranch(finding('V01', { branch }, FILE_START))], remarks: [], touched };

  const refusals = outsideProblems(changes, { branch, isFirst: oldCommit === undefined, engineFiles });
  const present = new Map(
    changes.filter(({ path, status }) => status !== 'D' && isOpenToPushes(path)).map((change) => [change.path, change]),
  );
  const pushedFiles = files.filter(({ path }) => present.has(path));
  const texts = await textProblems(
    repo,
    pushedFiles.filter(({ path, id }) => !isReadByCheck(path) && engineFiles.get(path) !== id),
    branch,
  );
  const refused = new Set<string>();
  for (const file of pushedFiles) {
    const found = fileProblem(file, present.get(file.path)!.oldId !== file.id) ?? texts.get(file.path);
    if (!found) continue;
    refused.add(file.path);
    refusals.push({ file: shownPath(file.path), ...found });
  }
  for (const { path, other } of findPathClashes(
    files.map(({ path }) => path),
    present.keys(),
  )) {
    if (!refused.has(path))
      refusals.push({ file: shownPath(path), ...finding('V13', { other: shownPath(other) }, FILE_START) });
  }
  const tooMuch = amountProblem(pushedFiles.map(({ size }) => size));
  if (tooMuch) refusals.push(ofBranch(tooMuch));
  const junk = junkRemark(pushedFiles.map(({ path }) => path));
  return { refusals: refusals.sort(compareIssues), remarks: junk ? [junk] : [], touched };
}

/** True for files that the check of content looks into; personal data in the others is looked for here. */
function isReadByCheck(path: string): boolean {
  const role = path.startsWith('content/') ? roleOf(path.slice('content/'.length)).role : 'ignored';
  return role !== 'ignored' && role !== 'unknown' && role !== 'misplaced' && role !== 'companion';
}

function asAdded({ path, mode, id }: TreeEntry): Change {
  return { status: 'A', path, mode, id, oldMode: ZERO_MODE, oldId: id.replace(/./g, '0') };
}
