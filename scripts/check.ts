/**
 * `npm run check [-- --format text|json|github|gitlab]`: validation alone; exits 1 if there is any error, 2 if it
 * cannot run.
 */
import { isAbsolute, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { keepCompiled } from '../src/machine/compiled-program.ts';
import { PROJECT } from '../src/machine/project.ts';
import type { CheckResult } from '../src/validate/check.ts';

keepCompiled();
const { checkContent } = await import('../src/validate/check.ts');
const { readEnvironment } = await import('../src/machine/environment.ts');
const { countIssues } = await import('../src/diagnostics/issue.ts');
const { CODES_PAGE, whereExplained } = await import('../src/diagnostics/reports/codes-page.ts');
const { reportGithub, reportGitlab, reportJson } = await import('../src/diagnostics/reports/machine.ts');
const { reportText } = await import('../src/diagnostics/reports/text.ts');

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
