import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readAttempts } from '../../../publish/attempts/attempt-log.ts';
import { residentState } from '../../../publish/resident/ask-resident.ts';
import { residentSocket } from '../../../publish/resident/messages.ts';
import { siteLockHolder } from '../../../publish/release/site-lock.ts';
import { settingsOf, writeSettings } from '../../../publish/store/installation.ts';
import { listedReleases } from '../../../publish/store/release-list.ts';
import { removeFolders } from '../../../testing/tree.ts';
import { cleanEnvironment } from '../../testing/build.ts';
import { newPictures } from '../county/pictures.ts';
import { ComparedSite } from '../county/same-as-clean.ts';
import { EditSequence } from '../county/sequence.ts';
import type { TestInstallation } from '../testing/installation.ts';
import { damage, leftovers } from '../testing/leftovers.ts';

// What the resident program publishes is compared with a clean build of the same commit, as what the hooks publish is.
let site: ComparedSite;
let installation: TestInstallation;
let sequence: EditSequence;
let resident: ChildProcess;
beforeAll(async () => {
  site = await ComparedSite.create();
  installation = site.installation;
  sequence = new EditSequence(7, await newPictures());
  await start();
});
afterAll(() => {
  resident.kill('SIGKILL');
  removeFolders();
});

async function start(): Promise<void> {
  resident = spawn(
    process.execPath,
    [join(installation.engine, 'scripts/publish.ts'), 'resident', '--site', installation.site.root],
    { cwd: installation.engine, env: cleanEnvironment({}), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [said] = (await once(resident.stdout!, 'data')) as [Buffer];
  expect(said.toString()).toContain('常驻的发布程序在等推送');
}

/** How many hooks it has answered; undefined if it does not run. */
async function answered(): Promise<number | undefined> {
  const state = await residentState(installation.site.root);
  return typeof state === 'string' ? undefined : state.answered;
}

it('the first push is published', async () => {
  await site.push(sequence.start());
  expect(await answered()).toBe(2);
});

it.each([
  ['a body', ['change a body']],
  [
    'an article, a title, a unit, a photo',
    ['add an entry between others', 'change a title', 'rename a unit', 'change a photo'],
  ],
  [
    'a term, a pledge, a topic, a form, one article less',
    ['delete an entry', 'change a term', 'decide a pledge', 'change a topic', 'change the form for download'],
  ],
])('%s: what it publishes is what a clean build gives', async (_, edits) => {
  const before = await answered();
  expect((await site.push(sequence.edit(edits))).whole).toBeUndefined();
  expect(await answered()).toBe(before! + 2);
});

it('what was to appear by then appears, and each push is written down once', async () => {
  expect((await site.push(sequence.edit([], 4 * 24 * 60))).pages.added).toBeGreaterThan(0);
  expect(readAttempts(installation.site).map(({ outcome }) => outcome)).toEqual(
    Array.from({ length: 5 }, () => ['accepted', 'published']).flat(),
  );
});

it('a refusal is told as without it, and what follows is checked anew', async () => {
  const { tree, epoch } = sequence.edit(['change a body']);
  await installation.commit({ ...tree, 'news/qingshi/index.md': '没有设置的一篇\n' }, '写错了', epoch);
  const { code, output } = await installation.push({ SOURCE_DATE_EPOCH: String(epoch) });
  expect([code, output]).toEqual([1, expect.stringMatching(/错误 \w\d\d[^]*这次推送没有被接受，网站没有变。/)]);
  await site.push(sequence.edit(['change a body']));
});

it.each(['pre-receive', 'post-receive'])('killed at work for %s, it leaves the rest to the hook', async (hook) => {
  const before = (await installation.log()).length;
  const sign = join(installation.site.state, hook === 'pre-receive' ? 'content/changing' : 'arriving.json');
  let isOver = false;
  const pushed = site.push(sequence.edit(['change a body', 'change a title'])).finally(() => (isOver = true));
  // On a fast machine the moment may be over before it is seen.
  while (!isOver && !existsSync(sign)) await pause(1);
  resident.kill('SIGKILL');
  await pushed;
  expect(await residentState(installation.site.root)).toBe('ended');
  expect((await installation.log()).length).toBe(before + 1);
  expect([...(await damage(installation.site)), ...(await leftovers(installation))]).toEqual([]);
  expect((await installation.publish('status')).output).toContain('常驻的发布程序：停了');
  expect((await installation.publish('doctor', ['--quick'])).output).toContain('常驻的发布程序停了；推送照样能发布');
  await start();
});

it('older releases go once whoever pushed has his answer', async () => {
  const { site: folder, repo } = installation;
  await writeSettings({ ...settingsOf(folder)!, repo, keep: { releases: 2 } }, folder);
  // Some more than wanted stay for a while.
  expect((await listedReleases(folder)).length).toBeGreaterThan(2 + 5);
  await site.push(sequence.edit(['change a body']));
  await expect.poll(() => listedReleases(folder), { timeout: 60_000 }).toHaveLength(2);
  await expect.poll(() => siteLockHolder(folder), { timeout: 60_000 }).toBeUndefined();
  expect([...(await damage(folder)), ...(await leftovers(installation))]).toEqual([]);
  await writeSettings({ ...settingsOf(folder)!, keep: { releases: 10 } }, folder);
  await site.push(sequence.edit(['change a title']));
});

it('with another program than the one that is installed it ends, and the hook does it', async () => {
  appendFileSync(join(installation.engine, 'src/kernel/one-line.ts'), '// Another version.\n');
  const ended = once(resident, 'close');
  expect((await site.push(sequence.edit(['change a body']))).whole).toBe('程序换了版本');
  expect(await ended).toEqual([0, null]);
  expect(existsSync(residentSocket(installation.site.root))).toBe(false);
});

it('a socket at which somebody else listens, or nobody answers, costs only time', async () => {
  const server = createServer((socket) => void socket.end('hello\n'));
  await new Promise<void>((done) => void server.listen(residentSocket(installation.site.root), done));
  await site.push(sequence.edit(['change a body']));
  server.close();
  expect(readFileSync(installation.site.log, 'utf8').trim().split('\n').length).toBe((await installation.log()).length);
});
