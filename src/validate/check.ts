import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { compareIssues, type Issue, shownOf } from '../diagnostics/issue.ts';
import type { LinesOf } from '../diagnostics/reports/text.ts';
import type { Content } from '../ingest/content/content.ts';
import type { BeijingTime } from '../kernel/beijing-time.ts';
import { withoutUnsafe } from '../kernel/letters/unsafe-characters.ts';
import type { WithdrawalOrder } from '../schema/withdrawn.ts';
import { textOfPledges } from './inspect/pledge-files.ts';
import { readContent } from './read/read-content.ts';
import { ReadingCache } from './read/reading-cache.ts';
import { SITE_RULES } from './rules/site/all.ts';

export interface CheckOptions {
  contentFolder: string;
  publicFolder: string;
  cacheFolder: string;
  now: BeijingTime;
  /** What the administrator has taken back. */
  withdrawals?: readonly WithdrawalOrder[] | undefined;
  /** The folder from which messages name files; the working directory unless said otherwise. */
  shownFrom?: string | undefined;
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

/** Checks a whole content folder. Throws if the folder is not there. */
export async function checkContent(options: CheckOptions): Promise<CheckResult> {
  const folder = resolve(options.contentFolder);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Error(`没有内容文件夹：${folder}。请检查环境变量 CONTENT_DIR，或新建 content 文件夹。`);
  const display = displayName(folder, options.shownFrom ?? process.cwd());
  const cache = new ReadingCache(
    join(options.cacheFolder, `check-${Buffer.from(folder).toString('base64url').slice(-40)}.json`),
  );
  const publicFolder = existsSync(options.publicFolder) ? options.publicFolder : undefined;
  const { content, located, files } = await readContent({
    folder,
    publicFolder,
    now: options.now,
    cache,
    withdrawals: options.withdrawals ?? [],
    display,
  });
  cache.save();
  for (const rule of SITE_RULES) located.push(...rule(content));
  const byFile = Map.groupBy(located, ({ path }) => path);
  const issues = [...byFile]
    .flatMap(([path, ofFile]) =>
      shownOf(ofFile.map(({ finding }) => finding)).map((shown): Issue => ({ file: display(path), ...shown })),
    )
    .sort(compareIssues);
  return { content, issues, files, linesOf: linesFrom(content, display) };
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
  const { entries, units, series, boards, comments, appraisals, namelists, holidays, glossary, site } = content;
  const sources = [
    ...entries,
    ...units,
    ...series,
    ...boards,
    ...comments,
    ...appraisals,
    ...namelists,
    holidays,
    glossary,
    site,
  ].filter((source) => source !== undefined);
  const texts = new Map(sources.map((source) => [display(source.file.path), source.text]));
  const tables = new Map(content.pledges.map((source) => [display(source.file.path), source]));
  let latest: { file: string; lines: string[] } | undefined;
  return (file) => {
    if (latest?.file === file) return latest.lines;
    const table = tables.get(file);
    const text = table ? textOfPledges(table) : texts.get(file);
    if (!text) return undefined;
    latest = { file, lines: text.replace(/\n$/, '').split('\n') };
    return latest.lines;
  };
}
