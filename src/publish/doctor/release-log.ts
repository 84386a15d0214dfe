import { existsSync, readFileSync } from 'node:fs';
import { readLog } from '../store/release-log.ts';
import type { DoctorCheck, DoctorFinding } from './finding.ts';

/** The log can be read. */
export const releaseLog: DoctorCheck = async ({ site }) => {
  const found: DoctorFinding[] = [];
  const text = existsSync(site.log) ? readFileSync(site.log, 'utf8') : '';
  const lines = text.split('\n').filter(Boolean).length - (await readLog(site)).length;
  if (lines > 0)
    found.push({
      kind: 'log-line',
      isRemark: true,
      what: `releases.jsonl 里有 ${lines} 行读不出来`,
      fix: '不影响发布；可以删掉这几行。',
    });
  return found;
};
