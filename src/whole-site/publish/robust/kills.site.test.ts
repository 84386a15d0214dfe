import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { branchTip } from '../../../publish/git/refs.ts';
import { announceArrivals } from '../../../publish/release/clean-up.ts';
import { readList } from '../../../publish/store/release-list.ts';
import { liveRelease, pagePlace } from '../../../publish/store/site-folder.ts';
import { entryPath } from '../../../testing/entries.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { NOW_EPOCH } from '../../../testing/clock.ts';
import { cleanEnvironment } from '../../testing/build.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { newInstallation, type TestInstallation } from '../testing/installation.ts';
import { KilledSite, type Killing } from '../testing/killings.ts';
import { damage, leftovers } from '../testing/leftovers.ts';
import { processesWith } from '../testing/processes.ts';

// `kills.soak.test.ts` does the same at moments by chance.
const env = { SOURCE_DATE_EPOCH: NOW_EPOCH };
let installation: TestInstallation;
let content: SmallSite;
let site: KilledSite;
beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
  site = new KilledSite(installation, content, env);
  await site.publish();
});
afterAll(removeFolders);

/** A push that goes on beside the test. */
function startPush(...options: string[]): ChildProcess {
  return spawn('git', ['push', ...options, 'origin', 'main'], {
    cwd: installation.clone,
    env: cleanEnvironment(env),
    stdio: 'ignore',
  });
}

/** What readers would miss, and what nobody needs. */
async function wrong(): Promise<string[]> {
  return [...(await damage(installation.site)), ...(await leftovers(installation))];
}

it.each<Killing>([
  { victim: 'pre-receive', sign: 'started', milliseconds: 300 },
  { victim: 'post-receive', sign: 'unfinished', milliseconds: 100 },
  { victim: 'whole push', sign: 'arriving', milliseconds: 0, timer: true },
  { victim: 'post-receive', sign: 'tree', milliseconds: 0 },
  { victim: 'post-receive', sign: 'switched', milliseconds: 0 },
  { victim: 'rollback', sign: 'switched', milliseconds: 0 },
])('the site and the next push survive when $victim is killed ($sign)', async (killing) => {
  // It throws what is wrong. On a fast machine the last moments may be over before they are seen.
  await expect(site.survive(killing)).resolves.toEqual(expect.any(String));
});

it.each([
  ['before its line', 0],
  ['within its line', 20],
])(
  'a release that went live, but was killed %s in the log, is written down and keeps what came for it',
  async (_, written) => {
    await site.publish();
    const folder = installation.site;
    const list = (await readList(liveRelease(folder)!, folder))!;
    // Too short a moment to hit: this is how things stand then.
    await announceArrivals(
      {
        release: list.record.release,
        pages: [...list.files].map(([path, { digest }]) => pagePlace(digest, path, list.layout)),
        assets: list.assets,
      },
      folder,
    );
    const lines = readFileSync(folder.log, 'utf8').trimEnd().split('\n');
    const last = lines.pop()!;
    writeFileSync(folder.log, `${lines.join('\n')}\n${last.slice(0, written)}`);
    await site.publish();
    expect((await installation.log()).at(-2)).toEqual(list.record);
    expect(await wrong()).toEqual([]);
  },
);

it('an upload that is cut off changes nothing, and the next push works', async () => {
  content.more = { [entryPath('news', 'article-5').replace('index.md', 'big.jpg')]: randomBytes(4_000_000) };
  await installation.commit(content.tree(), 'a large file');
  const before = { tip: await branchTip(installation.repo, 'main'), served: await installation.served() };
  const cut = `sh -c 'head -c 1000000 | git-receive-pack "$1"' cut`;
  const child = startPush(`--receive-pack=${cut}`);
  const [code] = (await once(child, 'close')) as [number];
  expect(code).not.toBe(0);
  expect({ tip: await branchTip(installation.repo, 'main'), served: await installation.served() }).toEqual(before);
  content.more = {};
  await installation.git('reset', '--quiet', '--soft', 'origin/main');
  await site.publish();
  expect(await wrong()).toEqual([]);
});

it.each<NodeJS.Signals>(['SIGKILL', 'SIGHUP'])(
  'a publication goes on when whoever pushed has gone (%s)',
  async (signal) => {
    const commit = await installation.commit(content.tree(), content.edit());
    const child = startPush();
    const hook = () => processesWith('post-receive', installation.site.root);
    while (hook().length === 0 || readdirSync(installation.site.unfinished).length === 0) await pause(2);
    child.kill(signal);
    if (signal === 'SIGHUP') for (const pid of hook()) process.kill(pid, signal);
    while (hook().length > 0) await pause(50);
    expect((await installation.log()).at(-1)!.commit).toBe(commit);
    expect(await wrong()).toEqual([]);
  },
);

it('a push whose sender goes away while it is checked is refused or published, by the timer at the latest', async () => {
  const before = (await installation.log()).at(-1)!.commit;
  const commit = await installation.commit(content.tree(), content.edit());
  const child = startPush();
  while (processesWith('pre-receive', installation.site.root).length === 0) await pause(2);
  const receivers = () => processesWith('git-receive-pack', installation.repo);
  expect(receivers()).toHaveLength(1);
  child.kill('SIGKILL');
  while (receivers().length > 0) await pause(50);
  expect([before, commit]).toContain((await installation.log()).at(-1)!.commit);
  const isTaken = (await branchTip(installation.repo, 'main')) === commit;
  if (isTaken) await installation.publish('tick', [], env);
  else await installation.push(env);
  expect((await installation.log()).at(-1)!.commit).toBe(commit);
  // git does not always get to removing the upload whose sender has gone.
  await site.publish();
  expect(await wrong()).toEqual([]);
});
