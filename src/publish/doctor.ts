import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, realpathSync } from 'node:fs';
import { readdir, readFile, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileSize } from '../kernel/file-size.ts';
import { readClock } from '../site/environment.ts';
import { git } from './git/git.ts';
import { branchTip } from './git/refs.ts';
import { HOOKS, hookText, isExecutable } from './init.ts';
import type { Installation } from './installation.ts';
import { listedReleases, listFile, readList, type ReleaseList } from './release-list.ts';
import { lastMoment, readLog } from './release-log.ts';
import { liveRelease, type SiteFolder } from './site-folder.ts';
import { readStored, storedAssets, storedPages } from './stored-files.ts';

const run = promisify(execFile);

/** Below, the next publication may not find room. */
const LEAST_SPACE = 2 * 2 ** 30;

/** Told of a sort at most. */
const TOLD = 5;

/** One thing that is not as it should be, and what to do about it. */
export interface Ailment {
  what: string;
  cure: string;
}

/** Everything that is wrong with an installation, the worst first. Reads only. */
export async function ailments(installation: Installation): Promise<Ailment[]> {
  const checks = [programs, repository, folders, live, earlier, space, clock];
  const found: Ailment[] = [];
  for (const check of checks) found.push(...(await check(installation)));
  return found;
}

async function programs({ engine }: Installation): Promise<Ailment[]> {
  const found: Ailment[] = [];
  for (const [program, pack] of [['git', 'git'], ['flock', 'util-linux'], ['sync', 'coreutils']] as const) {
    if (!(await run(program, ['--version']).then(() => true, () => false))) found.push({ what: `没有 ${program} 命令`, cure: `安装软件包 ${pack}。` });
  }
  if (!existsSync(join(engine, 'scripts/publish.ts'))) found.push({ what: `程序不在 ${engine}`, cure: '在程序现在的文件夹里运行 npm run publish:upgrade -- --site 网站文件夹。' });
  else if (!existsSync(join(engine, 'node_modules/.bin/node'))) found.push({ what: `${engine} 里没有装好依赖`, cure: '在那个文件夹里运行 npm ci。' });
  else if (!isWritable(join(engine, '.astro')) && !isWritable(engine)) found.push({ what: `不能写 ${engine}/.astro`, cure: '让推送的用户能写这个文件夹：编译页面模板要用。' });
  return found;
}

async function repository({ repo, branch, engine, site }: Installation): Promise<Ailment[]> {
  const bare = await git(repo, ['rev-parse', '--is-bare-repository']).then((output) => output.toString().trim(), () => undefined);
  if (bare !== 'true') return [{ what: `${repo} 不是可以推送的仓库`, cure: '再运行一次 npm run publish:init，用原来的 --repo 和 --site。' }];
  const found: Ailment[] = [];
  for (const name of HOOKS) {
    const file = join(repo, 'hooks', name);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== hookText(name, site.root, engine)) found.push({ what: `${file} ${text === undefined ? '不见了' : '被改过'}`, cure: '再运行一次 npm run publish:init，用原来的 --repo 和 --site。' });
    else if (!isExecutable(file)) found.push({ what: `${file} 不能执行`, cure: `运行 chmod +x ${file}。` });
  }
  if ((await branchTip(repo, branch)) === undefined) found.push({ what: `仓库里没有 ${branch} 分支`, cure: `推送一次：git push 仓库地址 ${branch}。` });
  return found;
}

async function folders({ site, repo }: Installation): Promise<Ailment[]> {
  const places = [site.root, site.releases, site.pages, site.assets, site.state, site.lists, site.drafts, site.cache, join(repo, 'objects'), join(repo, 'refs')];
  return places.flatMap((place) => {
    if (!existsSync(place)) return [{ what: `${place} 不见了`, cure: '再运行一次 npm run publish:init，用原来的 --repo 和 --site。' }];
    return isWritable(place) ? [] : [{ what: `不能写 ${place}`, cure: '让推送的用户和管理员同在一个组，这个文件夹对组可写：chgrp -R 组名，chmod -R g+rwX。' }];
  });
}

async function live({ site }: Installation): Promise<Ailment[]> {
  const name = liveRelease(site);
  if (name === undefined) return [{ what: '还没有发布过', cure: '推送一次内容。' }];
  const wrong = (what: string): Ailment => ({ what, cure: '运行 npm run publish:upgrade，全部重新生成。' });
  try {
    realpathSync(site.current);
  } catch {
    return [wrong(`current 指向 ${name}，但是没有这一次发布`)];
  }
  const list = await readList(name, site);
  if (!list) return [wrong(`${name} 的清单读不出来`)];
  const damaged = await damagedFiles(list, site);
  const more = damaged.length > TOLD ? `等 ${damaged.length} 个` : '';
  return damaged.length > 0 ? [wrong(`这些文件不见了，或者内容不对：${damaged.slice(0, TOLD).join('、')}${more}`)] : [];
}

/** Files of a release that are not in the stores, or are not what they were. */
export async function damagedFiles(list: ReleaseList, site: SiteFolder): Promise<string[]> {
  const damaged: string[] = [];
  for (const page of storedPages(list, site)) if (!(await readStored(page).catch(() => undefined))) damaged.push(page.path);
  for (const { path, source } of storedAssets(list, site)) if (!existsSync(source)) damaged.push(path);
  return damaged;
}

/** Files that only a release with an unreadable list uses are not known: nothing is cleared away until it is gone. */
async function earlier({ site }: Installation): Promise<Ailment[]> {
  const live = liveRelease(site);
  const found: Ailment[] = [];
  for (const name of existsSync(site.lists) ? await listedReleases(site) : []) {
    if (name === live || (await readList(name, site))) continue;
    found.push({ what: `以前的发布 ${name} 的清单读不出来`, cure: `不能再退回这一次，旧文件也清理不了。删去它：rm -r ${join(site.releases, name)} ${listFile(name, site.lists)}` });
  }
  return found;
}

async function space({ site }: Installation): Promise<Ailment[]> {
  const { bavail, bsize, ffree, files } = await statfs(site.root);
  const found: Ailment[] = [];
  if (bavail * bsize < LEAST_SPACE) found.push({ what: `磁盘只剩 ${fileSize(bavail * bsize)}`, cure: '清理磁盘，或者换一块大的。' });
  if (files > 0 && ffree < 200_000) found.push({ what: `磁盘上只能再建 ${ffree} 个文件`, cure: '清理小文件很多的文件夹，或者换一块盘。' });
  return found;
}

async function clock({ site }: Installation): Promise<Ailment[]> {
  const log = await readLog(site);
  const found: Ailment[] = [];
  if (lastMoment(log) > readClock() + 60_000) found.push({ what: `这台机器的时间比最近一次发布（${log.at(-1)!.at}）还早`, cure: '用 timedatectl 对好时间。时间对好以前，到时间发布的文章按最近一次发布的时间算。' });
  const text = existsSync(site.log) ? readFileSync(site.log, 'utf8') : '';
  const lines = text.split('\n').filter(Boolean).length;
  if (lines > log.length) found.push({ what: `releases.jsonl 里有 ${lines - log.length} 行读不出来`, cure: '不影响发布；可以删掉这几行。' });
  const left = existsSync(site.drafts) ? await readdir(site.drafts) : [];
  if (left.length > 0) found.push({ what: '有一次发布正在进行，或者没有做完', cure: '正在进行的等它结束；没有做完的，下一次推送会自己收拾。' });
  return found;
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
