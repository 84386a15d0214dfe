import { FILE_START, finding, type Issue } from '../../../diagnostics/issue.ts';
import { isJunk } from '../../../ingest/files/junk.ts';
import { shownPath } from './shown-path.ts';

/** Named at most, of any number. */
const EXAMPLES = 3;

/** The first paths, as messages name them. */
export function examplesOf(paths: readonly string[]): string {
  return paths
    .slice(0, EXAMPLES)
    .map((path) => `「${shownPath(path)}」`)
    .join('');
}

/** V26, once for all junk that a push brings; undefined if it brings none. */
export function junkRemark(paths: readonly string[]): Issue | undefined {
  const junk = paths.filter(isJunk);
  if (junk.length === 0) return undefined;
  const first = shownPath(junk[0]!);
  return { file: first, ...finding('V26', { count: junk.length, examples: examplesOf(junk), first }, FILE_START) };
}
