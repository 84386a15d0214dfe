/**
 * `npm run duties [-- --format text|json]`: what the site itself says about reports, comments and limits, for the
 * department alone. Writes nothing.
 */
import { parseArgs } from 'node:util';
import { countIssues } from '../src/diagnostics/issue.ts';
import { reportText } from '../src/diagnostics/reports/text.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { type Duties, dutiesOf } from '../src/model/site/duties.ts';
import { buildSite } from '../src/model/site/site.ts';
import { dutiesJson, dutiesText } from '../src/outputs/reports/duties-report.ts';
import { checkContent } from '../src/validate/check.ts';

const REPORTERS: Record<string, (duties: Duties) => string> = { text: dutiesText, json: dutiesJson };

try {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const report = REPORTERS[values.format];
  if (!report) throw new Error(`没有「${values.format}」这种格式；可以写：${Object.keys(REPORTERS).join('、')}。`);
  const { content, issues, linesOf, files } = await checkContent(readEnvironment());
  if (countIssues(issues).errors > 0) {
    process.stderr.write(reportText(issues, linesOf, files, process.stderr.isTTY));
    process.exitCode = 1;
  } else process.stdout.write(report(dutiesOf(buildSite(content, false))));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
