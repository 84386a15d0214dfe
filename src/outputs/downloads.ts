import { constants, createWriteStream } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isPlayable, publishedRecording } from '../media/recording/probe-recording.ts';
import type { Site } from '../model/site/site.ts';
import { extensionOf } from '../schema/download.ts';

/**
 * Copies the files for download into the output folder, one after the other. A link that took the place of a file since
 * it was checked is refused.
 */
export async function writeDownloads({ downloads }: Site, folder: string): Promise<void> {
  for (const { path, file } of downloads) {
    const copy = join(folder, path);
    await mkdir(dirname(copy), { recursive: true });
    const opened = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    if (isPlayable(extensionOf(path))) {
      await writeFile(copy, publishedBytes(path, await opened.readFile()));
      await opened.close();
    } else await pipeline(opened.createReadStream(), createWriteStream(copy));
  }
}

/** A file for download as it is published: as it is, but of a recording nothing but picture and sound. */
export function publishedBytes(path: string, bytes: Buffer): Buffer {
  const form = extensionOf(path);
  if (!isPlayable(form)) return bytes;
  const published = publishedRecording(form, bytes);
  // The check has read it; it was changed since.
  if (!published) throw new Error(`${path} 读不出来了：检查以后文件变过，请再发布一次。`);
  return published;
}

/** Files of the folder `public` (paths below it) that would take an address of the content's own files for download. */
export function clashesWith(
  { downloads }: Site,
  publicFiles: readonly { path: string }[],
): { path: string; reason: string }[] {
  const taken = new Map(downloads.map(({ path, source }) => [path, source]));
  return publicFiles
    .filter(({ path }) => taken.has(path))
    .map(({ path }) => ({ path, reason: `content/${taken.get(path)!} 已经用了这个网址，两个只能留一个` }));
}
