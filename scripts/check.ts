/**
 * `npm run check [-- --format text|json|github|gitlab]`: validation alone; exits 1 if there is any error, 2 if it
 * cannot run.
 */
import { isAbsolute, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { countIssues } from '../src/diagnostics/issue.ts';
import { CODES_PAGE, whereExplained } from '../src/diagnostics/reports/codes-page.ts';
import { reportGithub, reportGitlab, reportJson } from '../src/diagnostics/reports/machine.ts';
import { reportText } from '../src/diagnostics/reports/text.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { PROJECT } from '../src/machine/project.ts';
import { checkContent, type CheckResult } from '../src/validate/check.ts';

const REPORTERS: Record<string, (result: CheckResult) => string> = {
  text: ({ issues, linesOf, files }) =>
    reportText(issues, linesOf, files, process.stdout.isTTY) + whereExplained(issues, codesPage()),
  json: ({ issues, files }) => reportJson(issues, files),
  github: ({ issues }) => reportGithub(issues),
  gitlab: ({ issues }) => reportGitlab(issues),
};

try {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const report = REPORTERS[values.format];
  if (!report) throw new Error(`没有「${values.format}」这种格式；可以写：${Object.keys(REPORTERS).join('、')}。`);
  const result = await checkContent(readEnvironment());
  process.stdout.write(report(result));
  process.exitCode = countIssues(result.issues).errors > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

/** From the working directory, or absolute where the program lies elsewhere. */
function codesPage(): string {
  const page = join(PROJECT, CODES_PAGE);
  const below = relative(process.cwd(), page);
  return below.startsWith('..') || isAbsolute(below) ? page : below.split(sep).join('/');
}
