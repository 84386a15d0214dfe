import { lstatSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs `work` with a new temporary folder, which is removed afterwards: also on errors, and when the process is asked
 * to stop.
 */
export async function withWorkspace<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bangyang-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  const stop = (signal: NodeJS.Signals) => process.exit(signal === 'SIGINT' ? 130 : 143);
  process.on('exit', remove).on('SIGINT', stop).on('SIGTERM', stop);
  try {
    return await work(folder);
  } finally {
    remove();
    process.off('exit', remove).off('SIGINT', stop).off('SIGTERM', stop);
  }
}

/** How many files a folder holds, how many of them end with `suffix`, and their bytes. */
export function weigh(folder: string, suffix = ''): { files: number; matching: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  const bytes = files.reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
  return { files: files.length, matching: files.filter((item) => item.name.endsWith(suffix)).length, bytes };
}

/** How many files, folders and links lie below a folder; what has several names counts once. */
export function inodesIn(folder: string): number {
  const seen = new Set<number>();
  const look = (within: string) => {
    for (const item of readdirSync(within, { withFileTypes: true })) {
      const path = join(within, item.name);
      seen.add(lstatSync(path).ino);
      if (item.isDirectory()) look(path);
    }
  };
  look(folder);
  return seen.size;
}
