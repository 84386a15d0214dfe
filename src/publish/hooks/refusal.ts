import { FILE_START, finding, type Issue } from '../../diagnostics/issue.ts';
import { reportIssue } from '../../diagnostics/reports/text.ts';
import type { CheckResult } from '../../validate/check.ts';
import type { RefUpdate } from '../pushes/ref-update.ts';
import { NOT_ACCEPTED } from './hook-watch.ts';
import { namedRef, shownRef } from './push-rules/refs.ts';

/** Of errors and of warnings: an editor corrects these and pushes again. */
export const MOST_SHOWN = 30;

/** A part of what the pusher reads. It is made when it is printed: of thousands of errors few are. */
type Block = () => string;

/** Why a push is refused, with `closing` below. Undefined if nothing is wrong. */
export function refusalOf(issues: readonly Issue[], closing: string): string | undefined {
  return issues.length === 0 ? undefined : refusalText(blocksOf(issues), closing);
}

/** The same for errors in checked content. `touched`: files that the push adds or changes, as issues name them. */
export function contentRefusal(check: CheckResult, touched: ReadonlySet<string>, closing: string): string | undefined {
  const blocks = errorBlocks(check, touched);
  return blocks.length === 0 ? undefined : refusalText(blocks, closing);
}

/** V24, for refs that others have moved meanwhile. Undefined if there are none. */
export function lateRefusal(moved: readonly RefUpdate[], branch: string): string | undefined {
  const issues = moved.map(({ ref }) => ({
    file: shownRef(ref),
    ...finding('V24', { branch: namedRef(ref)?.name ?? branch }, FILE_START),
  }));
  return refusalOf(issues, `${NOT_ACCEPTED}拉取之后再推送。`);
}

/** Errors in files that the push touches come first: they are what its editor has to correct. */
function errorBlocks({ issues, linesOf }: CheckResult, touched: ReadonlySet<string>): Block[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const inTouched = blocksOf(
    errors.filter(({ file }) => touched.has(file)),
    linesOf,
  );
  const inOthers = blocksOf(
    errors.filter(({ file }) => !touched.has(file)),
    linesOf,
  );
  if (inOthers.length === 0) return inTouched;
  const heading =
    inTouched.length > 0
      ? '下面的错误在这次没有改动的文件里：'
      : '错误在这次没有改动的文件里，可能是这次的改动引起的（例如删掉了别处还在用的单位）：';
  return [...inTouched, () => heading, ...inOthers];
}

function blocksOf(issues: readonly Issue[], linesOf?: CheckResult['linesOf']): Block[] {
  return issues.map((issue) => () => reportIssue(issue, linesOf?.(issue.file)));
}

function refusalText(blocks: readonly Block[], closing: string): string {
  const shown = blocks.slice(0, MOST_SHOWN).map((block) => block());
  const rest = blocks.length - MOST_SHOWN;
  const more = rest > 0 ? [`……还有 ${rest} 处。先改好上面这些，再推送一次。`] : [];
  return [...shown, ...more, closing].join('\n\n');
}
