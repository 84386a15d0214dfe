import { lstatSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, relative, sep } from 'node:path';
import { fillIn } from '../../kernel/fill-in.ts';
import type { ImportKind } from '../recognise/kind.ts';
import type { Known } from '../recognise/known.ts';
import { importReport } from '../report/import-report.ts';
import { type EntryPlace, entryPlace } from './entry-place.ts';
import type { CheckedDraft, Imported } from './import-document.ts';
import { Importer } from './importer.ts';
import { IMPORT_WORDS as WORDS } from './words.ts';
import { writeEntry, writeReport } from './write-entry.ts';

export interface ImportOptions {
  known: Known;
  as: ImportKind | undefined;
  /** Where entries go. */
  folder: string;
  reports: string;
  isDry: boolean;
  /** Hears a line for each entry or refusal, in the order of the files. */
  say(line: string): void;
  /** Hears how many files are done. */
  progress(done: number, all: number): void;
}

export interface ImportSummary {
  entries: number;
  files: number;
  refused: number;
}

/** Each may take a gigabyte. */
const MOST_PROCESSES = 4;
/** Answers that wait for those before them. */
const MOST_AHEAD = 16;

/**
 * Imports files, several at a time; one that is refused stops no other. Entries are written in the order of the files,
 * so that the same files give the same names.
 */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<ImportSummary> {
  const summary: ImportSummary = { entries: 0, files: 0, refused: 0 };
  const answers = new Map<number, Imported>();
  const taken = new Set<string>();
  let next = 0;
  let written = 0;
  let writing = Promise.resolve();
  const flush = () => {
    writing = writing.then(async () => {
      for (let answer = answers.get(written); answer; answer = answers.get(written)) {
        answers.delete(written);
        await take(files[written]!, answer, options, taken, summary);
        options.progress(++written, files.length);
      }
    });
    return writing;
  };
  const work = async () => {
    const importer = new Importer(options.known);
    try {
      while (next < files.length) {
        const index = next++;
        answers.set(index, await importer.import(files[index]!, options.as));
        const flushed = flush();
        if (answers.size > MOST_AHEAD || index === written) await flushed;
      }
    } finally {
      importer.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), MOST_PROCESSES, files.length) }, work));
  await flush();
  return summary;
}

async function take(
  file: string,
  imported: Imported,
  options: ImportOptions,
  taken: Set<string>,
  summary: ImportSummary,
): Promise<void> {
  const source = basename(file);
  if ('refused' in imported) {
    summary.refused++;
    options.say(fillIn(WORDS.refused, { source: shown(file), reason: imported.refused }));
    return;
  }
  summary.files++;
  for (const draft of imported.drafts) {
    const place = entryPlace(draft, source, options.folder, taken);
    taken.add(place.path.replace(/(?:\/index)?\.md$/, ''));
    const entry = shown(join(options.folder, place.path));
    if (place.isThere) {
      options.say(fillIn(WORDS.same, { source, entry }));
      continue;
    }
    summary.entries++;
    if (!options.isDry) await write(draft, place, source, options);
    options.say(fillIn(options.isDry ? WORDS.dry : WORDS.done, { source, entry, counts: countsOf(draft) }));
  }
}

async function write(
  draft: CheckedDraft,
  place: EntryPlace,
  source: string,
  { folder, reports }: ImportOptions,
): Promise<void> {
  const entry = shown(join(folder, place.path));
  // The report first: what it says of an entry must not be missing beside it.
  await writeReport(reports, place, importReport(draft, { source, entry, findings: draft.findings }));
  writeEntry(draft, place, folder);
}

function countsOf({ minutes: { notes }, asides, findings, remarks }: CheckedDraft): string {
  const count = (kind: string) => notes.filter((note) => note.kind === kind).length;
  const open = new Set(notes.filter(({ kind }) => kind === 'open').map(({ text }) => text)).size;
  const unclear =
    count('unclear') + remarks.filter(({ kind }) => /^(?:unknown|struck|white|equation)/.test(kind)).length;
  const parts = [
    [WORDS.open, open],
    [WORDS.removed, count('removed') + asides.length],
    [WORDS.unclear, unclear],
    [WORDS.findings, findings.length],
  ] as const;
  const said = parts.filter(([, number]) => number > 0).map(([words, number]) => fillIn(words, { count: number }));
  return said.length === 0 ? '' : `；${said.join('，')}`;
}

/** Files below folders, in order; hidden ones and those that Word keeps while it is open are none. */
export function filesBelow(path: string): string[] {
  if (!lstatSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !/^(?:\.|~\$)|\.import\.md$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((item) => (item.isDirectory() || item.isFile() ? filesBelow(join(path, item.name)) : []));
}

/** From the working directory, or absolute where it would climb out of it. */
function shown(path: string): string {
  const below = relative(process.cwd(), path);
  return below.startsWith('..') ? path : below.split(sep).join('/');
}
