import { resolve } from 'node:path';
import { ENGINE } from './engine.ts';
import { writeHooks } from './init.ts';
import { writeSettings, type Installation } from './installation.ts';
import { publishTip } from './publication.ts';
import type { ReleaseRecord } from './release-list.ts';

/**
 * Makes this program the one that checks and builds from now on. It first publishes what is in the repository: only if that succeeds,
 * the hooks lead here. Throws what was wrong; the program before stays in place then.
 */
export async function upgrade(installation: Installation, tell: (line: string) => void): Promise<ReleaseRecord | undefined> {
  const { repo, branch, site } = installation;
  const engine = resolve(ENGINE);
  const record = await publishTip({ ...installation, engine }, { why: 'upgrade', who: '管理员', tell, isWanted: async () => true });
  await writeSettings({ repo, branch, engine }, site);
  await writeHooks(repo, site.root, engine);
  return record;
}
