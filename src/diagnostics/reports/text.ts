import { countIssues, type Issue, placeOf } from '../issue.ts';
import { codeFrame } from './code-frame.ts';

/** How a reporter gets at the lines of a file for the code frame; undefined where the file has no text. */
export type LinesOf = (file: string) => readonly string[] | undefined;

/** More warnings of one code than these are folded into one. */
const MOST_ALIKE = 3;
/** Places that a folded warning lists; the rest is counted. */
const MOST_PLACES = 20;

/**
 * The report for a terminal and for the browser in `dev`: one block per error, then the warnings, then the counts.
 * `colour` adds ANSI colours.
 */
export function reportText(issues: readonly Issue[], linesOf: LinesOf, checked: number, colour = false): string {
  const errors = issues.filter(({ severity }) => severity === 'error');
  const blocks = errors.map((issue) => reportIssue(issue, linesOf(issue.file), colour));
  return [...blocks, ...warningBlocks(issues, linesOf, colour), summary(issues, checked, colour)].join('\n\n') + '\n';
}

/** The warnings among issues, many of one code folded: the first in full, of the others what is wrong and where. */
export function warningBlocks(issues: readonly Issue[], linesOf: LinesOf, colour = false): string[] {
  const byCode = Map.groupBy(
    issues.filter(({ severity }) => severity === 'warning'),
    ({ code }) => code,
  );
  return [...byCode.values()].flatMap((alike) => {
    const [first, ...others] = alike;
    const whole = (issue: Issue) => reportIssue(issue, linesOf(issue.file), colour);
    if (alike.length <= MOST_ALIKE) return alike.map(whole);
    const places = others.slice(0, MOST_PLACES).map((issue) => `    ${placeOf(issue)}  ${whatIsWrong(issue)}`);
    const more = others.length > MOST_PLACES ? [`    ……还有 ${others.length - MOST_PLACES} 处`] : [];
    return [[whole(first!), `  同样的提醒（${first!.code}）还有 ${others.length} 处：`, ...places, ...more].join('\n')];
  });
}

/** The first sentence of a message; the rest says why, and is the same for all of a code. */
function whatIsWrong({ message }: Issue): string {
  return message.slice(0, message.indexOf('。'));
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
