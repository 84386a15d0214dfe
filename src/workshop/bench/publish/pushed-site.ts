import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../../../machine/project.ts';
import type { ReleaseRecord } from '../../../publish/store/release-list.ts';
import { type TreeFile, writeFiles } from '../corpus/corpus.ts';
import { measure, type Measured } from '../measure/measure.ts';

/** What one publication took, from the command to its end. Seconds, MiB. */
export interface PublicationCost extends Omit<Measured, 'output'> {
  /** Of that from when git had taken the push to when it was live. */
  publishing: number;
  pages: { total: number; added: number; changed: number; removed: number };
  /** What a copy of the site has to fetch. */
  upload: ReleaseRecord['upload'];
  whole: string | undefined;
}

type LoggedRelease = { subject: string; seconds: number } & Pick<PublicationCost, 'pages' | 'upload' | 'whole'>;

const EDITOR = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid'];

/** An installation with an editor's clone beside it. What an editor does is done by real pushes. */
export class PushedSite {
  readonly #progress: (step: string) => void;
  readonly #repo: string;
  /** Of the site, with releases, stores and state. */
  readonly folder: string;
  readonly #editor: string;

  private constructor(folder: string, progress: (step: string) => void) {
    this.#progress = progress;
    this.#repo = join(folder, 'repo.git');
    this.folder = join(folder, 'site');
    this.#editor = join(folder, 'editor');
  }

  /** Installs below `folder`; nothing is pushed yet. */
  static async installed(
    folder: string,
    content: Iterable<TreeFile>,
    progress: (step: string) => void,
  ): Promise<PushedSite> {
    const pushed = new PushedSite(folder, progress);
    writeFiles(pushed.content, content);
    await pushed.#command('init', '--repo', pushed.#repo, '--pages', 'files');
    await pushed.#git('init', '-q', '-b', 'main');
    return pushed;
  }

  /** The folder that an editor writes in. */
  get content(): string {
    return join(this.#editor, 'content');
  }

  /** Rewrites a file of the content; '' where there was none. */
  edit(path: string, change: (text: string) => string): void {
    const file = join(this.content, path);
    let before = '';
    try {
      before = readFileSync(file, 'utf8');
    } catch {
      // It is new.
    }
    writeFileSync(file, change(before));
  }

  remove(path: string): void {
    rmSync(join(this.content, path));
  }

  /** Commits what was changed and pushes it. Throws if it is not published. */
  async push(message: string): Promise<PublicationCost> {
    await this.#git('add', '-A');
    await this.#git('commit', '-q', '-m', message);
    this.#progress(message);
    const { output, ...cost } = await this.#git('push', '-q', this.#repo, 'main');
    const { subject, ...release } = this.#lastRelease();
    if (subject !== message) throw new Error(`${message}: not published\n${output}`);
    return costOf(cost, release);
  }

  /** What the timer does at this moment, given in seconds since 1970. */
  async tick(seconds: number): Promise<PublicationCost> {
    this.#progress('a day passes');
    const { output: _, ...cost } = await this.#command('tick', { SOURCE_DATE_EPOCH: String(seconds) });
    return costOf(cost, this.#lastRelease());
  }

  #command(name: string, ...rest: (string | Record<string, string>)[]): Promise<Measured> {
    const env = rest.find((one) => typeof one === 'object');
    const args = rest.filter((one) => typeof one === 'string');
    return measure({
      name,
      args: [join(PROJECT, 'scripts/publish.ts'), name, '--site', this.folder, ...args],
      cwd: PROJECT,
      ...(env && { env }),
    });
  }

  #git(...args: string[]): Promise<Measured> {
    return measure({ name: 'git', program: 'git', args: [...EDITOR, ...args], cwd: this.#editor });
  }

  #lastRelease(): LoggedRelease {
    const lines = readFileSync(join(this.folder, 'releases.jsonl'), 'utf8').trim().split('\n');
    return JSON.parse(lines.at(-1)!) as LoggedRelease;
  }
}

function costOf(
  cost: Omit<Measured, 'output'>,
  { seconds, pages, upload, whole }: Omit<LoggedRelease, 'subject'>,
): PublicationCost {
  return { ...cost, publishing: seconds, pages, upload, whole };
}
