import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { replaceFolder } from '../../astro/unfinished-folder.ts';
import { isRunning } from '../../astro/turn.ts';

/** How often a folder is put in the place of another that somebody puts there at the same moment. */
const MOST_TIMES = 20;

/** A site that is being put together, beside the folder whose place it takes when it is whole. */
export interface OutputFolder {
  folder: string;
  /** Where the index lies until it is whole. */
  index: string;
  /** Takes the place of what was there. */
  replace(): Promise<void>;
  remove(): void;
}

/** Begins one, and removes what processes of this machine have left that were killed. */
export async function beginOutput(outFolder: string): Promise<OutputFolder> {
  const parent = dirname(outFolder);
  await mkdir(parent, { recursive: true });
  // Several machines may write into one folder, and processes have the same numbers there.
  const own = `.${basename(outFolder)}.joining-${encodeURIComponent(hostname())}-`;
  for (const name of await readdir(parent)) {
    const [, pid] = new RegExp(`^${RegExp.escape(own)}(\\d+)-`).exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(parent, name), { recursive: true, force: true });
  }
  const folder = join(parent, `${own}${process.pid}-${randomUUID().slice(0, 8)}`);
  const index = `${folder}.search`;
  await mkdir(folder);
  const remove = () => {
    for (const one of [folder, index, `${folder}.old`]) rmSync(one, { recursive: true, force: true });
  };
  return { folder, index, remove, replace: () => replaceInTurn(folder, outFolder) };
}

/** Two builds of one output at the same moment: the later one stays. */
async function replaceInTurn(folder: string, outFolder: string): Promise<void> {
  for (let times = 1; ; times++) {
    try {
      return await replaceFolder(folder, outFolder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (times === MOST_TIMES || !['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(code ?? '')) throw error;
    }
  }
}
