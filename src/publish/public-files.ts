import type { ContentFile } from '../ingest/content-file.ts';
import { readTree } from '../ingest/read-tree.ts';
import { hashedFolderOf } from './serving/hashed-folders.ts';

/**
 * The files that a site serves as they are. Throws for one in a folder where every name carries a digest: servers look for those in another
 * place and let browsers keep them for a year.
 */
export function publicFiles(folder: string): ContentFile[] {
  const files = readTree(folder);
  for (const { path } of files) {
    const taken = hashedFolderOf(path);
    if (taken) throw new Error(`public/${path} 不能发布：${taken} 是程序自己放文件的地方。请换一个文件夹。`);
  }
  return files;
}
