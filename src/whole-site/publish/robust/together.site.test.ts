import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeFolders } from '../../../testing/tree.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { pushTogether } from '../testing/editors.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { newInstallation, type TestInstallation } from '../testing/installation.ts';
import { damage, leftovers } from '../testing/leftovers.ts';

let installation: TestInstallation;
let content: SmallSite;
beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
  await publish();
});
afterAll(removeFolders);

async function publish(): Promise<void> {
  await installation.git('fetch', '--quiet');
  if ((await installation.log()).length > 0) await installation.git('reset', '--quiet', '--soft', 'origin/main');
  await installation.commit(content.tree(), content.edit());
  expect((await installation.push()).output).toContain('发布完成：');
}

/** Nothing is left over, and the installation's own examination finds nothing. */
async function expectHealth(): Promise<void> {
  expect([...(await damage(installation.site)), ...(await leftovers(installation))]).toEqual([]);
  expect(await installation.publish('doctor')).toEqual({ code: 0, output: '✓ 都正常。\n' });
}

it('editors push at once: everything is live in the end, and every message was right', async () => {
  expect((await pushTogether(installation, 3)).releases).toBeGreaterThan(0);
  await expectHealth();
});

it('another branch is kept, and not published', async () => {
  const before = await installation.log();
  await installation.git('push', 'origin', 'HEAD:refs/heads/gaojian');
  expect(await installation.git('ls-remote', 'origin', 'gaojian')).toContain('refs/heads/gaojian');
  expect(await installation.log()).toEqual(before);
});

/** After a rollback the site stands still until somebody says that it goes on. */
async function goOn(): Promise<void> {
  expect(await installation.publish('now')).toMatchObject({ code: 0 });
}

it('two administrators go back at once: one after the other', async () => {
  await publish();
  await publish();
  const names = (await installation.log()).map(({ release }) => release);
  const ended = await Promise.all([installation.publish('rollback'), installation.publish('rollback')]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect((await installation.log()).slice(-2).map(({ release, why }) => [release, why])).toEqual([
    [names.at(-2), 'rollback'],
    [names.at(-3), 'rollback'],
  ]);
  await goOn();
  await expectHealth();
});

it('a rollback and a push at once: the later one counts', async () => {
  await installation.commit(content.tree(), content.edit());
  const [back, push] = await Promise.all([installation.publish('rollback'), installation.push()]);
  expect([back.code, push.code]).toEqual([0, 0]);
  expect(
    (await installation.log())
      .slice(-2)
      .map(({ why }) => why)
      .sort(),
  ).toEqual(['push', 'rollback']);
  await goOn();
  await expectHealth();
});

it('an upgrade and a push at once: the push is live', async () => {
  const commit = await installation.commit(content.tree(), content.edit());
  const [upgrade, push] = await Promise.all([installation.publish('upgrade'), installation.push()]);
  expect(upgrade).toMatchObject({ code: 0 });
  expect(push.output).toContain('发布完成：');
  expect((await installation.log()).at(-1)!.commit).toBe(commit);
  await expectHealth();
});

it('an installation at the same time as another, and as a push, changes nothing', async () => {
  const commit = await installation.commit(content.tree(), content.edit());
  const init = () => installation.publish('init', ['--repo', installation.repo]);
  const ended = await Promise.all([init(), init(), installation.push()]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect((await installation.log()).at(-1)!.commit).toBe(commit);
  await expectHealth();
});

it('two installations at once of what is not there yet', async () => {
  const folder = join(installation.repo, '../fresh');
  const init = () =>
    installation.publish('init', ['--repo', join(folder, 'content.git'), '--site', join(folder, 'site')]);
  const ended = await Promise.all([init(), init()]);
  expect(ended.map(({ code, output }) => (code === 0 ? 0 : output))).toEqual([0, 0]);
});
