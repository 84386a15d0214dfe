import { existsSync } from 'node:fs';
import { fileSize } from '../../kernel/file-size.ts';
import type { ContentFile } from './content-file.ts';
import { readTree } from './read-tree.ts';

/** As much as a push may bring in one file. */
const MOST_BYTES = 20 * 2 ** 20;
const MOST_IN_ALL = 500 * 2 ** 20;

/** The files that are published as they are, and those that must not be, each with why, in Chinese. */
export interface PublicFolder {
  files: ContentFile[];
  refused: { path: string; reason: string }[];
}

/**
 * Looks through the folder of files that an administrator puts beside the content. Nothing is read; a folder that is
 * not there is empty.
 */
export function readPublicFolder(folder: string | undefined): PublicFolder {
  const found: PublicFolder = { files: [], refused: [] };
  let bytes = 0;
  for (const file of folder === undefined || !existsSync(folder) ? [] : readTree(folder)) {
    const reason = refusal(file, bytes);
    if (reason !== undefined) found.refused.push({ path: file.path, reason });
    else {
      bytes += file.size;
      found.files.push(file);
    }
  }
  return found;
}

function refusal({ link, size }: ContentFile, bytes: number): string | undefined {
  if (link) return '是链接，不是文件本身：链接会把服务器上别处的东西带到网上。把文件本身放进来';
  if (size > MOST_BYTES) return `有 ${fileSize(size)}，一个文件最多 ${fileSize(MOST_BYTES)}`;
  return bytes + size > MOST_IN_ALL ? `超出了：public/ 里一共最多 ${fileSize(MOST_IN_ALL)}` : undefined;
}
