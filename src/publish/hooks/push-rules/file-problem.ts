import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { bytesOf, type GitObject, objectsOf } from '../../../git/objects.ts';
import type { TreeEntry } from '../../git/trees.ts';
import { sizeProblem } from './amount.ts';
import { gitFileProblem, isGitSettings, settingsProblem } from './git-settings.ts';
import { nameProblem } from './name.ts';
import { LARGEST_TEXT, personalNameProblem, personalTextHit } from './personal-data.ts';

/** What is wrong with a file that a push brings, by its kind, name and size: at most one problem, the worst first. */
export function fileProblem(file: TreeEntry, isNewContent: boolean): Finding | undefined {
  return (
    kindProblem(file) ??
    nameProblem(file.path) ??
    gitFileProblem(file.path, file.size) ??
    personalNameProblem(file.path) ??
    (isNewContent ? sizeProblem(file.size) : undefined)
  );
}

function kindProblem({ mode }: Pick<TreeEntry, 'mode'>): Finding | undefined {
  if (mode === '120000') return finding('V07', {}, FILE_START);
  return mode === '160000' ? finding('V08', {}, FILE_START) : undefined;
}

/**
 * What is wrong inside files that the check of content does not read, by path: settings of git, and personal data.
 * `branch`: the one to go back to.
 */
export async function textProblems(
  repo: string,
  files: readonly TreeEntry[],
  branch: string,
): Promise<Map<string, Finding>> {
  const problems = new Map<string, Finding>();
  const byId = new Map<string, TreeEntry[]>();
  for (const file of files) if (file.type === 'blob') byId.set(file.id, [...(byId.get(file.id) ?? []), file]);
  for await (const { id, bytes } of bytesOf(repo, blobs(files))) {
    const hit = personalTextHit(bytes);
    for (const { path } of byId.get(id)!) {
      const found =
        (isGitSettings(path) ? settingsProblem(path, bytes) : undefined) ??
        (hit && finding('V22', { what: hit.what, branch }, { line: hit.line, column: 1 }));
      if (found) problems.set(path, found);
    }
  }
  return problems;
}

/**
 * Paths of files with personal data in their texts, and of which kind. Sizes are asked for: these files are in no tree
 * that was listed.
 */
export async function personalPaths(
  repo: string,
  files: readonly { path: string; id: string }[],
): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  const byId = new Map(files.map(({ id, path }) => [id, path]));
  const objects = await objectsOf(repo, [...byId.keys()]);
  for await (const { id, bytes } of bytesOf(
    repo,
    objects.filter(({ type, size }) => type === 'blob' && size <= LARGEST_TEXT),
  )) {
    const hit = personalTextHit(bytes);
    if (hit) paths.set(byId.get(id)!, hit.what);
  }
  return paths;
}

/** Each blob once, those that are small enough for a text. */
function blobs(files: readonly TreeEntry[]): GitObject[] {
  const objects = new Map(
    files
      .filter(({ type, size }) => type === 'blob' && size <= LARGEST_TEXT)
      .map(({ id, size }) => [id, { id, type: 'blob' as const, size }]),
  );
  return [...objects.values()];
}
