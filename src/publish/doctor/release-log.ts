import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { readLog } from '../release-log.ts';
import type { Check, Finding } from './finding.ts';

/** The log can be read, and nothing half done lies about. */
export const releaseLog: Check = async ({ site }) => {
  const found: Finding[] = [];
  const text = existsSync(site.log) ? readFileSync(site.log, 'utf8') : '';
  const lines = text.split('\n').filter(Boolean).length - (await readLog(site)).length;
  if (lines > 0) found.push({ kind: 'log-line', isRemark: true, what: `releases.jsonl 里有 ${lines} 行读不出来`, cure: '不影响发布；可以删掉这几行。' });
  const left = existsSync(site.drafts) ? await readdir(site.drafts) : [];
  if (left.length > 0) found.push({ kind: 'half-done', what: '有一次发布正在进行，或者没有做完', cure: '正在进行的等它结束；没有做完的，下一次推送会自己收拾。' });
  return found;
};
