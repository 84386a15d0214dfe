import { join } from 'node:path';
import { acquireLock, lockHolder } from '../../machine/lock.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { cleanUp, type SiteState } from './clean-up.ts';

/** Waits until nobody else changes what is served, as `acquireLock`. */
export function lockSite(site: SiteFolder, purpose: string, onWait: (holder: string) => void): Promise<() => void> {
  return acquireLock(siteLock(site), purpose, onWait);
}

/** Who changes what is served right now; undefined if nobody does. */
export function siteLockHolder(site: SiteFolder): Promise<string | undefined> {
  return lockHolder(siteLock(site));
}

function siteLock({ state }: SiteFolder): string {
  return join(state, 'publish.lock');
}

/**
 * Changes what is served while nobody else does. What others have left is put right before; and after `work` failed,
 * what it has left.
 */
export async function withSiteLock<T>(
  site: SiteFolder,
  purpose: string,
  onWait: (holder: string) => void,
  work: (state: SiteState) => Promise<T>,
): Promise<T> {
  const release = await lockSite(site, purpose, onWait);
  try {
    return await work(await cleanUp(site));
  } catch (error) {
    // A full disk has room again. What cannot be cleaned up now is at the next start.
    await cleanUp(site).catch(() => undefined);
    throw error;
  } finally {
    release();
  }
}
