import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repositoryOf } from '../git/find-repository.ts';
import type { Content } from '../ingest/content/content.ts';
import type { ContentFile } from '../ingest/files/content-file.ts';
import { readTree } from '../ingest/files/read-tree.ts';
import { type BeijingTime, dayOf } from '../kernel/beijing-time.ts';
import { digestOf } from '../kernel/digest.ts';
import { programStamp } from '../machine/program-digest.ts';
import { keepWhole } from '../machine/write-whole.ts';

/** What the report of a check depends on, besides the files. */
export interface CheckCircumstances {
  contentFolder: string;
  publicFolder: string;
  cacheFolder: string;
  now: BeijingTime;
  /** From which messages name files. */
  shownFrom: string;
  /** How the report is written. */
  format: string;
}

/** What a check has said. */
export interface CheckReport {
  text: string;
  exitCode: number;
}

interface Remembered extends CheckReport {
  key: string;
  /** It holds from then to before then. */
  from: BeijingTime;
  until: BeijingTime;
}

/** The program, what it is built from, and what it reads besides content. */
const PROGRAM = ['src', 'scripts', 'package.json', 'package-lock.json'];

/**
 * The report of the check before, where nothing has changed since that it depends on: no file's size, times or inode,
 * no commit, no program, and no moment has come at which something appears or is over. It spares loading the program.
 */
export class RememberedCheck {
  private readonly file: string;
  private readonly now: BeijingTime;
  /** What the content folder holds; undefined where it cannot be read. */
  readonly files: readonly ContentFile[] | undefined;
  /** Undefined where it cannot be said whether something changes. */
  private readonly key: string | undefined;

  constructor(circumstances: CheckCircumstances) {
    const { contentFolder, cacheFolder, now } = circumstances;
    const folder = resolve(contentFolder);
    this.file = join(cacheFolder, `report-${digestOf(folder).slice(0, 32)}.json`);
    this.now = now;
    this.files = filesIn(folder);
    this.key = keyOf(folder, this.files, circumstances);
  }

  report(): CheckReport | undefined {
    if (this.key === undefined) return undefined;
    try {
      const { key, from, until, text, exitCode } = JSON.parse(readFileSync(this.file, 'utf8')) as Remembered;
      return key === this.key && from <= this.now && this.now < until ? { text, exitCode } : undefined;
    } catch {
      return undefined;
    }
  }

  /** `content`: as this check has read it, after this was made. As `keepWhole`. */
  keep({ text, exitCode }: CheckReport, content: Content): void {
    if (this.key === undefined) return;
    const until = nextMoment(content, this.now);
    keepWhole(this.file, JSON.stringify({ key: this.key, from: this.now, until, text, exitCode } satisfies Remembered));
  }
}

function keyOf(
  folder: string,
  files: readonly ContentFile[] | undefined,
  { publicFolder, shownFrom, format }: CheckCircumstances,
): string | undefined {
  const content = stampsOf(files);
  const published = stampsOf(existsSync(publicFolder) ? filesIn(publicFolder) : []);
  const history = historyStamp(folder);
  if (content === undefined || published === undefined || history === undefined) return undefined;
  const program = `${process.version}\n${programStamp(PROGRAM)}`;
  const place = [folder, resolve(publicFolder), shownFrom, format];
  return digestOf(JSON.stringify([program, ...place, history, published, content]));
}

function filesIn(folder: string): ContentFile[] | undefined {
  try {
    return readTree(folder);
  } catch {
    return undefined;
  }
}

function stampsOf(files: readonly ContentFile[] | undefined): string | undefined {
  if (!files || files.some(({ stamp, link }) => stamp === undefined || link)) return undefined;
  return files.map(({ path, stamp }) => `${path} ${stamp}`).join('\n');
}

/** Where the branches of the folder's repository stand; '' for a folder that is in none. */
function historyStamp(folder: string): string | undefined {
  const repository = repositoryOf(folder);
  if (!repository) return '';
  const git = realpathSync(repository.folder);
  // Of a worktree, the branches lie elsewhere; of another format, in other files.
  if (existsSync(join(git, 'commondir')) || existsSync(join(git, 'reftable'))) return undefined;
  const files = ['HEAD', 'packed-refs', 'shallow', ...namesBelow(git, 'refs')];
  return files.map((name) => `${name} ${textOrNothing(join(git, name))}`).join('\n');
}

function namesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((item) => {
    const name = `${folder}/${item.name}`;
    return item.isDirectory() ? namesBelow(root, name) : [name];
  });
}

function textOrNothing(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/** The first moment after `now` that some value says, at the latest the end of the day: days are counted everywhere. */
function nextMoment(content: Content, now: BeijingTime): BeijingTime {
  let next = `${dayOf(now)} 24:00`;
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value > now && value < next && MOMENT.test(value)) next = value;
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  for (const part of Object.values(content) as unknown[])
    for (const source of Array.isArray(part) ? part : [part])
      look((source as { reading?: { value?: unknown } } | undefined)?.reading?.value);
  return next;
}
