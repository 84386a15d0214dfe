import { readEnvironment } from '../../machine/environment.ts';
import { lockSite } from '../release/site-lock.ts';
import { engineDigest } from '../renderer/engine.ts';
import { cachedRenderer } from '../renderer/renderer-cache.ts';
import type { Installation } from '../store/installation.ts';

/**
 * Lets the page templates be compiled now, unless they are: whoever pushes first does not wait for it. If that fails it is
 * printed only, since the first publication tries again.
 */
export async function compileAhead({ site }: Pick<Installation, 'site'>, print: (line: string) => void): Promise<void> {
  const release = await lockSite(site, '安装', (holder) => print(`另一次发布正在进行，等它结束：${holder}`));
  const environment = { ...readEnvironment(), cacheFolder: site.cache };
  try {
    await cachedRenderer(engineDigest(), environment, () => print('正在编译页面模板……'));
  } catch (error) {
    print(`页面模板没有编译成，第一次发布的时候再编译。\n${(error as Error).message}`);
  } finally {
    release();
  }
}
