import { resolve } from 'node:path';
import { briefList } from '../../kernel/brief-list.ts';
import { PROJECT } from '../../machine/project.ts';
import { publishTip } from '../release/publication.ts';
import { lockSite } from '../release/site-lock.ts';
import { type Installation, writeSettings } from '../store/installation.ts';
import type { ReleaseRecord } from '../store/release-list.ts';
import { removeStrays } from '../store/restore.ts';
import { writeHooks } from './init.ts';
import { writeServing } from './serving-files.ts';

/**
 * Makes this program the one that checks and builds from now on. It first publishes what is in the repository: only if
 * that succeeds, the hooks lead here. Throws what was wrong; the program before stays in place then.
 */
export async function upgrade(
  installation: Installation,
  print: (line: string) => void,
  isClockRight = false,
): Promise<ReleaseRecord | undefined> {
  const { site, ...settings } = installation;
  const engine = resolve(PROJECT);
  const record = await publishTip(
    { ...installation, engine },
    { why: 'upgrade', who: '管理员', whole: '管理员要求', isClockRight, print, isNeeded: async () => true },
  );
  const release = await lockSite(site, '升级', () => undefined);
  let changed: string[];
  try {
    await writeSettings({ ...settings, engine }, site);
    await writeHooks(settings.repo, site.root, engine);
    // The policy of a page's scripts stands in it, and where the program lies.
    changed = await writeServing({ ...installation, engine });
    const strays = await removeStrays(site);
    if (strays.length > 0) print(`删去了 ${strays.length} 个不是这次发布的文件：${briefList(strays)}`);
  } finally {
    release();
  }
  if (changed.length > 0)
    print(`服务器的配置变了，请用新的这一份，再重新加载：\n${changed.map((file) => `  ${file}`).join('\n')}`);
  if (settings.layout === undefined)
    print(
      '网页还放在文件夹里。服务器换上新的配置、重新加载以后，用原来的选项加上 --pages files 再运行一次 publish:init，占的文件数少一半，见 docs/publish.md「网页一页一个文件」。',
    );
  return record;
}
