import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { branchTip } from '../../../publish/git/refs.ts';
import { readList } from '../../../publish/store/release-list.ts';
import { liveRelease, type SiteFolder } from '../../../publish/store/site-folder.ts';
import type { SmallSite } from '../county/small-site.ts';
import type { Ran, TestInstallation } from './installation.ts';
import { damage, leftovers } from './leftovers.ts';
import { killAt } from './processes.ts';

/**
 * What is killed: a hook of a push, the whole push with the client and git's own processes, or a command that an
 * administrator or a timer starts.
 */
export type Victim = 'pre-receive' | 'post-receive' | 'whole push' | 'rollback' | 'tick';

/** From when on the time counts: what has just come to be in the site folder. */
export type Sign = 'started' | 'unfinished' | 'arriving' | 'list' | 'tree' | 'switched' | 'logged';

export interface Killing {
  victim: Victim;
  sign: Sign;
  milliseconds: number;
  /** The timer comes before the next push, and publishes what was pushed. */
  timer?: boolean;
}

/** An installation on which publications are killed, with content that changes before each. */
export class KilledSite {
  readonly installation: TestInstallation;
  private readonly content: SmallSite;
  private readonly env: NodeJS.ProcessEnv;

  constructor(installation: TestInstallation, content: SmallSite, env: NodeJS.ProcessEnv) {
    this.installation = installation;
    this.content = content;
    this.env = env;
  }

  /** Commits an edit and pushes it, an hour after all that was pushed before. Throws unless it is live then. */
  async publish(): Promise<void> {
    const { installation, content, env } = this;
    this.ageUploads();
    const commit = await installation.commit(content.tree(), content.edit());
    const { code, output } = await installation.push(env);
    if (code !== 0 || !output.includes('发布完成：') || (await this.liveCommit()) !== commit)
      throw new Error(`The push was not published:\n${output}`);
  }

  /**
   * Kills, then publishes again. Answers how far the killed publication had come; throws, with all that is wrong,
   * unless readers and the next push never notice.
   */
  async survive(killing: Killing): Promise<string> {
    const { installation, env } = this;
    const { site, repo } = installation;
    if (killing.victim === 'tick') await this.missPublication();
    const before = {
      live: liveRelease(site),
      served: await installation.served(),
      tip: await branchTip(repo, 'main'),
      log: logSize(site),
    };
    const isKilled = await this.kill(killing);
    const after = liveRelease(site);
    const phase = isKilled ? phaseOf(site, before, await branchTip(repo, 'main')) : 'over before';
    const isSame = after === before.live && sameFiles(before.served, await installation.served());
    const wrong = after === before.live ? (isSame ? [] : ['the live release has changed']) : await damage(site);
    if (killing.victim === 'rollback' && after !== before.live) {
      const said = await installation.publish('tick', [], env);
      if (said.code !== 0 || liveRelease(site) !== after)
        wrong.push(`the timer has undone the rollback: ${said.output}`);
    } else if (killing.timer && after === before.live && (await this.isBehind())) {
      const said = await installation.publish('tick', [], env);
      if (said.code !== 0 || (await this.isBehind())) wrong.push(`the timer did not publish: ${said.output}`);
    }
    await this.publish();
    wrong.push(...(await damage(site)), ...(await leftovers(installation)));
    if (wrong.length > 0) throw new Error(`${JSON.stringify(killing)}, ${phase}:\n${wrong.slice(0, 30).join('\n')}`);
    return phase;
  }

  private async kill({ victim, sign, milliseconds }: Killing): Promise<boolean> {
    const { installation, content, env } = this;
    const { site, repo } = installation;
    const words = {
      'pre-receive': ['pre-receive', site.root],
      'post-receive': ['post-receive', site.root],
      'whole push': [`git-receive-pack '${repo}'`],
      rollback: ['rollback', site.root],
      tick: ['tick', site.root],
    }[victim];
    const happened = signs(site)[sign];
    let work: Promise<Ran>;
    if (victim === 'rollback' || victim === 'tick') work = installation.publish(victim, [], env);
    else {
      await installation.commit(content.tree(), content.edit());
      work = installation.push(env);
    }
    return killAt({ words, sign: happened, milliseconds }, work);
  }

  /** A push that is accepted, but not published: its hook is killed at once. */
  private async missPublication(): Promise<void> {
    if (!(await this.kill({ victim: 'post-receive', sign: 'started', milliseconds: 0 })))
      throw new Error('The hook was over before it could be killed.');
  }

  /** What git has left of an upload that was killed goes after an hour. */
  private ageUploads(): void {
    const {
      installation: { repo },
      env,
    } = this;
    const before = Number(env['SOURCE_DATE_EPOCH']) - 7200;
    for (const name of readdirSync(join(repo, 'objects')))
      if (name.includes('incoming-')) utimesSync(join(repo, 'objects', name), before, before);
  }

  private async isBehind(): Promise<boolean> {
    return (await branchTip(this.installation.repo, 'main')) !== (await this.liveCommit());
  }

  private async liveCommit(): Promise<string | undefined> {
    const live = liveRelease(this.installation.site);
    return live === undefined ? undefined : (await readList(live, this.installation.site))?.record.commit;
  }
}

function signs(site: SiteFolder): Record<Sign, () => boolean> {
  const [live, trees, lists, log] = [
    liveRelease(site),
    readdirSync(site.releases).length,
    readdirSync(site.lists).length,
    logSize(site),
  ];
  return {
    started: () => true,
    unfinished: () => readdirSync(site.unfinished).length > 0,
    arriving: () => existsSync(join(site.state, 'arriving.json')),
    list: () => readdirSync(site.lists).length > lists,
    tree: () => readdirSync(site.releases).length > trees,
    switched: () => liveRelease(site) !== live,
    logged: () => logSize(site) > log,
  };
}

function phaseOf(
  site: SiteFolder,
  before: { live: string | undefined; tip: string | undefined; log: number },
  tip: string | undefined,
): string {
  const live = liveRelease(site);
  if (live !== before.live) return logSize(site) > before.log ? 'switched and logged' : 'switched, not logged';
  if (existsSync(join(site.state, 'arriving.json')))
    return readdirSync(site.lists).length > readdirSync(site.releases).length
      ? 'making the tree'
      : 'coming into the stores';
  if (readdirSync(site.unfinished).length > 0) return 'building';
  return tip === before.tip ? 'nothing done yet' : 'accepted, not begun';
}

function logSize({ log }: SiteFolder): number {
  return statSync(log, { throwIfNoEntry: false })?.size ?? 0;
}

function sameFiles(one: ReadonlyMap<string, Buffer>, other: ReadonlyMap<string, Buffer>): boolean {
  return one.size === other.size && [...one].every(([path, bytes]) => other.get(path)?.equals(bytes));
}
