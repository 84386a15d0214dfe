import { execFile } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT } from '../../machine/project.ts';
import { writeWhole } from '../../machine/write-whole.ts';
import { git } from '../../git/git.ts';
import { setUpReceiving } from '../git/receiving.ts';
import { lockSite } from '../release/site-lock.ts';
import { checkOptions } from '../serving/options.ts';
import { type Installation, type Settings, settingsOf, writeSettings } from '../store/installation.ts';
import { readRetention, type RetentionOptions } from '../store/retention.ts';
import { makeSiteFolder, type PageLayout, servedLayout, siteFolder, type SiteFolder } from '../store/site-folder.ts';

export interface InitOrder extends Omit<Settings, 'engine' | 'keep' | 'layout'> {
  site: string;
  /** `files` or `folders`, how pages are to lie; undefined for as they do, and `files` in a new site folder. */
  pages: string | undefined;
  keep: RetentionOptions;
}

/**
 * Makes the bare repository with its hooks and the site folder, or puts right what is there: run twice it changes
 * nothing. Throws if one of the folders is used for something else, or if an option cannot be used;
 * nothing has changed then.
 */
export async function initInstallation({
  repo: repoFolder,
  site: folder,
  branch,
  host,
  base,
  brotli,
  user,
  notify,
  speech,
  keep,
  pages,
}: InitOrder): Promise<Installation> {
  const repo = resolve(repoFolder);
  const site = siteFolder(folder);
  await checkInit({ repo, site: site.root, branch, host, base, keep, pages });
  makeSiteFolder(site);
  const release = await lockSite(site, '安装', () => undefined);
  try {
    await refuseOther(repo);
    if (!existsSync(repo) || isEmpty(repo)) {
      await mkdir(repo, { recursive: true });
      await git(repo, ['init', '--quiet', '--bare', '--shared=group', '--template=']);
    }
    await git(repo, ['symbolic-ref', 'HEAD', `refs/heads/${branch}`]);
    await setUpReceiving(repo);
    const before = settingsOf(site);
    const settings: Settings = {
      repo,
      branch,
      engine: resolve(PROJECT),
      host,
      base,
      brotli,
      user: user ?? before?.user,
      notify: notify ?? before?.notify,
      speech: speech ?? before?.speech,
      keep: readRetention(keep, before?.keep),
      // Readers of a site that is served already would find nothing until the server has its new configuration.
      layout: readLayout(pages) ?? (before ? before.layout : (servedLayout(site) ?? 'folders')),
    };
    await writeSettings(settings, site);
    await writeHooks(repo, site.root, settings.engine);
    return { ...settings, site };
  } finally {
    release();
  }
}

/** Throws, in Chinese, what an installation cannot be made with. */
export async function checkInit({
  repo: repoFolder,
  site: folder,
  branch,
  host,
  base,
  keep,
  pages,
}: Pick<InitOrder, 'repo' | 'site' | 'branch' | 'host' | 'base' | 'keep' | 'pages'>): Promise<void> {
  const repo = resolve(repoFolder);
  const site = siteFolder(folder);
  checkOptions({ site: site.root, host, base });
  readRetention(keep);
  readLayout(pages);
  checkPlaces(repo, site.root);
  await checkBranch(branch);
  // Another installation that has begun may be making the repository: it is asked again when that is over.
  if (existsSync(site.state)) return;
  if (existsSync(site.root) && !isEmpty(site.root) && !hasLostState(site))
    throw new Error(`${site.root} 里已经有别的东西。网站文件夹要是空的，请换一个。`);
  await refuseOther(repo);
}

/** Throws, in Chinese, if that is no layout. */
function readLayout(pages: string | undefined): PageLayout | undefined {
  if (pages === undefined || pages === 'files' || pages === 'folders') return pages;
  throw new Error(`--pages 后面写 files（网页一页一个文件）或者 folders（放在文件夹里），不是「${pages}」。`);
}

async function refuseOther(repo: string): Promise<void> {
  if (existsSync(repo) && !(await isBareRepository(repo)))
    throw new Error(`${repo} 已经有别的东西，不是 git 的裸仓库。请换一个文件夹，或者先移走它。`);
}

export const HOOKS = ['pre-receive', 'post-receive'] as const;

/** The hooks lead to an installed program: theirs is the only place where it is named. */
export async function writeHooks(repo: string, site: string, engine: string): Promise<void> {
  await mkdir(join(repo, 'hooks'), { recursive: true });
  // The repository is the group's; what runs at each push is not.
  if (modeOf(join(repo, 'hooks')) !== 0o755) await chmod(join(repo, 'hooks'), 0o755);
  for (const name of HOOKS) {
    const file = join(repo, 'hooks', name);
    const text = hookText(name, site, engine);
    if ((await readFile(file, 'utf8').catch(() => '')) === text && modeOf(file) === 0o755) continue;
    await writeWhole(file, text, { temporary: `${file}.new`, mode: 0o755 });
  }
}

function modeOf(file: string): number {
  return statSync(file).mode & 0o777;
}

export function isExecutable(file: string): boolean {
  return (modeOf(file) & 0o111) !== 0;
}

/**
 * A hook that is compiled already when it starts: to read types out of its first file takes half of its time. What is kept
 * is code, see `compiled-program.ts`: only what is this account's own is run, and nobody else may write there.
 */
export function hookText(name: string, site: string, engine: string): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    '#!/bin/sh',
    '# 由榜样的 npm run publish:init 写成，不要手改；改了以后再运行一次就会改回来。',
    'umask 077',
    `compiled=${quoted(join(engine, '.cache/compiled'))}`,
    '[ -O "$compiled" ] || compiled="${HOME:+$HOME/.cache/bangyang/compiled}"',
    'export NODE_COMPILE_CACHE="$compiled"',
    `exec ${quoted(join(engine, 'node_modules/.bin/node'))} ${quoted(join(engine, 'scripts/publish.ts'))} ${name} --site ${quoted(site)}`,
    '',
  ].join('\n');
}

/**
 * True for a folder that has releases, but whose `state/` is gone: it is made anew, and with it what the next
 * publication needs.
 */
function hasLostState({ releases, pages, assets }: SiteFolder): boolean {
  return [releases, pages, assets].every((folder) => existsSync(folder));
}

function checkPlaces(repo: string, site: string): void {
  const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}/`);
  if (isWithin(repo, site) || isWithin(site, repo))
    throw new Error(`仓库和网站文件夹要分开放，不能一个在另一个里面：${repo}、${site}`);
  if (/[\n\r]/.test(repo)) throw new Error('仓库的路径里不能有换行。');
}

async function checkBranch(branch: string): Promise<void> {
  const isName = await promisify(execFile)('git', ['check-ref-format', `refs/heads/${branch}`]).then(
    () => true,
    (error: { code?: unknown }) => error.code === 'ENOENT',
  );
  if (!isName) throw new Error(`「${branch}」不能作分支的名字。一般不用写 --branch，就是 main。`);
}

async function isBareRepository(folder: string): Promise<boolean> {
  if (!statSync(folder).isDirectory()) return false;
  if (isEmpty(folder)) return true;
  return (await git(folder, ['rev-parse', '--is-bare-repository']).catch(() => '')).toString().trim() === 'true';
}

function isEmpty(folder: string): boolean {
  return statSync(folder).isDirectory() && readdirSync(folder).length === 0;
}
