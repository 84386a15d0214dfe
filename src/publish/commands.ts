import { userInfo } from 'node:os';
import { readClock } from '../site/environment.ts';
import { installRelease } from './archive/install.ts';
import { packRelease } from './archive/pack.ts';
import { examine } from './doctor/doctor.ts';
import { watchHook } from './hook-watch.ts';
import { initInstallation } from './init.ts';
import { rememberSite, siteNamed } from './installation.ts';
import { nextSteps, writeServing } from './next-steps.ts';
import { USUAL_GRACE } from './plan/plan.ts';
import { planSummary, planUpload } from './plan/plan-files.ts';
import { described, failure, publishPush } from './post-receive.ts';
import { judgePush } from './pre-receive.ts';
import { refUpdates } from './ref-update.ts';
import { resetClock } from './reset-clock.ts';
import { rollBack } from './rollback.ts';
import { siteFolder } from './site-folder.ts';
import { statusText } from './status.ts';
import { publishDue, publishNow } from './tick.ts';
import { upgrade } from './upgrade.ts';
import type { ReleaseRecord } from './release-list.ts';

export interface CommandCall {
  /** An option without a value is `''`. */
  values: Readonly<Record<string, string | undefined>>;
  positionals: readonly string[];
  /** Standard input of a hook. */
  input: string;
  print: (line: string) => void;
}

export interface Command {
  options: Record<string, { type: 'string'; default?: string } | { type: 'boolean' }>;
  /** Started by git, not typed. */
  isHook?: boolean;
  /** Changes nothing of an installation: every account may run it. */
  isReading?: boolean;
  /** False if it did not succeed; what went wrong has been printed then. */
  run: (call: CommandCall) => Promise<boolean>;
}

const SITE = { site: { type: 'string' as const } };

const PUBLICATION = { ...SITE, 'clock-is-right': { type: 'boolean' as const } };

function isClockRight(values: CommandCall['values']): boolean {
  return values['clock-is-right'] !== undefined;
}

/** What `scripts/publish.ts` can be asked for. `--site` may be left out where this program serves but one. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  init: {
    options: { ...SITE, repo: { type: 'string' }, branch: { type: 'string', default: 'main' }, host: { type: 'string' }, brotli: { type: 'boolean' }, user: { type: 'string' } },
    run: async ({ values: { repo, site, branch, host, brotli, user }, print }) => {
      if (!repo || !site) throw new Error('用法：npm run publish:init -- --repo 仓库文件夹 --site 网站文件夹 [--branch main] [--host 域名] [--user 账号] [--brotli]');
      const installation = await initInstallation({ repo, site, branch: branch!, host, brotli: brotli !== undefined, user });
      await rememberSite(installation.site.root);
      await writeServing(installation);
      print(nextSteps(installation));
      return true;
    },
  },
  rollback: {
    options: SITE,
    run: async ({ values, positionals: [target = '1'], print }) => {
      const { release, commit, subject } = await rollBack(siteNamed(values['site']).site, target, userInfo().username, print);
      print(`已经退回到 ${release}${commit === undefined ? '' : `（${commit.slice(0, 7)}）`}「${subject}」。\n仓库没有变：下一次推送会发布仓库里最新的内容，要改的请先改好。`);
      return true;
    },
  },
  status: {
    isReading: true,
    options: SITE,
    run: async ({ values, print }) => {
      print(await statusText(siteNamed(values['site'])));
      return true;
    },
  },
  tick: {
    options: { ...PUBLICATION, verbose: { type: 'boolean' } },
    // A timer's words are sent by mail: there are none unless something happened.
    run: async ({ values, print }) => {
      const lines: string[] = [];
      const tell = values['verbose'] === undefined ? (line: string) => void lines.push(line) : print;
      let record: ReleaseRecord | undefined;
      const isGood = await told(async () => (record = await publishDue(siteNamed(values['site']), tell, isClockRight(values))), '没有到时间要发布的。', tell);
      if (record || !isGood) lines.forEach(print);
      return isGood;
    },
  },
  now: {
    options: PUBLICATION,
    run: ({ values, print }) => told(() => publishNow(siteNamed(values['site']), print, isClockRight(values)), '仓库里最新的内容已经在网上。', print),
  },
  'reset-clock': {
    options: PUBLICATION,
    run: ({ values, print }) => told(() => resetClock(siteNamed(values['site']), { isClockRight: isClockRight(values), tell: print }), '', print),
  },
  upgrade: {
    options: PUBLICATION,
    run: ({ values, print }) => told(() => upgrade(siteNamed(values['site']), print, isClockRight(values)), '仓库里还没有内容；以后的推送用这一版程序。', print),
  },
  plan: {
    isReading: true,
    options: { ...SITE, from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' }, files: { type: 'string' }, grace: { type: 'string' } },
    run: async ({ values: { site, from, to, out, files, grace }, print }) => {
      const plan = await planUpload({ site: siteNamed(site).site, from, to, out, files, grace: Number(grace ?? USUAL_GRACE), now: readClock() });
      print(planSummary(plan));
      return true;
    },
  },
  pack: {
    isReading: true,
    options: { ...SITE, out: { type: 'string' } },
    run: async ({ values: { site, out }, positionals: [release], print }) => {
      if (!out) throw new Error('用法：npm run pack -- [发布] --out 文件.tar.gz');
      const { release: name, file, files, sum } = await packRelease({ site: siteNamed(site).site, release, out });
      print(`打包好了：${name}，${files} 个文件，${file}\n校验码（SHA-256），抄下来另外送过去：\n${sum}`);
      return true;
    },
  },
  install: {
    options: { ...SITE, sum: { type: 'string' } },
    run: ({ values: { site, sum }, positionals: [file], print }) => {
      if (file === undefined) throw new Error('用法：npm run publish:install -- 安装包.tar.gz --site 网站文件夹 --sum 校验码');
      return told(() => installRelease({ file, site: site === undefined ? siteNamed(site).site : siteFolder(site), sum, tell: print }), '', print);
    },
  },
  doctor: {
    isReading: true,
    options: { ...SITE, quick: { type: 'boolean' } },
    run: async ({ values: { site, quick }, print }) => {
      const found = await examine(siteNamed(site), { quick: quick !== undefined });
      const errors = found.filter(({ isRemark }) => !isRemark).length;
      for (const { what, cure, isRemark } of found) print(`${isRemark ? '·' : '✗'} ${what}\n  怎么办：${cure}`);
      print(errors > 0 ? `\n有 ${errors} 处要处理。` : '✓ 都正常。');
      return errors === 0;
    },
  },
  'pre-receive': {
    options: SITE,
    isHook: true,
    run: async ({ values: { site }, input, print }) => {
      const refusal = await judgePush(siteNamed(site), refUpdates(input), print, watchHook()).catch((error: unknown) => `${failure(error)}\n这次推送没有被接受，网站没有变。`);
      if (refusal !== undefined) print(`\n${refusal}\n`);
      return refusal === undefined;
    },
  },
  'post-receive': {
    options: SITE,
    isHook: true,
    run: ({ values: { site }, input, print }) => publishPush(siteNamed(site), refUpdates(input), print),
  },
};

async function told(publish: () => Promise<ReleaseRecord | undefined>, nothing: string, print: (line: string) => void): Promise<boolean> {
  try {
    const record = await publish();
    print(record ? `发布完成：${record.release}\n${described(record)}` : nothing);
    return true;
  } catch (error) {
    print(failure(error));
    return false;
  }
}
