import { maskPersonalData } from '../kernel/personal-data.ts';
import { blankLike, underline } from '../kernel/text-width.ts';
import { countIssues, type Issue } from './issue.ts';

/** How a reporter gets at the lines of a file for the code frame; undefined where the file has no text. */
export type LinesOf = (file: string) => readonly string[] | undefined;

const CONTEXT = 1;
const LONGEST_LINE = 60;

/** The report for a terminal and for the browser in `dev`: one block per issue, then the counts. `colour` adds ANSI colours. */
export function reportText(issues: readonly Issue[], linesOf: LinesOf, checked: number, colour = false): string {
  const blocks = issues.map((issue) => reportIssue(issue, linesOf(issue.file), colour));
  return [...blocks, summary(issues, checked, colour)].join('\n\n') + '\n';
}

/** One issue: place, code, message, frame, what to type. */
export function reportIssue(issue: Issue, lines: readonly string[] | undefined, colour = false): string {
  const paint = painter(colour);
  const kind = issue.severity === 'error' ? paint.red('错误') : paint.yellow('提醒');
  const head = `${paint.bold(`${issue.file}:${issue.line}:${issue.column}`)}  ${kind} ${issue.code}`;
  const frame = lines === undefined ? [] : codeFrame(issue, lines, colour);
  return [head, `  ${issue.message}`, ...frame, `  ${paint.green('怎么改')}：${issue.hint}`].join('\n');
}

function summary(issues: readonly Issue[], checked: number, colour: boolean): string {
  const { errors, warnings } = countIssues(issues);
  const paint = painter(colour);
  if (issues.length === 0) return paint.green(`检查了 ${checked} 个文件，没有问题。`);
  const counts = `检查了 ${checked} 个文件：${errors} 个错误，${warnings} 个提醒。`;
  return errors > 0 ? paint.red(`${counts}改正错误之后才能发布。`) : paint.yellow(`${counts}提醒不影响发布。`);
}

function codeFrame(issue: Issue, lines: readonly string[], colour: boolean): string[] {
  const paint = painter(colour);
  const first = Math.max(1, issue.line - CONTEXT);
  const last = Math.min(lines.length, issue.line + CONTEXT);
  const digits = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = maskPersonalData(lines[number - 1] ?? '');
    const gutter = `${number === issue.line ? '>' : ' '} ${String(number).padStart(digits)} │ `;
    if (number !== issue.line) {
      frame.push(paint.dim(`  ${gutter}${clip(line, 0).text}`));
      continue;
    }
    const window = clip(line, issue.column - 1);
    const start = issue.column - 1 - window.cut + (window.cut > 0 ? 1 : 0);
    const sameLine = issue.endLine === undefined || issue.endLine === issue.line;
    const length = sameLine ? Math.max(1, (issue.endColumn ?? issue.column + 1) - issue.column) : window.text.length;
    const marked = window.text.slice(start, start + length).replace(/…$/, '');
    frame.push(`  ${gutter}${window.text}`);
    frame.push(`  ${' '.repeat(digits + 2)} │ ${blankLike(window.text.slice(0, start))}${paint.red(underline(marked))}`);
  }
  return frame;
}

/** At most LONGEST_LINE characters of a line around `column` (from 0); `cut` characters are left out before it. */
function clip(line: string, column: number): { text: string; cut: number } {
  if (line.length <= LONGEST_LINE) return { text: line, cut: 0 };
  const cut = Math.max(0, Math.min(column - 20, line.length - LONGEST_LINE));
  const end = cut + LONGEST_LINE;
  return { text: `${cut > 0 ? '…' : ''}${line.slice(cut, end)}${end < line.length ? '…' : ''}`, cut };
}

function painter(colour: boolean) {
  const wrap = (code: number) => (text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return { red: wrap(31), green: wrap(32), yellow: wrap(33), bold: wrap(1), dim: wrap(2) };
}
