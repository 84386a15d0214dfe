import { mkdirSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { PROJECT } from './project.ts';

/**
 * Keeps what Node makes of the modules that are imported from now on, and takes what an earlier run kept: they start in
 * half the time. It is code, so it is stored where nobody else writes; where there is no such place, nothing is kept.
 */
export function keepCompiled(): void {
  const cache = privateCache(PROJECT);
  if (cache === undefined) return;
  // A thread has no mask of its own: the folder is there since its program began, or is made as any other.
  const before = isMainThread ? process.umask(0o077) : undefined;
  enableCompileCache(join(cache, 'compiled'));
  if (before !== undefined) process.umask(before);
}

/**
 * Where what this account runs is stored for it alone: with the program if nobody else can change that, or in its home;
 * undefined for one without a home.
 */
export function privateCache(program: string): string | undefined {
  try {
    const cache = join(program, '.cache');
    if (isPrivate(program)) {
      mkdirSync(cache, { recursive: true, mode: 0o755 });
      if (isPrivate(cache)) return cache;
    }
    return join(userInfo().homedir, '.cache/bangyang');
  } catch {
    return undefined;
  }
}

function isPrivate(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return uid === process.getuid?.() && (mode & 0o022) === 0;
}
