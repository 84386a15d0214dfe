/**
 * `npm run duties [-- --format text|json]`: what the site itself says about reports, comments and limits, for the
 * department alone. Writes nothing.
 */
import { parseArgs } from 'node:util';
import { reportText } from '../src/diagnostics/reports/text.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { type Duties, dutiesOf } from '../src/model/site/duties.ts';
import { openSite } from '../src/model/site/open-site.ts';
import { dutiesJson, dutiesText } from '../src/outputs/reports/duties-report.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

const REPORTERS: Record<string, (duties: Duties) => string> = { text: dutiesText, json: dutiesJson };

try {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const report = REPORTERS[values.format];
  if (!report) throw new Error(`没有「${values.format}」这种格式；可以写：${Object.keys(REPORTERS).join('、')}。`);
  const opened = await openSite(readEnvironment(), { previews: false });
  if ('errors' in opened) {
    const { issues, linesOf, files } = opened.errors;
    process.stderr.write(reportText(issues, linesOf, files, process.stderr.isTTY));
    process.exitCode = 1;
  } else process.stdout.write(report(dutiesOf(opened.site)));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
