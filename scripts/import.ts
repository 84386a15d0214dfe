/**
 * `npm run import -- FILE|FOLDER… [--as KIND] [--to DIR] [--dry]`: makes entries of documents, each with a report. Exits 1
 * if any file was refused, 2 if it cannot run.
 */
import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportKind } from '../src/import/recognise/kind.ts';
import { importFiles } from '../src/import/run/import-files.ts';
import { knownContent } from '../src/import/run/known-content.ts';
import { filesBelow } from '../src/import/run/source-files.ts';
import { IMPORT_WORDS as WORDS } from '../src/import/run/words.ts';
import { reportFolder } from '../src/import/run/write-entry.ts';
import { fillIn } from '../src/kernel/fill-in.ts';
import { readEnvironment } from '../src/machine/environment.ts';
import { ENTRY_KINDS } from '../src/schema/kinds/entry-kind.ts';
import { printUntilReaderLeaves } from '../src/machine/closed-reader.ts';

printUntilReaderLeaves();

const { topic: _, ...IMPORTED } = ENTRY_KINDS;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { as: { type: 'string' }, to: { type: 'string' }, dry: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0) throw new Error(WORDS.usage);
  const missing = positionals.find((path) => !existsSync(path));
  if (missing !== undefined) throw new Error(fillIn(WORDS.missing, { path: missing }));
  const files = positionals.flatMap(filesBelow);
  if (files.length === 0) throw new Error(fillIn(WORDS.noFiles, { paths: positionals.join('、') }));
  const { contentFolder } = readEnvironment();
  const folder = values.to ?? contentFolder;
  const reports = reportFolder(folder, contentFolder);
  const { isTTY } = process.stderr;
  const summary = await importFiles(files, {
    known: knownContent(contentFolder),
    as: kindNamed(values.as),
    folder,
    reports,
    isDry: values.dry,
    say: (line) => process.stdout.write(`${isTTY ? '\r\u001b[K' : ''}${line}\n`),
    progress: (done, all) => {
      if (isTTY && all > 1) process.stderr.write(`\r\u001b[K${bar(done, all)}`);
    },
  });
  if (isTTY && files.length > 1) process.stderr.write('\r\u001b[K');
  process.stdout.write(`${fillIn(values.dry ? WORDS.drySummary : WORDS.summary, { ...summary })}\n`);
  if (!values.dry && summary.entries > 0)
    process.stdout.write(
      `${fillIn(WORDS.reports, { folder: relative(process.cwd(), reports) || '.' })}\n${WORDS.next}\n`,
    );
  process.exitCode = summary.refused > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}

function kindNamed(written: string | undefined): ImportKind | undefined {
  if (written === undefined) return undefined;
  const found = Object.entries(IMPORTED).find(([kind, { label }]) => kind === written || label === written);
  if (!found)
    throw new Error(
      fillIn(WORDS.noSuchKind, {
        kind: written,
        kinds: Object.entries(IMPORTED)
          .map(([kind, { label }]) => `${kind}（${label}）`)
          .join('、'),
      }),
    );
  return found[0] as ImportKind;
}

const WIDTH = 24;

function bar(done: number, all: number): string {
  const full = Math.round((done / all) * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${fillIn(WORDS.progress, { done, all })}`;
}
