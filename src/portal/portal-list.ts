import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareIssues, type Issue } from '../diagnostics/issue.ts';
import { reportText } from '../diagnostics/reports/text.ts';
import type { Source } from '../ingest/content/content.ts';
import type { Reading } from '../ingest/content/reading.ts';
import { decode } from '../ingest/files/decode.ts';
import { digestOf } from '../kernel/digest.ts';
import { COUNTIES_FILE, type CountiesData } from '../schema/settings/counties.ts';
import { inspect } from '../validate/inspect/inspect.ts';
import { undecoded } from '../validate/inspect/undecoded.ts';
import { counties } from '../validate/rules/site/counties.ts';

/** The counties of a portal. Throws, with the report of the check, where the list is not there or not right. */
export function readPortalList(contentFolder: string): CountiesData {
  const absolute = join(contentFolder, COUNTIES_FILE);
  if (!existsSync(absolute))
    throw new Error(`没有 ${absolute}：门户要先写各县的名单，写法见 docs/portal.md。不是门户的网站不用这个命令。`);
  const bytes = readFileSync(absolute);
  const decoded = decode(bytes);
  const text = 'text' in decoded ? decoded.text : '';
  const reading =
    'text' in decoded
      ? inspect({ role: 'counties' }, text)
      : ({ valid: false, findings: [undecoded(decoded)] } as unknown as Reading);
  const file = { path: COUNTIES_FILE, absolute, size: bytes.length, stamp: undefined, link: false, changedAt: 0 };
  const source = { file, reading, hasText: true, text: () => text, digest: digestOf(bytes) } as Source<CountiesData>;
  const found = [
    ...reading.findings,
    ...counties({ counties: source } as Parameters<typeof counties>[0]).map((one) => one.finding),
  ];
  const issues = found.map((one): Issue => ({ file: absolute, ...one })).sort(compareIssues);
  if (issues.some(({ severity }) => severity === 'error') || !source.reading.valid)
    throw new Error(reportText(issues, () => text.split('\n'), 1));
  return source.reading.value;
}
