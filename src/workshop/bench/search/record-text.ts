import { closeSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { SearchRecord } from '../../../search/records/record.ts';

/** What a record says, as it goes into both indexes. */
export interface RecordText {
  address: string;
  title: string;
  kind: string;
  /** Of the person or the unit that it is about. */
  name?: string | undefined;
  /** Blocks of all zones, in their order. */
  blocks: readonly string[];
}

export function recordText({ address, title, kind, names, zones }: SearchRecord): RecordText {
  return { address, title, kind, name: names[0], blocks: Object.values(zones).flat() };
}

/** Blocks end where lines do, so that nothing runs from one into the next. */
export function wholeText({ blocks }: RecordText): string {
  return blocks.join('\n');
}

/** Writes records into a file, one a line, in their order. */
export function writeRecordTexts(file: string, records: Iterable<SearchRecord>): void {
  const handle = openSync(file, 'w');
  for (const record of records) writeSync(handle, `${JSON.stringify(recordText(record))}\n`);
  closeSync(handle);
}

/** Reads them again, one at a time: those of a large site do not have to fit into memory. */
export async function* readRecordTexts(file: string): AsyncGenerator<RecordText> {
  const handle = await open(file);
  for await (const line of handle.readLines()) yield JSON.parse(line) as RecordText;
}
