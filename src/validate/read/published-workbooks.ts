import { readFileSync } from 'node:fs';
import { FILE_START, finding } from '../../diagnostics/issue.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { MOST_TOGETHER_MIB } from '../../ingest/table/limits.ts';
import { packedTightly } from '../../ingest/table/xlsx/workbook-parts.ts';
import { digestOf } from '../../kernel/digest.ts';
import { inspectMany } from '../inspect/processes/inspect-many.ts';
import type { Task } from '../inspect/task.ts';
import type { Located } from '../rules/rule.ts';
import type { ReadingCache } from './reading-cache.ts';

/**
 * Warnings about workbooks that are published as they are. One that is too large, or takes too long, is published all
 * the same: it is not read for the site.
 */
export async function problemsOfWorkbooks(files: readonly ContentFile[], cache: ReadingCache): Promise<Located[]> {
  const found: Located[] = [];
  const unknown: { file: ContentFile; digest: string; task: Task }[] = [];
  const workbooks = files.filter(({ path }) => /\.xlsx$/i.test(path));
  let unpacked = 0;
  for (const [index, file] of workbooks.entries()) {
    const bytes = readFileSync(file.absolute);
    unpacked += packedTightly(bytes);
    if (unpacked > MOST_TOGETHER_MIB * 1024 * 1024) {
      const details = { reason: 'together', count: workbooks.length - index } as const;
      found.push({ path: file.path, finding: finding('T41', details, FILE_START) });
      break;
    }
    const digest = digestOf(bytes);
    const known = cache.reading(file.path, digest);
    for (const one of known?.findings ?? []) found.push({ path: file.path, finding: one });
    if (!known)
      unknown.push({ file, digest, task: { role: { role: 'workbook' }, path: file.absolute, size: file.size } });
  }
  const readings = await inspectMany(unknown.map(({ task }) => task));
  for (const [index, { file, digest }] of unknown.entries()) {
    const reading = readings[index]!;
    if (reading.findings.some(({ code }) => code === 'F22')) {
      found.push({ path: file.path, finding: finding('T41', { reason: 'alone', count: 1 }, FILE_START) });
      continue;
    }
    cache.addReading(file.path, digest, reading);
    for (const one of reading.findings) found.push({ path: file.path, finding: one });
  }
  return found;
}
