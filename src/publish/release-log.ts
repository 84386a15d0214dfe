import { appendFile, readFile } from 'node:fs/promises';
import type { ReleaseRecord } from './release-list.ts';
import type { SiteFolder } from './site-folder.ts';

/** All lines of `releases.jsonl`, the oldest first. A line that was cut off is left out. */
export async function readLog({ log }: SiteFolder): Promise<ReleaseRecord[]> {
  const text = await readFile(log, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text.split('\n').flatMap((line) => {
    try {
      return line === '' ? [] : [JSON.parse(line) as ReleaseRecord];
    } catch {
      return [];
    }
  });
}

/** Adds a line; one that was cut off before stays alone. */
export async function appendRecord(record: ReleaseRecord, site: SiteFolder): Promise<void> {
  const before = await readFile(site.log, 'utf8').catch(() => '');
  await appendFile(site.log, `${before === '' || before.endsWith('\n') ? '' : '\n'}${JSON.stringify(record)}\n`);
}
