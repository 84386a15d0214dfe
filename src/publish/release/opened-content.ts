import { join } from 'node:path';
import { readPublicFolder } from '../../ingest/files/public-files.ts';
import { type Environment, readEnvironment } from '../../machine/environment.ts';
import { acquireLock } from '../../machine/lock.ts';
import { type OpenedSite, openSite, type RefusedContent } from '../../model/site/open-site.ts';
import { openReadings } from '../../validate/check.ts';
import type { ReadingCache } from '../../validate/read/reading-cache.ts';
import { WordCache } from '../../validate/words/word-cache.ts';
import { Checkout } from '../git/checkout.ts';
import type { Installation } from '../store/installation.ts';
import type { SiteFolder } from '../store/site-folder.ts';
import { readOrders } from '../withdraw/orders.ts';

/**
 * Waits until nobody else has the folder that commits are checked out into, as `acquireLock`: there is but one, for
 * checks and for publications.
 */
export function lockContent(
  { state }: SiteFolder,
  purpose: string,
  onWait: (holder: string) => void,
): Promise<() => void> {
  return acquireLock(join(state, 'check.lock'), purpose, onWait);
}

/** Where the content of an installation is read, and what time it is taken to be: Beijing time. */
export function contentEnvironment(
  { site, speech, repo, branch }: Pick<Installation, 'site' | 'speech' | 'repo' | 'branch'>,
  now: string,
): Environment {
  const environment = readEnvironment();
  return {
    ...environment,
    withdrawals: readOrders(site),
    contentFolder: checkoutOf(site).folder,
    cacheFolder: site.cache,
    history: { folder: repo, below: 'content/', refs: [`refs/heads/${branch}`] },
    now,
    speechCommand: speech ?? environment.speechCommand,
  };
}

/**
 * Opens the site of a commit, for its check and for its publication. Only while the content is locked: the site's
 * photos and files lie in the folder. Throws as `openSite`, or with git's own words. `environment`: see
 * `contentEnvironment`.
 */
export async function openCommit(
  { repo, site }: Pick<Installation, 'repo' | 'site'>,
  commit: string,
  environment: Environment,
): Promise<OpenedSite | RefusedContent> {
  const checkout = checkoutOf(site);
  const tree = await (kept ? checkout.still(repo, commit) : checkout.to(repo, commit));
  const { now, withdrawals, publicFolder } = environment;
  const key = JSON.stringify([checkout.folder, tree, now, withdrawals, readPublicFolder(publicFolder)]);
  if (kept?.key === key) return kept.opened;
  kept = undefined;
  // Files are named as the editor knows them: content/…
  const options = { ...environment, shownFrom: join(checkout.folder, '..') };
  const memory = known ?? {
    readings: openReadings(options, isKeeping),
    words: isKeeping ? new WordCache() : undefined,
  };
  known = undefined;
  const opened = await openSite({ ...options, ...memory }, { previews: false, textsLater: true });
  if (isKeeping) known = memory;
  if (isKeeping && !('errors' in opened)) kept = { key, opened };
  return opened;
}

/** The content of a commit that is to be published, opened when somebody first asks for it. */
export class CommitContent {
  private readonly installation: Installation;
  private readonly commit: string;
  private readonly environment: Environment;
  private readonly print: (line: string) => void;
  private opened: Promise<OpenedSite | RefusedContent> | undefined;
  private unlock: () => void = () => undefined;

  constructor(installation: Installation, commit: string, environment: Environment, print: (line: string) => void) {
    this.installation = installation;
    this.commit = commit;
    this.environment = environment;
    this.print = print;
  }

  /** As `openCommit`. Until it is closed nobody else checks anything out. */
  open(): Promise<OpenedSite | RefusedContent> {
    return (this.opened ??= this.lockAndOpen());
  }

  close(): void {
    this.unlock();
    this.unlock = () => undefined;
  }

  private async lockAndOpen(): Promise<OpenedSite | RefusedContent> {
    this.unlock = await lockContent(this.installation.site, '发布', (holder) =>
      this.print(`一次推送正在检查，等它结束：${holder}`),
    );
    return openCommit(this.installation, this.commit, this.environment);
  }
}

/**
 * From now on the site that was opened last stays in memory, for whoever asks for it again, and what was found out about
 * its files, for the next one. Of a process that is one installation's alone.
 */
export function keepOpenedSite(): void {
  isKeeping = true;
}

/** Writes what was found out and stays in memory, for other processes and for the next start. */
export function writeFindings(): void {
  known?.readings.keep();
  known?.words?.keep();
}

/** The site that was opened last and stayed in memory. */
export function lastOpened(): OpenedSite | undefined {
  return kept?.opened;
}

/** Whoever changes a site that was opened is the last to have it. */
export function forgetOpenedSite(): void {
  kept = undefined;
}

let isKeeping = false;
let known: { readings: ReadingCache; words: WordCache | undefined } | undefined;
/** `key`: everything that the site is opened from. */
let kept: { key: string; opened: OpenedSite } | undefined;

function checkoutOf({ state }: SiteFolder): Checkout {
  const place = join(state, 'content');
  if (latest?.place !== place) latest = { place, checkout: new Checkout(place) };
  return latest.checkout;
}

let latest: { place: string; checkout: Checkout } | undefined;
