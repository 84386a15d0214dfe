import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { compareIssues, type Issue, shownOf } from '../diagnostics/issue.ts';
import type { LinesOf } from '../diagnostics/reports/text.ts';
import { repositoryOf } from '../git/find-repository.ts';
import type { ContentFile } from '../ingest/files/content-file.ts';
import { type Content, type PledgeSource, type Source, textSources } from '../ingest/content/content.ts';
import { type History, type HistoryPlace, readHistory, REFS_OF_CLONE } from '../ingest/history/read-history.ts';
import type { BeijingTime } from '../kernel/beijing-time.ts';
import { withoutUnsafe } from '../kernel/letters/unsafe-characters.ts';
import type { WithdrawalOrder } from '../schema/withdrawn.ts';
import { textOfPledges } from './inspect/pledge-files.ts';
import { readContent } from './read/read-content.ts';
import { withoutExceptions } from './privacy/exceptions.ts';
import { ReadingCache, readingCacheFile, type Readings } from './read/reading-cache.ts';
import { ContentChanged } from './read/source-text.ts';
import { siteFindings } from './site-findings.ts';
import { wordCacheFile, type WordMemory } from './words/word-cache.ts';
import { wordFindings } from './words/word-findings.ts';

export interface CheckOptions {
  contentFolder: string;
  publicFolder: string;
  cacheFolder: string;
  now: BeijingTime;
  /** What the administrator has taken back. */
  withdrawals?: readonly WithdrawalOrder[] | undefined;
  /**
   * Where the published history lies, or what is known of it; that of the content folder's own repository unless said
   * otherwise.
   */
  history?: HistoryPlace | { known: History | undefined } | undefined;
  /** The folder from which messages name files; the working directory unless said otherwise. */
  shownFrom?: string | undefined;
  /**
   * What is known of this content folder from earlier checks (`openReadings`), for a process that checks it again and
   * again: it saves reading the cache folder, and every text that was read stays. The findings are the same without.
   */
  readings?: Readings | undefined;
  /** The same of words that were looked for in its texts. */
  words?: WordMemory | undefined;
  /** What the folder holds, where that is not to be read: files may lie elsewhere that are not written yet. */
  files?: readonly ContentFile[] | undefined;
}

/** What earlier checks found out about single files of a content folder. `isKeptLater`: see `ReadingCache`. */
export function openReadings({ contentFolder, cacheFolder }: CheckOptions, isKeptLater = false): ReadingCache {
  return new ReadingCache(readingCacheFile(cacheFolder, resolve(contentFolder)), { isKeptLater });
}

/**
 * What a check found: the content as read, everything wrong in it, sorted, and how to get at the lines for a report.
 */
export interface CheckResult {
  content: Content;
  issues: Issue[];
  files: number;
  linesOf: LinesOf;
}

/** Checks a whole content folder. Throws if the folder is not there, and a `ContentChanged`. */
export async function checkContent(options: CheckOptions): Promise<CheckResult> {
  const readings = options.readings ?? openReadings(options);
  return whileUnchanged(readings, () => checkOnce(options, readings));
}

/** How often something is begun anew because a file was changed meanwhile. */
const MOST_TIMES = 5;

/** Does something with content that was read; once more where a file was changed before it was needed. */
export async function whileUnchanged<T>(readings: Readings, run: () => T | Promise<T>): Promise<T> {
  for (let times = 1; ; times++) {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof ContentChanged) || times === MOST_TIMES) throw error;
      readings.forget(error.path);
    }
  }
}

/**
 * The same folder for a process that knows that another one has checked it: nothing is looked for that only people need to
 * know. Undefined if some file is wrong by itself all the same.
 */
export async function readCheckedContent(options: CheckOptions): Promise<Content | undefined> {
  const readings = options.readings ?? openReadings(options);
  return whileUnchanged(readings, async () => {
    const { content, located } = await readFolder(options, readings);
    const isWrong = withoutExceptions(content, located).some(({ finding }) => finding.severity === 'error');
    return isWrong ? undefined : content;
  });
}

async function readFolder(options: CheckOptions, cache: Readings): ReturnType<typeof readContent> {
  const folder = resolve(options.contentFolder);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`没有内容文件夹：${folder}。请检查环境变量 CONTENT_DIR，或新建 content 文件夹。`);
  const display = displayName(folder, options.shownFrom ?? process.cwd());
  const publicFolder = existsSync(options.publicFolder) ? options.publicFolder : undefined;
  const read = await readContent({
    folder,
    files: options.files,
    publicFolder,
    now: options.now,
    cache,
    withdrawals: options.withdrawals ?? [],
    display,
  });
  cache.save();
  read.content.history = await historyOf(options, folder);
  return read;
}

async function checkOnce(options: CheckOptions, cache: Readings): Promise<CheckResult> {
  const { content, located, files } = await readFolder(options, cache);
  const folder = resolve(options.contentFolder);
  const { display } = content;
  for (const found of siteFindings(content)) located.push(found);
  located.push(...wordFindings(content, wordCacheFile(options.cacheFolder, folder), options.words));
  const byFile = Map.groupBy(withoutExceptions(content, located), ({ path }) => path);
  const issues = [...byFile]
    .flatMap(([path, ofFile]) =>
      shownOf(ofFile.map(({ finding }) => finding)).map((shown): Issue => ({ file: display(path), ...shown })),
    )
    .sort(compareIssues);
  return { content, issues, files, linesOf: linesFrom(content, display) };
}

function historyOf({ history, cacheFolder }: CheckOptions, folder: string): Promise<History | undefined> {
  if (history && 'known' in history) return Promise.resolve(history.known);
  const repository = history ?? repositoryOf(folder);
  const place = repository && { refs: REFS_OF_CLONE, ...repository };
  return place ? readHistory(place, `${readingCacheFile(cacheFolder, folder)}.history`) : Promise.resolve(undefined);
}

/**
 * A path as an editor types it: from `shownFrom`, or absolute where that would climb out of it. Nothing in it acts on a
 * terminal.
 */
function displayName(folder: string, shownFrom: string): (path: string) => string {
  const below = relative(shownFrom, folder);
  const shown = below.startsWith('..') ? folder : below;
  return (path) => withoutUnsafe(join(shown, path)).split(sep).join('/');
}

function linesFrom(content: Content, display: (path: string) => string): LinesOf {
  let files: Map<string, Source | PledgeSource> | undefined;
  let latest: { file: string; lines: string[] } | undefined;
  return (file) => {
    if (latest?.file === file) return latest.lines;
    files ??= new Map(
      [...textSources(content), ...content.pledges].map((source) => [display(source.file.path), source]),
    );
    const text = textThere(files.get(file));
    if (!text) return undefined;
    latest = { file, lines: text.replace(/\n$/, '').split('\n') };
    return latest.lines;
  };
}

/** The text of a file, if it is still the one that was checked. */
function textThere(source: Source | PledgeSource | undefined): string | undefined {
  if (!source || 'form' in source) return source && textOfPledges(source);
  try {
    return source.text();
  } catch (error) {
    if (error instanceof ContentChanged) return undefined;
    throw error;
  }
}
