import { compareIssues, countIssues, type Issue } from '../issue.ts';
import { type LinesOf, reportIssue, warningBlocks } from './text.ts';

/** More errors than these no page shows: they are in the terminal. */
const MOST_ERRORS = 50;

/** A page that is made from files with errors. */
export interface FaultyPage {
  /** As issues name them. */
  files: readonly string[];
  /** True if the page shows what the file held before. */
  isEarlier: boolean;
}

/** What is wrong in the content, for the pages of a preview. */
export interface PreviewReport {
  /** Those of the files saved last first, then as every report has them. */
  errors: readonly { file: string; text: string }[];
  /** How many errors are not among them. */
  moreErrors: number;
  /** In the same order, many of one code folded. */
  warnings: readonly string[];
  warningCount: number;
  /** By the addresses of the pages. */
  faulty: ReadonlyMap<string, FaultyPage>;
}

/** Undefined if nothing is wrong. `saved`: the files saved last, as issues name them. */
export function previewReport(
  issues: readonly Issue[],
  linesOf: LinesOf,
  saved: ReadonlySet<string>,
  faulty: ReadonlyMap<string, FaultyPage>,
): PreviewReport | undefined {
  if (issues.length === 0) return undefined;
  const { errors, warnings } = countIssues(issues);
  const isSaved = ({ file }: Issue) => (saved.has(file) ? 0 : 1);
  const sorted = issues.toSorted((a, b) => isSaved(a) - isSaved(b) || compareIssues(a, b));
  const ofPages = new Set([...faulty.values()].flatMap(({ files }) => files));
  // A page always shows its own, however many there are of other files.
  let others = 0;
  const shown = sorted.filter(
    ({ severity, file }) => severity === 'error' && (ofPages.has(file) || others++ < MOST_ERRORS),
  );
  return {
    errors: shown.map((issue) => ({ file: issue.file, text: reportIssue(issue, linesOf(issue.file)) })),
    moreErrors: errors - shown.length,
    warnings: warningBlocks(sorted, linesOf),
    warningCount: warnings,
    faulty,
  };
}
