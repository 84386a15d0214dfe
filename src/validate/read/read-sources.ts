import { readFileSync } from 'node:fs';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import type { PledgeSource, Source } from '../../ingest/content/content.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import { decode } from '../../ingest/files/decode.ts';
import { mostBytes, type ReadRole } from '../../ingest/files/size-limits.ts';
import type { LedgerFacts } from '../../ingest/pledges/ledger-facts.ts';
import { MOST_TOGETHER_MIB } from '../../ingest/table/limits.ts';
import { packedTightly } from '../../ingest/table/xlsx/workbook-parts.ts';
import { digestOf, jsonDigest } from '../../kernel/digest.ts';
import { fieldsOf } from '../../kernel/fields.ts';
import { fileSize } from '../../kernel/file-size.ts';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { texts } from '../../schema/field.ts';
import { inspectMany, startInspectors } from '../inspect/processes/inspect-many.ts';
import type { Inspector } from '../inspect/processes/inspector.ts';
import type { LedgerTask, Task } from '../inspect/task.ts';
import type { TextRole } from '../inspect/inspect.ts';
import { inspectPledgeFile } from '../inspect/pledge-files.ts';
import { undecoded } from '../inspect/undecoded.ts';
import type { Readings } from './reading-cache.ts';
import { expectUnchanged, isUnchanged, textOfFile } from './source-text.ts';

type PledgesRole = Extract<ReadRole, { role: 'pledges' }>;
type ListRole = Extract<ReadRole, { role: 'people' | 'replies' }>;

/** A source that waits for its reading. */
export interface UnreadSource {
  role: ReadRole;
  source: Source;
}

/** A file that no earlier check has seen as it is now, and what is to be done with its reading. */
interface Unknown {
  task: Task;
  /** What is to be held of the reading until all files have been inspected. */
  keep?: (reading: Reading) => Reading;
  done: (reading: Reading) => void;
}

/**
 * Gives sources their readings, and texts their text. One that cannot be read still counts as its entry, so that
 * references to it do not look wrong too. The site's settings and the boards come first: tables are read with them.
 */
export async function readSources(sources: readonly UnreadSource[], cache: Readings): Promise<void> {
  const unknown = sources.filter(({ role, source }) => !isOfTable(role) && !cache.unchanged(source.file));
  const started = startInspectors(unknown.length);
  try {
    await readWith(started, sources, cache);
  } finally {
    for (const one of started) one.stop();
  }
}

async function readWith(started: Inspector[], sources: readonly UnreadSource[], cache: Readings): Promise<void> {
  const isAhead = ({ role }: UnreadSource) => role.role === 'site' || role.role === 'board';
  const ahead = sources.filter(isAhead);
  const unknownTexts = (some: readonly UnreadSource[]) =>
    some.flatMap(({ role, source }) => (isOfTable(role) ? [] : (readText(source, role, cache) ?? [])));
  await inspectAll(unknownTexts(ahead));
  const factsOf = ledgerFacts(ahead);
  const sizes = new TableSizes(cache.mostKept);
  const tables = sources.flatMap(({ role, source }) =>
    role.role === 'pledges'
      ? (readPledges(source as PledgeSource, role, sizes, factsOf(role.board), cache) ?? [])
      : role.role === 'people' || role.role === 'replies'
        ? (readList(source, role, sizes, factsOf('').unpublished, cache) ?? [])
        : [],
  );
  await inspectAll([...unknownTexts(sources.filter((source) => !isAhead(source))), ...tables], started);
}

function isOfTable(role: ReadRole): role is PledgesRole | ListRole {
  return role.role === 'pledges' || role.role === 'people' || role.role === 'replies';
}

async function inspectAll(unknown: readonly Unknown[], started?: Inspector[]): Promise<void> {
  const readings = await inspectMany(
    unknown.map(({ task }) => task),
    undefined,
    (index, reading) => unknown[index]!.keep?.(reading) ?? reading,
    started,
  );
  for (const [index, { done }] of unknown.entries()) done(readings[index]!);
}

/** What tables are read with, by their boards. Wrong settings say it as far as they can be read. */
function ledgerFacts(ahead: readonly UnreadSource[]): (board: string) => LedgerFacts {
  const years = new Map<string, number>();
  let unpublished: readonly string[] = [];
  for (const { role, source } of ahead) {
    const { year, unpublishedColumns } = fieldsOf(source.reading.value);
    if (role.role === 'board' && typeof year === 'number') years.set(role.slug, year);
    else if (role.role === 'site') unpublished = texts().safeParse(unpublishedColumns).data ?? [];
  }
  return (board) => ({ year: years.get(board), unpublished });
}

function readPledges(
  source: PledgeSource,
  role: PledgesRole,
  sizes: TableSizes,
  facts: LedgerFacts,
  cache: Readings,
): Unknown | undefined {
  source.facts = facts;
  source.reading = { ...NOTHING_READ, value: [] };
  const { absolute: path, size } = source.file;
  return readTable(source, role, { role, path, size, facts }, sizes, cache);
}

/** A table of members, or of replies. */
function readList(
  source: Source,
  role: ListRole,
  sizes: TableSizes,
  unpublished: readonly string[],
  cache: Readings,
): Unknown | undefined {
  source.reading = NOTHING_READ;
  const { absolute: path, size } = source.file;
  return readTable(source, role, { role, path, size, unpublished }, sizes, cache);
}

/** Its reading depends on what it is read with, too. */
function readTable(
  source: Source,
  role: PledgesRole | ListRole,
  task: LedgerTask,
  sizes: TableSizes,
  cache: Readings,
): Unknown | undefined {
  const { file } = source;
  const problem = tooLarge(file, role) ?? (role.form === 'xlsx' ? sizes.unpack(readFileSync(task.path)) : undefined);
  if (problem) {
    source.reading = { ...source.reading, findings: [problem] };
    return undefined;
  }
  const keyOf = (ofBytes: string) => jsonDigest(ofBytes, { ...task, path: undefined });
  if (!sizes.isKept(file)) return 'facts' in task ? readLedger(source, task, keyOf, cache) : unkept(source, task);
  const ofBytes = digestOf(readFileSync(task.path));
  const digest = keyOf(ofBytes);
  const known = cache.reading(file.path, digest);
  if (known) {
    source.reading = known;
    return undefined;
  }
  return {
    task,
    done: (reading) => {
      expectUnchanged(file, ofBytes);
      keepReading(source, reading, digest, cache);
    },
  };
}

function unkept(source: Source, task: LedgerTask): Unknown {
  return { task, done: (reading) => void (source.reading = reading) };
}

/** A ledger whose rows come back when they are asked for. */
function readLedger(
  source: Source,
  task: Extract<LedgerTask, { facts: LedgerFacts }>,
  keyOf: (ofBytes: string) => string,
  cache: Readings,
): Unknown | undefined {
  const { file } = source;
  const ofBytes = digestOf(readFileSync(task.path));
  const digest = keyOf(ofBytes);
  const again = () => {
    expectUnchanged(file, ofBytes);
    return inspectPledgeFile(task.path, task.role.form, task.facts);
  };
  const known = cache.ledger(digest, again);
  if (known) {
    source.reading = known;
    return undefined;
  }
  return {
    task,
    keep: (reading) =>
      isUnfinished(reading) || !isUnchanged(file, ofBytes) ? reading : cache.addLedger(digest, reading, again),
    done: (reading) => {
      // What lies on the shelf has been compared.
      if (reading.rows === undefined) expectUnchanged(file, ofBytes);
      source.reading = reading;
    },
  };
}

function readText(source: Source, role: TextRole, cache: Readings): Unknown | undefined {
  const { file } = source;
  const unreadable = (problem: Finding) => void (source.reading = { ...NOTHING_READ, findings: [problem] });
  const problem = tooLarge(file, role);
  if (problem) return unreadable(problem);
  const unchanged = cache.unchanged(file);
  if (unchanged) {
    Object.assign(source, unchanged);
    source.hasText = true;
    return undefined;
  }
  const bytes = readFileSync(file.absolute);
  const decoded = decode(bytes);
  if (!('text' in decoded)) return unreadable(undecoded(decoded));
  const digest = digestOf(bytes);
  source.hasText = foldLetters(decoded.text) !== '';
  source.text = textOfFile(file, digest);
  source.digest = digest;
  // A file without letters is looked at each time: nothing else remembers that.
  const stamp = source.hasText ? file.stamp : undefined;
  const known = cache.reading(file.path, digest, stamp);
  if (known) {
    source.reading = known;
    return undefined;
  }
  // It is in memory until it is inspected, and names are looked for in it then.
  source.text = textOfFile(file, digest, decoded.text);
  return {
    task: { role, text: decoded.text },
    done: (reading) => keepReading(source, reading, digest, cache, stamp),
  };
}

function keepReading(source: Source, reading: Reading, digest: string, cache: Readings, stamp?: string): void {
  source.reading = reading;
  // What did not come to an end may do so on a better day.
  if (!isUnfinished(reading)) cache.addReading(source.file.path, digest, reading, stamp);
}

function isUnfinished({ findings }: Reading): boolean {
  return findings.some(({ code }) => code === 'F22');
}

function tooLarge(file: ContentFile, role: ReadRole): Finding | undefined {
  const most = mostBytes(role);
  return file.size > most ? finding('F24', { size: fileSize(file.size), most: fileSize(most) }, FILE_START) : undefined;
}

/** What the tables of one check take together. */
class TableSizes {
  readonly #mostKept: number;
  #unpacked = 0;
  #kept = 0;

  constructor(mostKept: number) {
    this.#mostKept = mostKept;
  }

  /** Of workbooks: each one small enough, a hundred are minutes. */
  unpack(bytes: Uint8Array): Finding | undefined {
    this.#unpacked += packedTightly(bytes);
    return this.#unpacked > MOST_TOGETHER_MIB * 1024 * 1024
      ? finding('T22', { most: MOST_TOGETHER_MIB }, FILE_START)
      : undefined;
  }

  /** Whether the reading of a table is remembered in memory: those of a province would take more than everything else. */
  isKept({ size }: ContentFile): boolean {
    this.#kept += size;
    return this.#kept <= this.#mostKept;
  }
}
