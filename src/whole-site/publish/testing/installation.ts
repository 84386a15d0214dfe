import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { HEALTH_FILE } from '../../../publish/release/health.ts';
import { readList, type ReleaseRecord } from '../../../publish/store/release-list.ts';
import { readLog } from '../../../publish/store/release-log.ts';
import { liveRelease, PAGE_FILE, siteFolder, type SiteFolder } from '../../../publish/store/site-folder.ts';
import { newFolder, type Tree, writeTree } from '../../../testing/tree.ts';
import { outcomeOf } from '../../testing/build.ts';
import { serverEnvironment } from './picture-program.ts';
import { placedTree } from '../../testing/place.ts';
import { bringCompiledPages } from './engine/compiled-pages.ts';
import { copyEngine } from './engine/engine-copy.ts';

export interface Ran {
  code: number | null;
  /** What it printed, both streams in their order. */
  output: string;
}

/** A real installation: a bare repository with its hooks, a site folder, and an editor's clone. */
export interface TestInstallation {
  /** The program that `publish` and a clean build run. `publish:upgrade` of another one lets the hooks run that too. */
  engine: string;
  repo: string;
  site: SiteFolder;
  /** The editor's clone, on branch `main`. */
  clone: string;
  /**
   * Makes `content/` of the clone hold these files and no others, and commits. Answers the commit's id; without a
   * change it is an empty commit. `epoch`: its date, in seconds.
   */
  commit(content: Tree, message: string, epoch?: string | number): Promise<string>;
  /** `git push` of `main` with the hooks, which see `env`. Never rejects for a push that is refused: look at `code`. */
  push(env?: NodeJS.ProcessEnv): Promise<Ran>;
  /** The same of what is checked out, to any branch. */
  pushTo(branch: string, env?: NodeJS.ProcessEnv, ...options: readonly string[]): Promise<Ran>;
  /** `npm run publish:<command>` of the engine, for this site. */
  publish(command: string, args?: readonly string[], env?: NodeJS.ProcessEnv): Promise<Ran>;
  /** git in the clone. Throws with what it printed if it fails. */
  git(...args: readonly string[]): Promise<string>;
  /**
   * Everything of the site that is served for the live release by its path below the site's root, without the
   * compressed twins and `health.json`.
   */
  served(): Promise<Map<string, Buffer>>;
  /** Lines of `releases.jsonl`, the latest last. */
  log(): Promise<ReleaseRecord[]>;
}

/**
 * Makes an installation in new folders, by the real program of `engine`: a copy of this one, so that nothing that is
 * done to this checkout meanwhile is seen. Its pages are compiled already. Throws with what it printed if that fails.
 */
export async function newInstallation(engine = copyEngine()): Promise<TestInstallation> {
  const root = newFolder();
  const [repo, folder, clone] = [join(root, 'content.git'), join(root, 'site'), join(root, 'clone')];
  const site = siteFolder(folder);
  const gitWith = async (env: NodeJS.ProcessEnv, ...args: readonly string[]) =>
    good(await run('git', args, clone, env), `git ${args[0]}`);
  const git = (...args: readonly string[]) => gitWith({}, ...args);
  const installation: TestInstallation = {
    engine,
    repo,
    site,
    clone,
    git,
    publish: (command, args = [], env = {}) =>
      run(
        process.execPath,
        [join(installation.engine, 'scripts/publish.ts'), command, '--site', folder, ...args],
        installation.engine,
        env,
      ),
    async commit(content, message, epoch) {
      rmSync(join(clone, 'content'), { recursive: true, force: true });
      writeTree(join(clone, 'content'), placedTree(content));
      await git('add', '--all');
      await gitWith(
        epoch === undefined ? {} : { GIT_COMMITTER_DATE: `@${epoch} +0800` },
        'commit',
        '--quiet',
        '--allow-empty',
        '-m',
        message,
      );
      return (await git('rev-parse', 'HEAD')).trim();
    },
    push: (env = {}) => run('git', ['push', 'origin', 'main'], clone, env),
    pushTo: (branch, env = {}, ...options) =>
      run('git', ['push', ...options, 'origin', `HEAD:refs/heads/${branch}`], clone, env),
    served: () => servedBy(site),
    log: () => readLog(site),
  };
  await bringCompiledPages(site);
  good(await installation.publish('init', ['--repo', repo, '--pages', 'files']), 'publish:init');
  mkdirSync(clone);
  await git('init', '--quiet');
  await git('symbolic-ref', 'HEAD', 'refs/heads/main');
  for (const [key, value] of Object.entries({
    'user.name': '林若溪',
    'user.email': 'bianji@qingshi.example',
    'commit.gpgSign': 'false',
    'core.autocrlf': 'false',
    'gc.auto': '0',
  }))
    await git('config', key, value);
  await git('remote', 'add', 'origin', repo);
  return installation;
}

async function servedBy(site: SiteFolder): Promise<Map<string, Buffer>> {
  const live = liveRelease(site);
  if (live === undefined) return new Map();
  const list = await readList(live, site);
  if (!list) throw new Error(`The list of ${live} cannot be read.`);
  const pages = filesBelow(site.current).filter((path) => path !== HEALTH_FILE && !isTwin(join(site.current, path)));
  const files = [
    ...pages.map((path) => [path.replace(PAGE_END, '/index.html'), join(site.current, path)] as const),
    ...list.assets.map((path) => [path, join(site.assets, path)] as const),
  ];
  return new Map(files.map(([path, file]) => [path, readFileSync(file)]));
}

const PAGE_END = new RegExp(`${RegExp.escape(PAGE_FILE)}$`);

/** The file that a server sends for a path of the live release. */
export function servedFile({ current }: SiteFolder, path: string): string {
  const file = join(current, path);
  return existsSync(file) ? file : file.replace(/\/index\.html$/, PAGE_FILE);
}

/** Every file below a folder with `/`, links followed. */
function filesBelow(folder: string, prefix = ''): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = prefix + name;
    return statSync(join(folder, name)).isDirectory() ? filesBelow(join(folder, name), `${path}/`) : [path];
  });
}

function isTwin(file: string): boolean {
  return /\.(?:gz|br)$/.test(file) && existsSync(file.slice(0, -3));
}

/** Compressed files of the site folder that do not unpack to the file that they stand for, or stand for none. */
export function wrongTwins(site: SiteFolder): string[] {
  const twins = [site.current, site.assets]
    .flatMap((folder) => filesBelow(folder).map((path) => join(folder, path)))
    .filter((file) => /\.(?:gz|br)$/.test(file));
  return twins.filter((file) => {
    if (!isTwin(file)) return true;
    const bytes = readFileSync(file);
    return !(file.endsWith('.gz') ? gunzipSync(bytes) : brotliDecompressSync(bytes)).equals(
      readFileSync(file.slice(0, -3)),
    );
  });
}

/**
 * Builds the clone's content with the engine's own `astro build`, which knows of nothing that was built before. Throws
 * if it does not build.
 */
export async function cleanBuild(
  { engine, clone }: Pick<TestInstallation, 'engine' | 'clone'>,
  env: NodeJS.ProcessEnv = {},
): Promise<Map<string, Buffer>> {
  const folder = newFolder();
  const variables = {
    CONTENT_DIR: join(clone, 'content'),
    OUT_DIR: join(folder, 'dist'),
    CACHE_DIR: join(folder, 'cache'),
    ...env,
  };
  good(
    await run(process.execPath, [join(engine, 'node_modules/astro/bin/astro.mjs'), 'build'], engine, variables),
    'astro build',
  );
  const built = new Map(
    filesBelow(join(folder, 'dist')).map((path) => [path, readFileSync(join(folder, 'dist', path))]),
  );
  rmSync(folder, { recursive: true });
  return built;
}

/** What one site has otherwise than the other, a line each; empty if they are the same to the byte. */
export function differences(served: ReadonlyMap<string, Buffer>, clean: ReadonlyMap<string, Buffer>): string[] {
  const missing = [...clean.keys()].filter((path) => !served.has(path)).map((path) => `missing ${path}`);
  const added = [...served.keys()].filter((path) => !clean.has(path)).map((path) => `too much ${path}`);
  const other = [...clean].flatMap(([path, bytes]) =>
    served.get(path)?.equals(bytes) === false ? [`differs ${path}: ${firstDifference(served.get(path)!, bytes)}`] : [],
  );
  return [...missing, ...added, ...other];
}

function firstDifference(served: Buffer, clean: Buffer): string {
  let at = 0;
  while (served[at] === clean[at]) at++;
  const around = (bytes: Buffer) => JSON.stringify(bytes.subarray(Math.max(0, at - 60), at + 60).toString());
  return `byte ${at}, ${around(served)} instead of ${around(clean)}`;
}

/** Pages that a release has added, changed and removed, as its record counts them. */
export function pageDifferences(
  before: ReadonlyMap<string, Buffer>,
  after: ReadonlyMap<string, Buffer>,
): ReleaseRecord['pages'] {
  const pages = [...after.keys()].filter((path) => path.endsWith('.html'));
  return {
    total: pages.length,
    added: pages.filter((path) => !before.has(path)).length,
    changed: pages.filter((path) => before.get(path)?.equals(after.get(path)!) === false).length,
    removed: [...before.keys()].filter((path) => path.endsWith('.html') && !after.has(path)).length,
  };
}

function good({ code, output }: Ran, what: string): string {
  if (code !== 0) throw new Error(`${what} ended with ${code}:\n${output}`);
  return output;
}

function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return outcomeOf(spawn(program, args, { cwd, env: serverEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] }));
}
