import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askServer } from '../../../publish/serving/testing/ask.ts';
import type { Account } from '../../../publish/setup/account.ts';
import { readLog } from '../../../publish/store/release-log.ts';
import { siteFolder, type SiteFolder } from '../../../publish/store/site-folder.ts';
import { describeWhere } from '../../../testing/describe-where.ts';
import { removeFolders, writeTree } from '../../../testing/tree.ts';
import { nginxProgram, startNginx } from '../../testing/web-server.ts';
import { newPictures } from '../county/pictures.ts';
import { SmallSite } from '../county/small-site.ts';
import { canActAsOthers, FIRST, GROUP, publicEngine, publicFolder, runBy, SECOND } from '../testing/accounts.ts';
import type { Ran } from '../testing/installation.ts';

const [first, second] = [FIRST!, SECOND!];
const MISSING = 'one is not root, or other accounts cannot reach the program';
const isPossible = canActAsOthers();
afterAll(removeFolders);

/** An installation by root, and a clone for whoever edits. */
class Setting {
  readonly engine = publicEngine();
  readonly root = publicFolder();
  readonly repo = join(this.root, 'content.git');
  readonly site: SiteFolder = siteFolder(join(this.root, 'site'));
  content!: SmallSite;
  /** What git reads as /etc/gitconfig. */
  private readonly system = join(this.root, 'gitconfig');
  private readonly gid: number | undefined;

  constructor(gid?: number) {
    this.gid = gid;
  }

  async begin(options: readonly string[]): Promise<Ran> {
    writeFileSync(this.system, '');
    this.content = new SmallSite(await newPictures());
    return this.publish(undefined, 'init', ['--repo', this.repo, ...options]);
  }

  publish(
    account: Account | undefined,
    command: string,
    args: readonly string[] = [],
    env: NodeJS.ProcessEnv = {},
  ): Promise<Ran> {
    return runBy(
      account,
      join(this.engine, 'node_modules/.bin/node'),
      [join(this.engine, 'scripts/publish.ts'), command, '--site', this.site.root, ...args],
      { gid: this.gid, env },
    );
  }

  /** A change by an account in its own clone, pushed. */
  async push(account: Account | undefined): Promise<Ran> {
    const clone = join(this.root, `clone-${account?.name ?? 'root'}`);
    const git = (...args: readonly string[]) =>
      runBy(account, 'git', ['-c', 'user.name=编辑', '-c', 'user.email=bianji@qingshi.example', ...args], {
        cwd: clone,
        gid: this.gid,
        env: { GIT_CONFIG_SYSTEM: this.system },
      });
    if (!existsSync(clone)) {
      mkdirSync(clone);
      if (account) chownSync(clone, account.uid, account.gid);
      await git('init', '--quiet', '--initial-branch=main');
      await git('remote', 'add', 'origin', this.repo);
    }
    await git('fetch', '--quiet', 'origin');
    await git('reset', '--hard', '--quiet', 'origin/main');
    rmSync(join(clone, 'content'), { recursive: true, force: true });
    this.content.edit();
    writeTree(join(clone, 'content'), this.content.tree());
    if (account) spawnSync('chown', ['-R', String(account.uid), join(clone, 'content')]);
    await git('add', '--all');
    await git('commit', '--quiet', '-m', '改一点');
    return git('push', 'origin', 'main');
  }

  /** The line that lets git trust a repository of another account, as the administrator types it. */
  trust(): void {
    appendFileSync(this.system, `[safe]\n\tdirectory = ${this.repo}\n`);
  }

  async who(): Promise<string> {
    return (await readLog(this.site)).at(-1)!.who;
  }
}

const later = () => ({ SOURCE_DATE_EPOCH: String(Math.floor(Date.now() / 1000) + 25 * 3600) });
const isPublished = ({ code, output }: Ran) =>
  expect([code, output]).toEqual([0, expect.stringContaining('发布完成：https://www.qingshi.example（')]);

/** Runs exactly what the doctor says is to be run as root. */
function obey(output: string): void {
  const [, command] = /用 root 运行：(.*)\n/.exec(output)!;
  expect(spawnSync('sh', ['-c', command!], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
}

describeWhere(isPossible, 'accounts of one group', MISSING, () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = new Setting(GROUP);
    const { output } = await setting.begin([]);
    expect(output).toContain(`git config --system --add safe.directory ${setting.repo}`);
    const { site, repo } = setting;
    // The steps of docs/publish.md.
    const steps = [
      `chgrp -R ${GROUP} ${repo} ${site.root}`,
      `chmod -R g+rwX ${repo} ${site.root}`,
      `find ${repo} ${site.root} -type d -exec chmod g+s {} +`,
      `chmod -R go-w ${repo}/hooks`,
    ];
    expect(spawnSync('sh', ['-ec', steps.join('\n')]).status).toBe(0);
    setting.trust();
  });

  it('each can push, whoever has published before, root as well', async () => {
    isPublished(await setting.push(first));
    isPublished(await setting.push(second));
    expect(await setting.publish(undefined, 'upgrade')).toMatchObject({ code: 0 });
    isPublished(await setting.push(first));
    expect(await setting.publish(undefined, 'tick', ['--clock-is-right'], later())).toMatchObject({ code: 0 });
    expect(await setting.publish(undefined, 'rollback')).toMatchObject({ code: 0 });
    isPublished(await setting.push(second));
    isPublished(await setting.push(first));
  });

  it('the doctor finds nothing, whoever asks', async () => {
    for (const account of [undefined, first, second])
      expect(await setting.publish(account, 'doctor')).toEqual({ code: 0, output: '✓ 都正常。\n' });
  });

  it('nobody but root can change what each push runs', async () => {
    for (const file of ['hooks', 'hooks/pre-receive', 'hooks/post-receive']) {
      const { mode, uid } = statSync(join(setting.repo, file));
      expect([mode & 0o777, uid]).toEqual([0o755, 0]);
    }
  });

  it('the doctor counts what an account cannot change, and what it says helps', async () => {
    const log = setting.site.log;
    chmodSync(log, 0o644);
    chownSync(join(setting.site.pages), 0, 0);
    chmodSync(join(setting.repo, 'hooks'), 0o775);
    for (const account of [first, undefined]) {
      const { code, output } = await setting.publish(account, 'doctor');
      expect(code).toBe(1);
      expect(output).toContain(`有 2 个文件或文件夹，发布的账号改不了：`);
      expect(output).toContain(log);
      expect(output).toContain(`同组的人都能改 ${setting.repo}/hooks`);
    }
    obey((await setting.publish(undefined, 'doctor')).output);
    expect(await setting.publish(second, 'doctor')).toEqual({ code: 0, output: '✓ 都正常。\n' });
    spawnSync('chmod', ['-R', 'g+w', join(setting.repo, 'hooks')]);
    expect(await setting.publish(undefined, 'init', ['--repo', setting.repo])).toMatchObject({ code: 0 });
    expect(await setting.publish(second, 'doctor')).toEqual({ code: 0, output: '✓ 都正常。\n' });
  });
});

describeWhere(isPossible, 'one account for all', MISSING, () => {
  let setting: Setting;
  beforeAll(async () => {
    setting = new Setting();
    const { code, output } = await setting.begin(['--user', first.name]);
    expect([code, output]).toEqual([0, expect.stringContaining(`只用账号「${first.name}」`)]);
  });

  /** Accounts that own anything of the installation. */
  const owners = () => [
    ...new Set(
      spawnSync('find', [setting.repo, setting.site.root, '-printf', '%u\n'], { encoding: 'utf8' })
        .stdout.trim()
        .split('\n'),
    ),
  ];

  it('everything is its own from the first, the timer runs as it, and root need not think of it', async () => {
    expect(owners()).toEqual([first.name]);
    expect(readFileSync(join(setting.site.root, 'serving/bangyang-tick.service'), 'utf8')).toContain(
      `\nUser=${first.name}\n`,
    );
    isPublished(await setting.push(first));
    expect(await setting.publish(undefined, 'tick', ['--clock-is-right'], later())).toMatchObject({ code: 0 });
    expect(await setting.publish(undefined, 'upgrade')).toMatchObject({ code: 0 });
    expect(await setting.publish(undefined, 'rollback')).toMatchObject({ code: 0 });
    isPublished(await setting.push(first));
    expect(lstatSync(setting.site.current).uid).toBe(first.uid);
    expect([
      ...spawnSync('find', [setting.site.root, '-not', '-user', first.name], { encoding: 'utf8' }).stdout,
    ]).toEqual([]);
  });

  it('another account learns whose site it is, and changes nothing', async () => {
    setting.trust();
    const before = await setting.who();
    spawnSync('chmod', ['-R', 'o+rwX', setting.repo, setting.site.root]);
    const { code, output } = await setting.push(second);
    expect([code, output]).toEqual([1, expect.stringContaining(`这个网站只由账号「${first.name}」发布`)]);
    expect((await setting.publish(second, 'tick')).output).toContain(`请用它的地址推送（${first.name}@服务器:仓库）`);
    expect(await setting.who()).toBe(before);
    spawnSync('chmod', ['-R', 'o-w', setting.repo, setting.site.root]);
  });

  it('the doctor finds nothing, whoever asks, and then what belongs to another; what it says helps', async () => {
    for (const account of [undefined, first])
      expect(await setting.publish(account, 'doctor')).toEqual({ code: 0, output: '✓ 都正常。\n' });
    chownSync(setting.site.log, 0, 0);
    const { code, output } = await setting.publish(first, 'doctor');
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(`有 1 个文件或文件夹，发布的账号改不了：${setting.site.log}`),
    ]);
    obey(output);
    expect((await setting.publish(first, 'doctor')).code).toBe(0);
    chownSync(setting.site.log, 0, 0);
    expect((await setting.publish(undefined, 'init', ['--repo', setting.repo, '--user', first.name])).code).toBe(0);
    expect(owners()).toEqual([first.name]);
  });

  it('an account that does not exist is reported before anything is made', async () => {
    const [repo, site] = ['r.git', 's'].map((name) => join(setting.root, name));
    const { code, output } = await runBy(undefined, join(setting.engine, 'node_modules/.bin/node'), [
      join(setting.engine, 'scripts/publish.ts'),
      'init',
      '--repo',
      repo!,
      '--site',
      site!,
      '--user',
      'nobody-there',
    ]);
    expect([code, output]).toEqual([2, expect.stringContaining('这台机器上没有「nobody-there」这个账号')]);
    expect([existsSync(repo!), existsSync(site!)]).toEqual([false, false]);
  });

  it.skipIf(!nginxProgram)('nginx shows pages that several releases share', async () => {
    const server = await startNginx(setting.site.root, { oneAccount: true });
    for (const path of ['/', '/about/', '/news/']) expect((await askServer(server.url, path)).status, path).toBe(200);
    await server.stop();
  });
});
