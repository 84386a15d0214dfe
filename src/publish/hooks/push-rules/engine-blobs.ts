import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blobId } from '../../../git/blob-id.ts';

/**
 * The ids that git would give to files of the installed engine, by path. `paths` may come from a push: those that the
 * engine has not as files, or that would lead out of its folder, are left out. `format` is that of the repository, see
 * `objectFormatOf`.
 */
export async function engineBlobs(
  engineFolder: string,
  paths: Iterable<string>,
  format: 'sha1' | 'sha256',
): Promise<Map<string, string>> {
  const blobs = new Map<string, string>();
  for (const path of paths) {
    if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) continue;
    const bytes = await readFile(join(engineFolder, path)).catch(() => undefined);
    if (bytes) blobs.set(path, blobId(bytes, format));
  }
  return blobs;
}
