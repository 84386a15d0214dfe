import { join } from 'node:path';
import { holdLock, lockHolder } from '../../machine/lock.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { cleanUp, type Standing } from './clean-up.ts';

/** Waits until nobody else changes what is served, as `holdLock`. */
export function holdSite(site: SiteFolder, purpose: string, onWait: (holder: string) => void): Promise<() => void> {
  return holdLock(siteLock(site), purpose, onWait);
}

/** Who changes what is served right now; undefined if nobody does. */
export function siteHolder(site: SiteFolder): Promise<string | undefined> {
  return lockHolder(siteLock(site));
}

function siteLock({ state }: SiteFolder): string {
  return join(state, 'publish.lock');
}

/**
 * Changes what is served while nobody else does. What others have left is put right before; and after `work` failed,
 * what it has left.
 */
export async function inTurn<T>(
  site: SiteFolder,
  purpose: string,
  onWait: (holder: string) => void,
  work: (standing: Standing) => Promise<T>,
): Promise<T> {
  const release = await holdSite(site, purpose, onWait);
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
