/**
 * `npm run check [-- --format text|json|github|gitlab]`: validation alone; exits 1 if there is any error, 2 if it
 * cannot run.
 */
import { isAbsolute, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { keepCompiled } from '../src/machine/compiled-program.ts';
import { PROJECT } from '../src/machine/project.ts';
import type { CheckResult } from '../src/validate/check.ts';
import type { PictureLook } from '../src/validate/pictures/read-pictures.ts';

keepCompiled();
const { checkContent } = await import('../src/validate/check.ts');
const { readEnvironment } = await import('../src/machine/environment.ts');
const { pictureLookText } = await import('../src/validate/pictures/picture-look-text.ts');
const { readPictures } = await import('../src/validate/pictures/read-pictures.ts');
const { compareIssues, countIssues } = await import('../src/diagnostics/issue.ts');
const { CODES_PAGE, whereExplained } = await import('../src/diagnostics/reports/codes-page.ts');
const { reportGithub, reportGitlab, reportJson } = await import('../src/diagnostics/reports/machine.ts');
const { reportText } = await import('../src/diagnostics/reports/text.ts');

/** Seconds for pictures that nobody has read yet; the next check goes on with those that are left. */
const FOR_PICTURES = 10;

const REPORTERS: Record<string, (result: CheckResult, look: PictureLook) => string> = {
  text: ({ issues, linesOf, files }, look) =>
    reportText(issues, linesOf, files, process.stdout.isTTY) +
    pictureLookText(look) +
    whereExplained(issues, codesPage()),
  json: ({ issues, files }) => reportJson(issues, files),
  github: ({ issues }) => reportGithub(issues),
  gitlab: ({ issues }) => reportGitlab(issues),
};

try {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const report = REPORTERS[values.format];
  if (!report) throw new Error(`没有「${values.format}」这种格式；可以写：${Object.keys(REPORTERS).join('、')}。`);
  const environment = readEnvironment();
  const result = await checkContent(environment);
  const look = await readPictures(result.content, { ...environment, seconds: FOR_PICTURES });
  const issues = [...result.issues, ...look.issues].sort(compareIssues);
  process.stdout.write(report({ ...result, issues }, look));
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
