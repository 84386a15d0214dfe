import { appendFile, readFile } from 'node:fs/promises';
import { isoInstant } from '../../kernel/beijing-time.ts';
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

/** The stamp of a release in milliseconds: files that came with it carry it. */
export function stampOf({ at, stamp }: Pick<ReleaseRecord, 'at' | 'stamp'>): number {
  return Date.parse(stamp ?? at);
}

/**
 * The times of the release that comes after these. Stamps grow whatever the clock does: a browser distinguishes
 * versions of a page by them. `moment`: in milliseconds, what the release takes the time to be.
 */
export function timesAfter(log: readonly ReleaseRecord[], moment: number): Pick<ReleaseRecord, 'at' | 'stamp'> {
  const last = log.reduce((latest, record) => Math.max(latest, stampOf(record) || 0), 0);
  const at = isoInstant(new Date(moment));
  return Date.parse(at) > last ? { at } : { at, stamp: isoInstant(new Date(last + 1000)) };
}

/** True if the site was rolled back, and nothing but withdrawals was published since. */
export function isRolledBack(log: readonly ReleaseRecord[]): boolean {
  return log.findLast(({ why }) => why !== 'withdraw')?.why === 'rollback';
}

/** The line for a release that is served again. `clock` in milliseconds. */
export function rollbackRecord(
  { record: { stamp: _, ...record } }: ReleaseList,
  who: string,
  log: readonly ReleaseRecord[],
  clock: number,
): ReleaseRecord {
  return {
    ...record,
    ...timesAfter(log, clock),
    who,
    why: 'rollback',
    seconds: 0,
    pages: { ...record.pages, added: 0, changed: 0, removed: 0 },
    upload: undefined,
    whole: undefined,
  };
}
