import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What git calls the folder of a push that is still coming. It removes it itself, unless it is killed. */
const INCOMING = /^(?:tmp_objdir-)?incoming-/;

const HOUR_MS = 3_600_000;

/** Removes what uploads have left that were cut off more than an hour before `now` (milliseconds). */
export async function removeCutUploads(repo: string, now: number): Promise<void> {
  const objects = join(repo, 'objects');
  for (const name of await readdir(objects)) {
    if (!INCOMING.test(name)) continue;
    // One that comes to its end meanwhile is taken away by git.
    const { mtimeMs } = await stat(join(objects, name)).catch(() => ({ mtimeMs: now }));
    if (now - mtimeMs > HOUR_MS) await rm(join(objects, name), { recursive: true, force: true });
  }
}
