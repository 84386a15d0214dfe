import { appendFile, readFile } from 'node:fs/promises';
import { isoInstant } from '../kernel/beijing-time.ts';
import type { ReleaseList, ReleaseRecord } from './release-list.ts';
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

/** The time of the latest release: none is older than the one before, even if the clock was turned back. */
export function lastMoment(log: readonly ReleaseRecord[]): number {
  return log.reduce((latest, { at }) => Math.max(latest, Date.parse(at) || 0), 0);
}

/** The time of the release that comes after these, in milliseconds; `clock`: what the machine says. */
export function nextMoment(log: readonly ReleaseRecord[], clock: number): number {
  return Math.max(clock, lastMoment(log) + 1000);
}

/** The line for a release that is served again. `moment` in milliseconds. */
export function rollbackRecord({ record }: ReleaseList, who: string, moment: number): ReleaseRecord {
  return { ...record, at: isoInstant(new Date(moment)), who, why: 'rollback', seconds: 0, pages: { ...record.pages, added: 0, changed: 0, removed: 0 }, whole: undefined };
}
