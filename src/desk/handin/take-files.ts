import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importFiles } from '../../import/run/import-files.ts';
import { knownContent } from '../../import/run/known-content.ts';
import type { TypedFile } from '../../import/run/import-options.ts';
import type { ImportKind } from '../../import/recognise/kind.ts';
import { readTree } from '../../ingest/files/read-tree.ts';
import { nameProblem } from '../../publish/hooks/push-rules/name.ts';
import type { ContentChange } from '../pieces/content-change.ts';
import { refusalWords } from './refusal-words.ts';

/** What came of files that somebody handed in. */
export interface TakenFiles {
  drafts: readonly TakenDraft[];
  refused: readonly { name: string; reason: string }[];
}

/** An entry or a board, as it may become a piece of work. */
export interface TakenDraft {
  /** Its entry, below `content/`. */
  path: string;
  changes: readonly ContentChange[];
  /** What was removed, changed and not understood: holds what must never be published, so it stays out of git. */
  report: string;
  /** The file that it comes from; undefined for what came in a zip. */
  source: string | undefined;
}

/**
 * Imports files as `npm run import` does, into a folder of its own that is removed again. `contentFolder`: what is known
 * of units and people. `typed`: one of the files, if somebody has typed it.
 */
export async function takeFiles(
  files: readonly string[],
  contentFolder: string,
  { as, typed }: { as?: ImportKind | undefined; typed?: TypedFile | undefined } = {},
): Promise<TakenFiles> {
  const temporary = await mkdtemp(join(tmpdir(), 'bangyang-desk-'));
  const [folder, reports] = [join(temporary, 'content'), join(temporary, 'reports')];
  const refused: { name: string; reason: string }[] = [];
  const sources = new Map<string, string>();
  try {
    await mkdir(folder);
    await importFiles(files, {
      known: knownContent(contentFolder),
      as,
      typed,
      folder,
      reports,
      isDry: false,
      say: () => undefined,
      refused: (file, reason) => refused.push({ name: file.split('/').at(-1)!, reason: refusalWords(reason) }),
      written: (file, path) => sources.set(path, file),
      progress: () => undefined,
    });
    const written = readTree(folder).map(({ path }) => path);
    const entries = written.filter((path) => path.endsWith('.md'));
    const drafts = entries.map(async (path): Promise<TakenDraft> => {
      const isFolder = path.endsWith('/index.md');
      const own = written.filter((other) => other === path || (isFolder && other.startsWith(`${dirname(path)}/`)));
      return {
        path,
        source: sources.get(path),
        changes: await Promise.all(own.map(async (name) => [name, await readFile(join(folder, name))] as const)),
        report: (await readFile(join(reports, path.replace(/(?:\/index)?\.md$/, '.import.md')), 'utf8').catch(() => ''))
          // The folder is gone when anybody reads it.
          .replaceAll(`${folder}/`, ''),
      };
    });
    return { drafts: await Promise.all(drafts), refused };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The same draft under a name at which nothing lies; `isTaken` is asked for paths below `content/`. */
export async function atFreePlace(draft: TakenDraft, isTaken: (path: string) => Promise<boolean>): Promise<TakenDraft> {
  const isFolder = draft.path.endsWith('/index.md');
  const stem = isFolder ? dirname(draft.path) : draft.path.slice(0, -'.md'.length);
  for (let number = 1; ; number++) {
    const free = number === 1 ? stem : `${stem}-${number}`;
    if (nameProblem(`content/${free}.md`) || (await isTaken(`${free}.md`)) || (await isTaken(`${free}/index.md`)))
      continue;
    const move = (path: string) => free + path.slice(stem.length);
    return { ...draft, path: move(draft.path), changes: draft.changes.map(([path, bytes]) => [move(path), bytes]) };
  }
}
