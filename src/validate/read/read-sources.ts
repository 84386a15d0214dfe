import { readFileSync } from 'node:fs';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import type { PledgeSource, Source } from '../../ingest/content/content.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { decode } from '../../ingest/files/decode.ts';
import { mostBytes, type ReadRole } from '../../ingest/files/size-limits.ts';
import { MOST_TOGETHER_MIB } from '../../ingest/table/limits.ts';
import { packedTightly } from '../../ingest/table/xlsx/workbook-parts.ts';
import { digestOf } from '../../kernel/digest.ts';
import { fileSize } from '../../kernel/file-size.ts';
import { inspectMany } from '../inspect/inspect-many.ts';
import type { Task } from '../inspect/inspect-task.ts';
import type { TextRole } from '../inspect/inspect.ts';
import { undecoded } from '../inspect/undecoded.ts';
import type { Memory } from './reading-cache.ts';

export interface TextFile {
  file: ContentFile;
  role: TextRole;
}

export interface ReadSource {
  role: TextRole;
  source: Source;
  findings: readonly Finding[];
}

/** A file that no earlier check has seen as it is now, and what is to be done with its reading. */
interface Unknown {
  task: Task;
  done: (reading: Reading) => void;
}

/**
 * Reads text files, and tables of pledges, which are given their readings. One that cannot be read still counts as its
 * entry, so that references to it do not look wrong too.
 */
export async function readSources(
  texts: readonly TextFile[],
  tables: readonly PledgeSource[],
  memory: Memory,
): Promise<ReadSource[]> {
  const unknown: Unknown[] = [];
  const sources = texts.map((text) => readText(text, memory, unknown));
  const workbooks = new WorkbookSizes();
  for (const table of tables) {
    const { file, form } = table;
    const role = { role: 'pledges', board: table.board, form } as const;
    const problem = tooLarge(file, role) ?? (form === 'xlsx' ? workbooks.add(file) : undefined);
    if (problem) table.reading = { ...NOTHING_READ, value: [], findings: [problem] };
    else
      unknown.push({
        task: { role, path: file.absolute, size: file.size },
        done: (reading) => (table.reading = reading),
      });
  }
  const readings = await inspectMany(unknown.map(({ task }) => task));
  for (const [index, { done }] of unknown.entries()) done(readings[index]!);
  return sources;
}

function readText({ file, role }: TextFile, memory: Memory, unknown: Unknown[]): ReadSource {
  const read: ReadSource = { role, source: { file, text: '', reading: NOTHING_READ }, findings: [] };
  const problem = tooLarge(file, role);
  if (problem) return { ...read, findings: [problem] };
  const bytes = readFileSync(file.absolute);
  const decoded = decode(bytes);
  if (!('text' in decoded)) return { ...read, findings: [undecoded(decoded)] };
  read.source.text = decoded.text;
  const digest = digestOf(bytes);
  const known = memory.reading(file.path, digest);
  if (known) settle(read, known);
  else unknown.push({ task: { role, text: decoded.text }, done: (reading) => keep(read, digest, reading, memory) });
  return read;
}

function keep(read: ReadSource, digest: string, reading: Reading, memory: Memory): void {
  settle(read, reading);
  // What did not come to an end may do so on a better day.
  if (!reading.findings.some(({ code }) => code === 'F22')) memory.keepReading(read.source.file.path, digest, reading);
}

function settle(read: ReadSource, reading: Reading): void {
  read.source.reading = reading;
  read.findings = reading.findings;
}

function tooLarge(file: ContentFile, role: ReadRole): Finding | undefined {
  const most = mostBytes(role);
  return file.size > most ? finding('F24', { size: fileSize(file.size), most: fileSize(most) }, FILE_START) : undefined;
}

/** What the workbooks of one check take when they are unpacked: each one small enough, a hundred are minutes. */
class WorkbookSizes {
  #unpacked = 0;

  add(file: ContentFile): Finding | undefined {
    this.#unpacked += packedTightly(readFileSync(file.absolute));
    return this.#unpacked > MOST_TOGETHER_MIB * 1024 * 1024
      ? finding('T22', { most: MOST_TOGETHER_MIB }, FILE_START)
      : undefined;
  }
}
