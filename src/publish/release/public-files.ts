import { readFile } from 'node:fs/promises';
import { readPublicFolder } from '../../ingest/files/public-files.ts';
import { digestOf } from '../../kernel/digest.ts';
import { hashedFolderOf } from '../serving/hashed-folders.ts';
import type { ReleaseList } from '../store/release-list.ts';
import { PAGE_FILE } from '../store/site-folder.ts';
import type { StagedRelease } from './staged-release.ts';

/**
 * Adds the files that a site serves as they are. One that must not be served, or that would take the place of a page,
 * is left out and reported: it is the administrator's, and no reason to stop an editor. Answers the paths of those that
 * were added.
 */
export async function addPublicFiles(
  folder: string,
  staged: StagedRelease,
  print: (line: string) => void,
): Promise<string[]> {
  const { files, refused } = publicFiles(folder);
  for (const { path, reason } of refused) print(`public/${path} 没有发布：${reason}。请告诉管理员。`);
  const added: string[] = [];
  for (const { path, absolute } of files) {
    if (staged.files.has(path)) {
      print(`public/${path} 没有发布：网站自己有这个网址。请告诉管理员。`);
      continue;
    }
    await staged.add(path, await readFile(absolute));
    added.push(path);
  }
  return added;
}

/**
 * Where every name carries a digest nothing else may lie: servers look for those in another place and let browsers keep
 * them for a year. Nor may anything have the name of a page's file.
 */
export function publicFiles(folder: string): ReturnType<typeof readPublicFolder> {
  const { files, refused } = readPublicFolder(folder);
  const others = files.map((file) => ({ ...file, reason: reasonAgainst(file.path) }));
  return {
    files: others.filter(({ reason }) => reason === undefined),
    refused: [...refused, ...others.flatMap(({ path, reason }) => (reason === undefined ? [] : [{ path, reason }]))],
  };
}

function reasonAgainst(path: string): string | undefined {
  const folder = hashedFolderOf(path);
  if (folder !== undefined) return `${folder} 是程序自己放文件的地方，请换一个文件夹`;
  return path.endsWith(PAGE_FILE) ? `${PAGE_FILE} 结尾的名字是网页用的，请换一个名字` : undefined;
}

/**
 * True if the folder holds something else than the live release has of it. Reads only files that were written since.
 */
export async function havePublicFilesChanged(
  folder: string,
  { record, files, publicFiles: listed = [] }: ReleaseList,
): Promise<boolean> {
  const there = publicFiles(folder).files;
  const names = new Set(there.map(({ path }) => path));
  if (listed.some((path) => !names.has(path))) return true;
  const since = Date.parse(record.at);
  for (const { path, absolute, size, changedAt } of there) {
    const listedFile = files.get(path);
    if (!listedFile) return true;
    if (!listed.includes(path)) continue;
    if (listedFile.bytes !== size) return true;
    if (changedAt >= since && !digestOf(await readFile(absolute)).startsWith(listedFile.digest)) return true;
  }
  return false;
}
