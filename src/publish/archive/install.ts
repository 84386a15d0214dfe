import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { briefList } from '../../kernel/brief-list.ts';
import { fileSize } from '../../kernel/file-size.ts';
import { readClock } from '../../machine/environment.ts';
import { goLive, nextReleaseNumber } from '../release/go-live.ts';
import { pageChanges } from '../release/page-changes.ts';
import { withSiteLock } from '../release/site-lock.ts';
import { StagedRelease } from '../release/staged-release.ts';
import { isHashed } from '../serving/hashed-folders.ts';
import { layoutOf } from '../store/installation.ts';
import type { ReleaseList, ReleaseRecord } from '../store/release-list.ts';
import { stampOf, timesAfter } from '../store/release-log.ts';
import { removeStrays } from '../store/restore.ts';
import { ReusableFiles } from '../store/reusable-files.ts';
import { makeSiteFolder, pagePlace, type SiteFolder } from '../store/site-folder.ts';
import { markedPages } from '../withdraw/withdrawn-pages.ts';
import { openArchive, type OpenArchive } from './open-archive.ts';

export interface InstallOrder {
  /** An archive of `packRelease`. */
  file: string;
  /** Made if it is not there. */
  site: SiteFolder;
  /**
   * SHA-256 of the archive as `packRelease` said it. Without it, an archive whose sums were changed along with its
   * files is not found out.
   */
  sum: string | undefined;
  print: (line: string) => void;
}

/**
 * Lets a release be served that another machine packed, as a new release of this one. Everything is checked before the
 * switch; throws, in Chinese, what is wrong with the archive, and nothing has changed then.
 */
export async function installRelease({ file, site, sum, print }: InstallOrder): Promise<ReleaseRecord> {
  const began = performance.now();
  if (!existsSync(file)) throw new Error(`没有 ${file} 这个文件。`);
  if (sum === undefined) print('没有给 --sum：能发现损坏，不能发现有人故意换掉的安装包。');
  else await checkArchive(file, sum);
  if (existsSync(site.root) && !existsSync(site.state) && readdirSync(site.root).length > 0)
    throw new Error(`${site.root} 里已经有别的东西，不是网站文件夹。请换一个空的。`);
  makeSiteFolder(site);
  return withSiteLock(
    site,
    '安装',
    (holder) => print(`一次发布正在进行，等它结束：${holder}`),
    async ({ live, log }) => {
      const archive = await openArchive(file);
      const { engine, domain, now, due, ...packed } = archive.manifest;
      const times = timesAfter(log, readClock());
      const name = `${await nextReleaseNumber(site, log)}-${packed.commit?.slice(0, 7) ?? 'install'}`;
      print(`正在安装 ${packed.release}「${packed.subject}」……`);
      const { layout, files, assets, assetSeals } = await store(
        archive,
        new StagedRelease(
          site,
          { name, stamp: stampOf(times) / 1000, layout: layoutOf(site) },
          new ReusableFiles(site, live, true),
        ),
        site,
      );
      const record: ReleaseRecord = {
        release: name,
        commit: packed.commit,
        ...times,
        who: packed.who,
        subject: packed.subject,
        why: 'install',
        seconds: Number(((performance.now() - began) / 1000).toFixed(1)),
        pages: pageChanges(files, live?.files),
        whole: undefined,
      };
      // An engine that no program is: what was not made here is never taken for the result of its own rendering, so
      // links and keys are not needed.
      await goLive(
        {
          record,
          engine: `installed:${engine}`,
          domain,
          layout,
          files,
          assets,
          assetSeals,
          links: new Map(),
          withdrawn: markedPages(files),
          now,
          due,
        },
        site,
        print,
        live,
      );
      const strays = await removeStrays(site);
      if (strays.length > 0) print(`删去了 ${strays.length} 个不是这次发布的文件：${briefList(strays)}`);
      return record;
    },
  );
}

async function checkArchive(file: string, sum: string): Promise<void> {
  if (!/^[0-9a-f]{64}$/i.test(sum)) throw new Error(`--sum 要写打包时显示的 64 位校验码，不是「${sum}」。`);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== sum.toLowerCase())
    throw new Error(
      `安装包和打包时的不一样，没有安装：它的校验码是 ${found}。请重新拷贝一次；还不一样，就是被人换过。`,
    );
}

/** Brings an archive's files into the stores. */
async function store(
  { manifest, sums, files }: OpenArchive,
  staged: StagedRelease,
  site: SiteFolder,
): Promise<Pick<ReleaseList, 'layout' | 'files' | 'assets' | 'assetSeals'>> {
  const isStored = (path: string) =>
    existsSync(
      isHashed(path) ? join(site.assets, path) : join(site.pages, pagePlace(sums.get(path)!, path, staged.layout)),
    );
  const needed = Object.entries(manifest.files).reduce((sum, [path, bytes]) => sum + (isStored(path) ? 0 : bytes), 0);
  const { bavail, bsize } = await statfs(site.root);
  if (needed > bavail * bsize) throw new Error(`磁盘不够：要 ${fileSize(needed)}，只剩 ${fileSize(bavail * bsize)}。`);
  try {
    for await (const { path, bytes } of files) await staged.take(path, () => bytes);
  } finally {
    await staged.settled();
  }
  await staged.install();
  return staged.listed();
}
