import { join } from 'node:path';
import { setCurrentSite } from '../../astro/current-site.ts';
import { beijingTimeOf } from '../../kernel/beijing-time.ts';
import { type Environment, readClock } from '../../machine/environment.ts';
import { collectGarbage } from '../../machine/spare-memory.ts';
import type { Site } from '../../model/site/site.ts';
import { pageKeys, pageKeysAhead } from '../../views/site/page-keys.ts';
import { startGitElsewhere } from '../../git/git.ts';
import { keepIndexThread } from '../../search/index/index-thread.ts';
import { beginIndexAhead } from '../ahead/index-ahead.ts';
import { branchTip } from '../git/refs.ts';
import { watchHook } from '../hooks/hook-watch.ts';
import { branchUpdate, refUpdates } from '../pushes/ref-update.ts';
import { contentMoment } from '../release/clock.ts';
import {
  CommitContent,
  contentEnvironment,
  keepOpenedSite,
  lastOpened,
  writeFindings,
} from '../release/opened-content.ts';
import { rehearsePages } from '../release/release-pages.ts';
import { lockSite, siteLockHolder } from '../release/site-lock.ts';
import { engineDigest } from '../renderer/engine.ts';
import { cachedRenderer } from '../renderer/renderer-cache.ts';
import { loadRenderer, SERVER } from '../renderer/renderer.ts';
import { CallerGone, Resident, type ResidentWork } from '../resident/resident.ts';
import type { Installation } from '../store/installation.ts';
import { liveList } from '../store/release-list.ts';
import { readLog } from '../store/release-log.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { HOOK_COMMANDS } from './hook-commands.ts';

/** Runs the resident program of an installation until it ends. Throws if it cannot listen. */
export async function runResident(installation: Installation, print: (line: string) => void): Promise<void> {
  startGitElsewhere();
  keepOpenedSite();
  // Where it was started may be removed.
  process.chdir('/');
  const resident = new Resident(
    installation,
    { prepare: () => prepare(installation), hooks: hooksOf(installation) },
    print,
  );
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resident.leave('常驻程序结束。'));
  await resident.run();
  writeFindings();
}

function hooksOf({ site, branch }: Installation): ResidentWork['hooks'] {
  const call = { values: { site: site.root }, positionals: [] };
  return {
    'pre-receive': async ({ input, print, tell, later }) => {
      const isGood = await HOOK_COMMANDS['pre-receive'].run({ ...call, input, print, watch: watchHook({ tell }) });
      if (isGood && branchUpdate(refUpdates(input), branch))
        later(async () => void workAhead(site).catch(() => undefined));
      return isGood;
    },
    // A publication goes on without whoever has pushed.
    'post-receive': async ({ input, print, later }) => {
      const isGood = await HOOK_COMMANDS['post-receive'].run({
        ...call,
        input,
        print: (line) => unlessGone(() => print(line)),
        later,
      });
      later(() => Promise.resolve(tidyUp()));
      return isGood;
    },
  };
}

/**
 * What the publication of a push will need, while git takes the push and asks for it. It is not waited for: what is not done
 * by then, the publication does, and what fails here fails there too.
 */
async function workAhead(site: SiteFolder): Promise<void> {
  const opened = lastOpened();
  const live = await liveList(site);
  if (!opened || live?.engine !== engineDigest()) return;
  beginIndexAhead(opened.site, live, site);
  await pageKeysAhead(opened.site);
}

/** What nobody waits for. Whoever is killed before he writes has a few files to look into again. */
function tidyUp(): void {
  if (performance.now() - writtenAt > WRITTEN_EVERY_MS) {
    writeFindings();
    writtenAt = performance.now();
  }
  collectGarbage();
}

const WRITTEN_EVERY_MS = 10 * 60_000;
let writtenAt = -Infinity;

function unlessGone(say: () => void): void {
  try {
    say();
  } catch (error) {
    if (!(error instanceof CallerGone)) throw error;
  }
}

/** Reads what the branch holds and rehearses its publication, unless somebody publishes just now. */
async function prepare(installation: Installation): Promise<void> {
  const { repo, branch, site } = installation;
  const tip = await branchTip(repo, branch);
  if (tip === undefined || (await siteLockHolder(site)) !== undefined) return;
  keepIndexThread();
  const release = await lockSite(site, '准备', () => undefined);
  const now = beijingTimeOf(new Date(contentMoment(readClock(), await readLog(site))));
  const environment = contentEnvironment(installation, now);
  const content = new CommitContent(installation, tip, environment, () => undefined);
  try {
    const opened = await content.open();
    writeFindings();
    if ('site' in opened) await rehearse(opened.site, environment, site);
  } finally {
    content.close();
    release();
    collectGarbage();
  }
}

/**
 * Does for nobody what the first publication would do: what it needs is loaded and compiled then. What fails here fails
 * there too, and is told then.
 */
async function rehearse(model: Site, environment: Environment, site: SiteFolder): Promise<void> {
  pageKeys(model);
  const live = await liveList(site);
  const engine = engineDigest();
  // A renderer that nothing was rendered with yet is made for the first publication.
  if (live?.engine !== engine) return;
  const { written } = beginIndexAhead(model, live, site);
  const folder = await cachedRenderer(engine, environment, () => undefined);
  setCurrentSite({ site: model });
  await rehearsePages(await loadRenderer(join(folder, SERVER)), model).catch(() => undefined);
  await written.catch(() => undefined);
}
