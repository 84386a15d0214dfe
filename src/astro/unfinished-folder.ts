import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './turn.ts';

/** Where this process builds what will become `outFolder`: beside it, so that a rename is enough. */
export function unfinishedFolderOf(outFolder: string): string {
  return join(dirname(outFolder), `.${basename(outFolder)}.building-${process.pid}`);
}

/** Puts `unfinished` in the place of `target`. Between the two renames there is no output for less than a millisecond. */
export async function replaceFolder(unfinished: string, target: string): Promise<void> {
  const old = `${unfinished}.old`;
  await mkdir(dirname(target), { recursive: true });
  if (existsSync(target)) await rename(target, old);
  try {
    await rename(unfinished, target);
  } catch (error) {
    if (existsSync(old)) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** What builds have left that were killed. */
export async function removeLeftovers(outFolder: string): Promise<void> {
  const parent = dirname(outFolder);
  if (!existsSync(parent)) return;
  for (const name of await readdir(parent)) {
    const match = new RegExp(`^\\.${RegExp.escape(basename(outFolder))}\\.building-(\\d+)`).exec(name);
    if (match && !isRunning(Number(match[1]))) await rm(join(parent, name), { recursive: true, force: true });
  }
}
