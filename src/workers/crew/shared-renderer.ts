import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../../machine/environment.ts';
import { acquireLock } from '../../machine/lock.ts';
import { engineDigest } from '../../publish/renderer/engine.ts';
import { cachedRenderer } from '../../publish/renderer/renderer-cache.ts';

/** The folder of the renderer of the installed program; of several processes that begin with one cache the first makes it. */
export async function sharedRenderer(environment: Environment, print: (line: string) => void): Promise<string> {
  const { cacheFolder } = environment;
  await mkdir(cacheFolder, { recursive: true });
  const unlock = await acquireLock(join(cacheFolder, 'renderer.lock'), '编译页面模板', () =>
    print('另一个进程正在编译页面模板，等它结束……'),
  );
  try {
    return await cachedRenderer(engineDigest(), environment, () => print('正在编译页面模板……'));
  } finally {
    unlock();
  }
}
