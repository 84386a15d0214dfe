import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTree } from '../../../ingest/files/read-tree.ts';
import { readAttempts } from '../../../publish/attempts/attempt-log.ts';
import type { Status } from '../../../publish/commands/status.ts';
import { branchTip } from '../../../publish/git/refs.ts';
import type { Settings } from '../../../publish/store/installation.ts';
import { listedReleases } from '../../../publish/store/release-list.ts';
import { liveRelease, siteFolder } from '../../../publish/store/site-folder.ts';
import { newFolder, removeFolders } from '../../../testing/tree.ts';
import { runNode } from '../../testing/build.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { copyEngine } from '../testing/engine/engine-copy.ts';
import { differences, newInstallation, type Ran, type TestInstallation } from '../testing/installation.ts';
import { damage, leftovers } from '../testing/leftovers.ts';

// Each test goes on where the one before has ended: with everything live and nothing wrong.
let installation: TestInstallation;
let content: SmallSite;
const WELL = { code: 0, output: '✓ 都正常。\n' };

beforeAll(async () => {
  installation = await newInstallation(copyEngine());
  content = new SmallSite(await newPictures());
  await push();
  await push();
});
afterAll(removeFolders);

async function push(): Promise<Ran> {
  await installation.commit(content.tree(), content.edit());
  return installation.push();
}

const publish = (command: string, ...args: string[]) => installation.publish(command, args);
const status = async () => JSON.parse((await publish('status', '--json')).output) as Status;

async function expectHealth(): Promise<void> {
  expect(await publish('doctor')).toEqual(WELL);
  expect([...(await damage(installation.site)), ...(await leftovers(installation))]).toEqual([]);
  expect(await status()).toMatchObject({
    format: 1,
    isTipLive: true,
    isRolledBack: false,
    publishing: null,
    live: { release: liveRelease(installation.site) },
  });
}

/**
 * Cuts the files below a folder to nothing, as a power failure does. Links are not followed: they lead to the program.
 */
function empty(folder: string): void {
  for (const { absolute, link } of readTree(folder)) if (!link) truncateSync(absolute, 0);
}

it('a push whose publication never ran is reported, and published by one command', async () => {
  const hook = join(installation.repo, 'hooks/post-receive');
  renameSync(hook, `${hook}.away`);
  await push();
  renameSync(`${hook}.away`, hook);
  const tip = (await branchTip(installation.repo, 'main'))!;
  expect(await publish('doctor', '--quick')).toEqual({
    code: 1,
    output: expect.stringMatching(
      new RegExp(`✗ 收下的提交 ${tip.slice(0, 7)}「.*」（林若溪）不在网上，发布没有做完[^]*运行 npm run publish:now`),
    ),
  });
  expect(await status()).toMatchObject({ isTipLive: false, tip: { commit: tip, author: '林若溪' } });
  expect((await publish('status')).output).toContain('运行 npm run publish:now 发布');
  expect((await publish('now')).output).toContain('发布完成：');
  expect(await publish('now')).toEqual({ code: 0, output: '仓库里最新的内容已经在网上。\n' });
  await expectHealth();
});

it('a publication that fails is logged and sent on, and doctor gives the reason', async () => {
  const [settings, mail, bundler] = [
    join(installation.site.state, 'settings.json'),
    join(newFolder(), 'mail.json'),
    join(installation.engine, 'scripts/make-renderer.ts'),
  ];
  const [before, sound] = [readFileSync(settings, 'utf8'), readFileSync(bundler, 'utf8')];
  writeFileSync(
    settings,
    JSON.stringify({ ...(JSON.parse(before) as Settings), notify: `cat > ${mail}; echo "$BANGYANG_WHAT" >> ${mail}` }),
  );
  rmSync(join(installation.site.cache, 'renderer'), { recursive: true });
  writeFileSync(bundler, "throw new Error('worn out')");
  const { output } = await push();
  expect(output).toMatch(/没有发布：内容已经保存/);
  const commit = await branchTip(installation.repo, 'main');
  const event = {
    what: 'publish',
    outcome: 'failed',
    commit,
    who: { account: expect.any(String) },
    message: expect.stringContaining('编译页面失败'),
  };
  const [json, variable] = readFileSync(mail, 'utf8').trimEnd().split('\n');
  expect([JSON.parse(json!), variable]).toEqual([
    expect.objectContaining({ ...event, site: installation.site.root }),
    'publish',
  ]);
  expect(readAttempts(installation.site).slice(-2)).toEqual([
    expect.objectContaining({ what: 'push', outcome: 'accepted', commit, author: '林若溪' }),
    expect.objectContaining(event),
  ]);
  expect(await publish('doctor', '--quick')).toMatchObject({
    code: 1,
    output: expect.stringMatching(/不在网上。编译页面失败/),
  });
  // The timer fails each few minutes: it is reported once.
  const lines = readAttempts(installation.site).length;
  for (const _ of [1, 2]) expect((await publish('tick')).code).toBe(1);
  expect(readAttempts(installation.site)).toHaveLength(lines + 1);
  expect((await status()).failures.at(-1)).toMatchObject({ what: 'tick', commit });
  writeFileSync(bundler, sound);
  writeFileSync(settings, before);
  expect((await publish('now')).code).toBe(0);
  await expectHealth();
});

it('a push that is refused is logged with what was wrong', async () => {
  await installation.commit({ ...content.tree(), 'news/broken.md': '---\ntitel: 一篇\n---\n' }, 'broken');
  expect((await installation.push()).code).toBe(1);
  expect(readAttempts(installation.site).at(-1)).toMatchObject({
    what: 'push',
    outcome: 'refused',
    author: '林若溪',
    codes: { Y08: 1 },
    message: expect.stringContaining('titel'),
  });
  await installation.git('reset', '--quiet', '--soft', 'origin/main');
  await expectHealth();
});

it('after a rollback every command says that the timer stands still, and how to go on', async () => {
  const { output } = await publish('rollback');
  expect(output).toMatch(/定时发布停着[^]*运行 npm run publish:now/);
  expect((await publish('status')).output).toContain('定时发布也停着');
  expect(await publish('doctor')).toEqual({
    code: 1,
    output: expect.stringMatching(/^✗ 网站停在退回的 .*定时发布也停着\n.*publish:now/),
  });
  expect((await publish('now')).code).toBe(0);
  await expectHealth();
});

it('a lost state folder is made anew, and the site with it', async () => {
  const before = await installation.served();
  rmSync(installation.site.state, { recursive: true });
  expect((await publish('doctor')).output).toContain('请先运行 npm run publish:init');
  expect((await push()).output).toMatch(/网站文件夹坏了，设置读不出来。请联系管理员[^/]*\n/);
  expect((await publish('init', '--repo', installation.repo)).output).toContain('现在运行 npm run publish:upgrade');
  expect((await publish('upgrade')).output).toContain('全部重新生成：没有上一次发布的记录');
  expect(differences(await installation.served(), before)).toEqual([]);
  expect((await installation.push()).output).toContain('发布完成：');
  expect(readdirSync(installation.site.releases).sort()).toEqual(await listedReleases(installation.site));
  await expectHealth();
});

it.each(['cache/renderer', 'cache', 'content'])(
  'what a power failure leaves of state/%s is made anew',
  async (folder) => {
    empty(join(installation.site.state, folder));
    expect((await push()).output).toContain('发布完成：');
    await expectHealth();
  },
);

it('parts of the index that a power failure has emptied are written anew', async () => {
  for (const part of ['titles', 'texts', 'keys']) empty(join(installation.site.assets, 'search-index', part));
  expect((await push()).output).toContain('发布完成：');
  expect(await publish('upgrade')).toMatchObject({ code: 0 });
  await expectHealth();
});

it('bad lines in logs and an empty clock are no alarm', async () => {
  appendFileSync(installation.site.log, '{"release":"0000\n\0\0\0\n');
  appendFileSync(join(installation.site.state, 'attempts.jsonl'), '{"what\n');
  truncateSync(join(installation.site.state, 'clock'), 0);
  expect(await publish('doctor')).toEqual({
    code: 0,
    output: expect.stringMatching(/^· releases\.jsonl 里有 2 行读不出来[^]*✓ 都正常。\n$/),
  });
  expect(await status()).toMatchObject({ isTipLive: true });
  writeFileSync(
    installation.site.log,
    readFileSync(installation.site.log, 'utf8')
      .split('\n')
      .filter((line) => line === '' || line.endsWith('}'))
      .join('\n'),
  );
  expect((await push()).output).toContain('发布完成：');
  await expectHealth();
});

it('from a copy of the repository alone one command brings the site back', async () => {
  const root = newFolder();
  const [repo, site] = [join(root, 'mirror.git'), siteFolder(join(root, 'site'))];
  await installation.git('clone', '--quiet', '--mirror', installation.repo, repo);
  const restored: TestInstallation = { ...installation, repo, site };
  const run = (command: string, ...args: string[]) => installation.publish(command, ['--site', site.root, ...args]);
  expect((await run('init', '--repo', repo, '--pages', 'files')).code).toBe(0);
  // The pages were compiled when it was installed.
  expect((await run('now')).output).toMatch(/^(?![^]*正在编译页面模板)[^]*发布完成：/);
  expect(await run('doctor')).toEqual(WELL);
  expect(await leftovers(restored)).toEqual([]);
  expect(readdirSync(site.current).sort()).toEqual(readdirSync(installation.site.current).sort());
});

it('a machine that only installs archives needs no branch, and says which release it shows', async () => {
  const file = join(newFolder(), 'site.tar.gz');
  expect((await publish('pack', '--out', file)).code).toBe(0);
  const root = newFolder();
  const run = (command: string, ...args: string[]) =>
    installation.publish(command, ['--site', join(root, 'site'), ...args]);
  expect((await run('init', '--repo', join(root, 'repo.git'))).code).toBe(0);
  expect((await run('install', file)).code).toBe(0);
  expect(await run('doctor')).toEqual(WELL);
  const health = JSON.parse(readFileSync(join(root, 'site/current/health.json'), 'utf8')) as object;
  expect(health).toEqual({
    release: liveRelease(installation.site),
    commit: (await branchTip(installation.repo, 'main'))!.slice(0, 7),
    at: (await status()).live!.at,
    program: expect.stringMatching(/^\d+\.\d+\.\d+\+[0-9a-f]{8}$/),
  });
});

it('an installation that is refused makes nothing, and a second one never gets commands for the first', async () => {
  const engine = copyEngine();
  const root = newFolder();
  const folder = (name: string) => join(root, name);
  const run = (...args: string[]) => runNode([join(engine, 'scripts/publish.ts'), ...args], {});
  writeFileSync(folder('file'), 'mine');
  for (const [site, args, message] of [
    ['a', ['--repo', folder('a.git'), '--host', 'https://a.example'], '域名「https://a.example」不能写进服务器配置'],
    ['a b', ['--repo', folder('a.git')], '不能写进服务器配置'],
    ['a', ['--repo', folder('file')], '不是 git 的裸仓库'],
    ['a', ['--repo', folder('a/repo.git')], '要分开放'],
    ['a', ['--repo', folder('a.git'), '--branch', 'a..b'], '不能作分支的名字'],
    ['a', ['--repo', folder('a.git'), '--hots', 'x'], '没有「--hots」这个选项，您是不是要写 --host？'],
  ] as const) {
    expect(await run('init', '--site', folder(site), ...args)).toEqual({
      code: 2,
      output: expect.stringContaining(message),
    });
    expect([readdirSync(root), existsSync(join(engine, '.cache/site-folder'))]).toEqual([['file'], false]);
  }
  expect((await run('status')).output).toContain('不知道是哪个网站');
  expect((await run('init', '--site', folder('one'), '--repo', folder('one.git'))).code).toBe(0);
  expect((await run('status')).output).toContain(`网站：${folder('one')}\n`);
  expect((await run('init', '--site', folder('two'), '--repo', folder('two.git'))).code).toBe(0);
  for (const command of ['status', 'rollback', 'now'])
    expect(await run(command)).toEqual({
      code: 2,
      output: `这个程序管着 2 个网站，要写明是哪一个：\n  -- --site ${folder('one')}\n  -- --site ${folder('two')}\n`,
    });
  rmSync(folder('two'), { recursive: true });
  expect((await run('status')).output).toContain(`网站：${folder('one')}\n`);
});
