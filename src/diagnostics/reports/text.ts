import { countIssues, type Issue, placeOf } from '../issue.ts';
import { codeFrame } from './code-frame.ts';

/** How a reporter gets at the lines of a file for the code frame; undefined where the file has no text. */
export type LinesOf = (file: string) => readonly string[] | undefined;

/**
 * The report for a terminal and for the browser in `dev`: one block per issue, then the counts. `colour` adds ANSI
 * colours.
 */
export function reportText(issues: readonly Issue[], linesOf: LinesOf, checked: number, colour = false): string {
  const blocks = issues.map((issue) => reportIssue(issue, linesOf(issue.file), colour));
  return [...blocks, summary(issues, checked, colour)].join('\n\n') + '\n';
}

/** One issue: place, code, message, frame, what to type. */
export function reportIssue(issue: Issue, lines: readonly string[] | undefined, colour = false): string {
  const paint = painter(colour);
  const kind = issue.severity === 'error' ? paint.red('错误') : paint.yellow('提醒');
  const head = `${paint.bold(placeOf(issue))}  ${kind} ${issue.code}`;
  const frame = lines === undefined ? [] : codeFrame(issue, lines, paint);
  return [head, `  ${issue.message}`, ...frame, `  ${paint.green('怎么改')}：${issue.hint}`].join('\n');
}

function summary(issues: readonly Issue[], checked: number, colour: boolean): string {
  const { errors, warnings } = countIssues(issues);
  const paint = painter(colour);
  if (issues.length === 0) return paint.green(`检查了 ${checked} 个文件，没有问题。`);
  const counts = `检查了 ${checked} 个文件：${errors} 个错误，${warnings} 个提醒。`;
  return errors > 0 ? paint.red(`${counts}改正错误之后才能发布。`) : paint.yellow(`${counts}提醒不影响发布。`);
}

function painter(colour: boolean) {
  const wrap = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { red: wrap(31), green: wrap(32), yellow: wrap(33), bold: wrap(1), dim: wrap(2) };
}
