import { readFileSync } from 'node:fs';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import type { Source } from '../../ingest/content/content.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { decode } from '../../ingest/files/decode.ts';
import { mostBytes, type ReadRole } from '../../ingest/files/size-limits.ts';
import { MOST_TOGETHER_MIB } from '../../ingest/table/limits.ts';
import { packedTightly } from '../../ingest/table/xlsx/workbook-parts.ts';
import { digestOf } from '../../kernel/digest.ts';
import { fileSize } from '../../kernel/file-size.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { inspectMany } from '../inspect/inspect-many.ts';
import type { Task } from '../inspect/inspect-task.ts';
import type { TextRole } from '../inspect/inspect.ts';
import { undecoded } from '../inspect/undecoded.ts';
import type { ReadingCache } from './reading-cache.ts';

type PledgesRole = Extract<ReadRole, { role: 'pledges' }>;

/** A source that waits for its reading. */
export interface UnreadSource {
  role: ReadRole;
  source: Source;
}

/** A file that no earlier check has seen as it is now, and what is to be done with its reading. */
interface Unknown {
  task: Task;
  done: (reading: Reading) => void;
}

/**
 * Gives sources their readings, and texts their text. One that cannot be read still counts as its entry, so that
 * references to it do not look wrong too.
 */
export async function readSources(sources: readonly UnreadSource[], cache: ReadingCache): Promise<void> {
  const unknown: Unknown[] = [];
  const workbooks = new WorkbookSizes();
  for (const { role, source } of sources) {
    const task = role.role === 'pledges' ? readTable(source, role, workbooks) : readText(source, role, cache);
    if (task) unknown.push(task);
  }
  const readings = await inspectMany(unknown.map(({ task }) => task));
  for (const [index, { done }] of unknown.entries()) done(readings[index]!);
}

function readTable(source: Source, role: PledgesRole, workbooks: WorkbookSizes): Unknown | undefined {
  const { file } = source;
  const problem = tooLarge(file, role) ?? (role.form === 'xlsx' ? workbooks.add(file) : undefined);
  if (problem) {
    source.reading = { ...NOTHING_READ, value: [], findings: [problem] };
    return undefined;
  }
  return {
    task: { role, path: file.absolute, size: file.size },
    done: (reading) => (source.reading = reading),
  };
}

function readText(source: Source, role: TextRole, cache: ReadingCache): Unknown | undefined {
  const { file } = source;
  const unreadable = (problem: Finding) => void (source.reading = { ...NOTHING_READ, findings: [problem] });
  const problem = tooLarge(file, role);
  if (problem) return unreadable(problem);
  const bytes = readFileSync(file.absolute);
  const decoded = decode(bytes);
  if (!('text' in decoded)) return unreadable(undecoded(decoded));
  source.text = foldLetters(decoded.text);
  const digest = digestOf(bytes);
  const known = cache.reading(file.path, digest);
  if (known) {
    source.reading = known;
    return undefined;
  }
  return {
    task: { role, text: decoded.text },
    done: (reading) => {
      source.reading = reading;
      // What did not come to an end may do so on a better day.
      if (!reading.findings.some(({ code }) => code === 'F22')) cache.addReading(file.path, digest, reading);
    },
  };
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
