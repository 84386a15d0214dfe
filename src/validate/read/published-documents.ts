import { readFileSync } from 'node:fs';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { MOST_TOGETHER_MIB } from '../../ingest/table/limits.ts';
import { packedTightly } from '../../ingest/table/xlsx/workbook-parts.ts';
import { digestOf } from '../../kernel/digest.ts';
import { extensionOf, isRecordingExtension } from '../../schema/download.ts';
import { inspectMany } from '../inspect/processes/inspect-many.ts';
import type { Task } from '../inspect/task.ts';
import type { Located } from '../rules/rule.ts';
import type { Readings } from './reading-cache.ts';
import { expectUnchanged } from './source-text.ts';

/**
 * What is wrong inside of documents and archives that are published as they are. One that is too large, or takes too
 * long, is published all the same, and it is said: it is not read for the site.
 */
export async function problemsOfDocuments(files: readonly ContentFile[], cache: Readings): Promise<Located[]> {
  const found: Located[] = [];
  const unknown: { file: ContentFile; digest: string; packed: number; task: Task }[] = [];
  const documents = files.filter(({ path }) => !isRecordingExtension(extensionOf(path)));
  const tell = ({ path }: ContentFile, findings: readonly Finding[]) => {
    for (const one of findings) found.push({ path, finding: one });
  };
  let unpacked = 0;
  for (const [index, file] of documents.entries()) {
    const known = knownReading(file, cache);
    const packed = 'packed' in known ? known.packed : packedIn(known.reading);
    unpacked += packed;
    if (unpacked > MOST_TOGETHER_MIB * 1024 * 1024) {
      tell(file, [finding('T41', { reason: 'together', count: documents.length - index }, FILE_START)]);
      break;
    }
    if ('reading' in known) tell(file, known.reading.findings);
    else unknown.push({ file, ...known, task: { role: { role: 'document' }, path: file.absolute, size: file.size } });
  }
  const readings = await inspectMany(unknown.map(({ task }) => task));
  for (const [index, { file, digest, packed }] of unknown.entries()) {
    const { findings } = readings[index]!;
    expectUnchanged(file, digest);
    if (findings.some(({ code }) => code === 'F22')) {
      tell(file, [finding('T41', { reason: 'alone', count: 1 }, FILE_START)]);
      continue;
    }
    cache.addReading(file.path, digest, { ...NOTHING_READ, findings, value: { packed } }, file.stamp);
    tell(file, findings);
  }
  return found;
}

/** What an earlier check found in a file, which is not read again where it stayed as it was; else what it takes. */
function knownReading(file: ContentFile, cache: Readings): { reading: Reading } | { digest: string; packed: number } {
  const unchanged = cache.unchanged(file);
  if (unchanged) return unchanged;
  const bytes = readFileSync(file.absolute);
  const digest = digestOf(bytes);
  const reading = cache.reading(file.path, digest, file.stamp);
  return reading ? { reading } : { digest, packed: packedTightly(bytes) };
}

function packedIn({ value }: Reading): number {
  return (value as { packed: number }).packed;
}
