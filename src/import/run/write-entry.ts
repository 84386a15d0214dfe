import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { writeWhole } from '../../machine/write-whole.ts';
import type { Draft } from '../entry/drafts.ts';
import type { EntryPlace } from './entry-place.ts';
import { IMPORT_WORDS } from './words.ts';

/** Where reports lie: a folder that git ignores whole, wherever it is. */
export const REPORT_FOLDER = 'import-reports';

/**
 * The folder of the reports of entries that go to `folder`. Reports hold comments, deleted words and whatever else must
 * not be published: they never lie in a content folder, whose every file may be published or pushed, but beside it.
 */
export function reportFolder(folder: string, contentFolder: string): string {
  const below = relative(resolve(contentFolder), resolve(folder));
  const isInside = !below.startsWith('..') && !isAbsolute(below);
  return join(isInside ? dirname(resolve(contentFolder)) : resolve(folder), REPORT_FOLDER);
}

/** Writes an entry with its pictures, all or nothing; never over a file that is there. */
export function writeEntry(draft: Draft, { path }: EntryPlace, folder: string): void {
  const file = join(folder, path);
  const home = dirname(file);
  if (basename(file) !== 'index.md') {
    mkdirSync(home, { recursive: true });
    return writeNew(file, draft.text);
  }
  mkdirSync(dirname(home), { recursive: true });
  // Fails if it is there.
  mkdirSync(home);
  try {
    for (const { name, bytes } of draft.pictures) writeFileSync(join(home, name), bytes, { flag: 'wx' });
    writeNew(file, draft.text);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}

/** Whole or not at all: a link, unlike renaming, fails where something is. */
export function writeNew(file: string, text: string): void {
  const temporary = `${file}.${process.pid}.new`;
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    linkSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Writes a report where git does not see it; returns its path. */
export async function writeReport(folder: string, { path, slug }: EntryPlace, text: string): Promise<string> {
  const below = dirname(path.replace(/\/index\.md$/, '.md'));
  const file = join(folder, below, `${slug}.import.md`);
  await writeHidden(folder, file, text);
  return file;
}

/** Writes down what was not imported in a run, beside the reports. */
export async function writeRefusals(
  folder: string,
  refused: readonly { file: string; reason: string }[],
): Promise<void> {
  const lines = refused.map(({ file, reason }) => `- ${file}：${reason}`);
  await writeHidden(folder, join(folder, 'refused.import.md'), `# ${IMPORT_WORDS.refusals}\n\n${lines.join('\n')}\n`);
}

async function writeHidden(folder: string, file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await writeWhole(join(folder, '.gitignore'), '*\n');
  await writeWhole(file, text);
}
