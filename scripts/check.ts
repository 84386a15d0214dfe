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
import type { CheckReport } from '../src/validate/remembered-check.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

keepCompiled();
const { readEnvironment } = await import('../src/machine/environment.ts');
const { RememberedCheck } = await import('../src/validate/remembered-check.ts');

/** Seconds for pictures that nobody has read yet; the next check goes on with those that are left. */
const FOR_PICTURES = 10;

const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
type Format = (typeof FORMATS)[number];

try {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new Error(`没有「${values.format}」这种格式；可以写：${FORMATS.join('、')}。`);
  const environment = readEnvironment();
  const shownFrom = process.cwd();
  const remembered = new RememberedCheck({
    ...environment,
    shownFrom,
    format: `${format} ${process.stdout.isTTY ? 'terminal' : ''}`,
  });
  const { text, exitCode } = remembered.report() ?? (await check(format, environment, remembered));
  process.stdout.write(text);
  process.exitCode = exitCode;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

async function check(
  format: Format,
  environment: ReturnType<typeof readEnvironment>,
  remembered: InstanceType<typeof RememberedCheck>,
): Promise<CheckReport> {
  const { checkContent } = await import('../src/validate/check.ts');
  const { readPictures } = await import('../src/validate/pictures/read-pictures.ts');
  const { compareIssues, countIssues } = await import('../src/diagnostics/issue.ts');
  const result = await checkContent({ ...environment, files: remembered.files });
  const look = await readPictures(result.content, { ...environment, seconds: FOR_PICTURES });
  const issues = [...result.issues, ...look.issues].sort(compareIssues);
  const report = {
    text: await written(format, { ...result, issues }, look),
    exitCode: countIssues(result.issues).errors > 0 ? 1 : 0,
  };
  // What was not read may be, once a reader is installed or has had the time.
  if (look.reader === 'read' && look.left === 0) remembered.keep(report, result.content);
  return report;
}

async function written(format: Format, { issues, linesOf, files }: CheckResult, look: PictureLook): Promise<string> {
  if (format === 'text') {
    const { reportText } = await import('../src/diagnostics/reports/text.ts');
    const { pictureLookText } = await import('../src/validate/pictures/picture-look-text.ts');
    const { CODES_PAGE, whereExplained } = await import('../src/diagnostics/reports/codes-page.ts');
    return (
      reportText(issues, linesOf, files, process.stdout.isTTY) +
      pictureLookText(look) +
      whereExplained(issues, shownPath(join(PROJECT, CODES_PAGE)))
    );
  }
  const { reportGithub, reportGitlab, reportJson } = await import('../src/diagnostics/reports/machine.ts');
  if (format === 'json') return reportJson(issues, files);
  return format === 'github' ? reportGithub(issues) : reportGitlab(issues);
}

/** From the working directory, or absolute where the program lies elsewhere. */
function shownPath(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') || isAbsolute(below) ? path : below.split(sep).join('/');
}
