import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beijingTimeOf } from '../../../kernel/beijing-time.ts';
import { readClock, readEnvironment } from '../../../machine/environment.ts';
import type { Environment } from '../../../machine/environment.ts';
import { acquireLock } from '../../../machine/lock.ts';
import { Checkout } from '../../../publish/git/checkout.ts';
import { branchTip } from '../../../publish/git/refs.ts';
import { contentMoment } from '../../../publish/release/clock.ts';
import { contentEnvironment } from '../../../publish/release/opened-content.ts';
import { siteNamed } from '../../../publish/store/installation.ts';
import { readLog } from '../../../publish/store/release-log.ts';
import type { ContentPlace } from '../questions/messages.ts';

/** Content as it lies somewhere, and how it is checked there. */
export interface FollowedPlace {
  /**
   * The folder, brought up to what is to be published now. `version`: of what is in it, if nobody but the looker
   * changes it.
   */
  follow(): Promise<{ environment: Environment; version: string | undefined }>;
  /** Where the program that prints pages is kept. */
  rendererCache: string;
}

export function followedPlace(place: ContentPlace): FollowedPlace {
  return 'site' in place ? branchOf(place.site) : folderAt(place.contentFolder);
}

function folderAt(contentFolder: string): FollowedPlace {
  return {
    follow: () => Promise.resolve({ environment: { ...readEnvironment(), contentFolder }, version: undefined }),
    rendererCache: readEnvironment().cacheFolder,
  };
}

/** The published branch of an installation, in a checkout of the looker's own: pushes use the other. */
function branchOf(folder: string): FollowedPlace {
  const { site, repo, branch, ...settings } = siteNamed(folder);
  const own = join(site.state, 'looker');
  const checkout = new Checkout(join(own, 'content'));
  let at: string | undefined;
  let lock: Promise<unknown> | undefined;
  return {
    rendererCache: site.cache,
    async follow() {
      mkdirSync(own, { recursive: true });
      // Held until this process ends: a second one would change the files that this one reads.
      await (lock ??= acquireLock(join(own, 'lock'), '预览', () => undefined));
      const tip = await branchTip(repo, branch);
      if (tip !== undefined && tip !== at) await checkout.to(repo, tip);
      at = tip;
      const now = beijingTimeOf(new Date(contentMoment(readClock(), await readLog(site))));
      const environment = {
        ...contentEnvironment({ site, repo, branch, speech: settings.speech }, now),
        contentFolder: checkout.folder,
        cacheFolder: join(own, 'cache'),
      };
      return { environment, version: tip ?? '' };
    },
  };
}

/** From where messages name files: an editor knows them as `content/…`. */
export function shownFrom({ contentFolder }: Environment): string {
  return dirname(contentFolder);
}
