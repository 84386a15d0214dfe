import { readClock } from '../../machine/environment.ts';
import { installRelease } from '../archive/install.ts';
import { packRelease } from '../archive/pack.ts';
import { type AttemptTarget, type Outcome, recordAttempt } from '../attempts/record-attempt.ts';
import { examine, isHealthy } from '../doctor/doctor.ts';
import { findingsJson, findingsText } from '../doctor/findings-text.ts';
import { planSummary, planUpload } from '../plan/plan-files.ts';
import { USUAL_GRACE } from '../plan/plan.ts';
import { pusher, pusherText } from '../pushes/pusher.ts';
import { releaseSummary } from '../release/page-changes.ts';
import { compileAhead } from '../setup/compile-ahead.ts';
import { initInstallation } from '../setup/init.ts';
import { nextSteps } from '../setup/next-steps.ts';
import { writeServing } from '../setup/serving-files.ts';
import { upgrade } from '../setup/upgrade.ts';
import { rememberSite, siteNamed } from '../store/installation.ts';
import { keptReleases, tooSmallText } from '../store/kept.ts';
import { liveList, type ReleaseRecord } from '../store/release-list.ts';
import { liveRelease, siteFolder } from '../store/site-folder.ts';
import { type Command, type CommandCall, retentionOptions, SITE_OPTION } from './command.ts';
import { HOOK_COMMANDS } from './hook-commands.ts';
import { resetClock } from './reset-clock.ts';
import { runResident } from './resident-command.ts';
import { rollBack } from './rollback.ts';
import { statusOf, statusText } from './status.ts';
import { publishDue, publishNow } from './tick.ts';
import { SIGNERS_COMMAND } from './signers-command.ts';
import { withdraw } from './withdraw.ts';

const PUBLICATION = { ...SITE_OPTION, 'clock-is-right': { type: 'boolean' as const } };

const AFTER_ROLLBACK =
  '仓库没有变。从现在起定时发布停着，网站停在这一次，直到下一次推送：那时会发布仓库里最新的内容，要改的请先改好。\n不用再推送、要马上发布仓库里最新的内容，运行 npm run publish:now。';

/** An archive can be installed where there is no repository. */
function targetNamed(folder: string | undefined): AttemptTarget {
  if (folder === undefined) return siteNamed(folder);
  try {
    return siteNamed(folder);
  } catch {
    return { site: siteFolder(folder) };
  }
}

function isClockRight(values: CommandCall['values']): boolean {
  return values['clock-is-right'] !== undefined;
}

/** What `scripts/publish.ts` can be asked for. `--site` may be left out where this program serves but one. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  init: {
    options: {
      ...SITE_OPTION,
      repo: { type: 'string' },
      branch: { type: 'string', default: 'main' },
      host: { type: 'string' },
      base: { type: 'string' },
      brotli: { type: 'boolean' },
      user: { type: 'string' },
      notify: { type: 'string' },
      speech: { type: 'string' },
      keep: { type: 'string' },
      'keep-days': { type: 'string' },
      'keep-size': { type: 'string' },
      pages: { type: 'string' },
    },
    run: async ({ values, print }) => {
      const { repo, site, branch, host, base, brotli, user, notify, speech } = values;
      if (!repo || !site)
        throw new Error(
          '用法：npm run publish:init -- --repo 仓库文件夹 --site 网站文件夹 [--branch main] [--host 域名] [--base /目录/] [--user 账号] [--brotli] [--notify 命令] [--speech 命令] [--keep 次数] [--keep-days 天数] [--keep-size 大小] [--pages files]',
        );
      const installation = await initInstallation({
        repo,
        site,
        branch: branch!,
        host,
        base,
        brotli: brotli !== undefined,
        user,
        notify,
        speech,
        keep: retentionOptions(values),
        pages: values['pages'],
      });
      await writeServing(installation);
      await rememberSite(installation.site.root);
      await compileAhead(installation, print);
      print(await nextSteps(installation));
      const tooSmall = tooSmallText(await keptReleases(installation.site, installation));
      if (tooSmall !== undefined) print(`\n${tooSmall}。`);
      const live = liveRelease(installation.site);
      if (live !== undefined && !(await liveList(installation.site)))
        print(
          `\n这里原来有网站（${live}），读者照样能看，但是记录它的 state/ 丢了，刚刚新建。现在运行 npm run publish:upgrade，全部重新生成一次，认不出来的旧文件删去。`,
        );
      return true;
    },
  },
  rollback: {
    options: SITE_OPTION,
    run: async ({ values, positionals: [target = '1'], print }) => {
      const installation = siteNamed(values['site']);
      const done = await recordAttempt(installation, 'rollback', 'administrator', print, async (): Promise<Outcome> => {
        const { release, commit, subject } = await rollBack(installation.site, target, pusherText(pusher()), print);
        print(
          `已经退回到 ${release}${commit === undefined ? '' : `（${commit.slice(0, 7)}）`}「${subject}」。\n${AFTER_ROLLBACK}`,
        );
        return { outcome: 'done', commit, release };
      });
      return done !== undefined;
    },
  },
  withdraw: {
    options: { ...SITE_OPTION, reason: { type: 'string', default: '' }, undo: { type: 'boolean' } },
    run: async ({ values: { site, reason, undo }, positionals: [address], print }) => {
      if (address === undefined)
        throw new Error(
          '用法：npm run publish:withdraw -- 网址 [--reason 原因]；恢复：npm run publish:withdraw -- --undo 网址',
        );
      const installation = siteNamed(site);
      const order = { address, reason: reason ?? '', who: pusherText(pusher()), undo: undo !== undefined };
      return runPublication(
        installation,
        'withdraw',
        print,
        () => withdraw(installation, order, print),
        '仓库里还没有内容，没有可以撤的。',
      );
    },
  },
  status: {
    isReading: true,
    options: { ...SITE_OPTION, json: { type: 'boolean' } },
    run: async ({ values: { site, json }, print }) => {
      const status = await statusOf(siteNamed(site));
      print(json === undefined ? statusText(status) : JSON.stringify(status, undefined, 1));
      return true;
    },
  },
  tick: {
    options: { ...PUBLICATION, verbose: { type: 'boolean' } },
    // A timer's words are sent by mail: there are none unless something happened.
    run: async ({ values, print }) => {
      const installation = siteNamed(values['site']);
      const lines: string[] = [];
      const write = values['verbose'] === undefined ? (line: string) => void lines.push(line) : print;
      let record: ReleaseRecord | undefined;
      const isGood = await runPublication(
        installation,
        'tick',
        write,
        async () => (record = await publishDue(installation, write, isClockRight(values))),
        '没有到时间要发布的。',
      );
      if (record || !isGood) lines.forEach(print);
      return isGood;
    },
  },
  now: {
    options: PUBLICATION,
    run: ({ values, print }) => {
      const installation = siteNamed(values['site']);
      return runPublication(
        installation,
        'now',
        print,
        () => publishNow(installation, print, isClockRight(values)),
        '仓库里最新的内容已经在网上。',
      );
    },
  },
  'reset-clock': {
    options: PUBLICATION,
    run: ({ values, print }) => {
      const installation = siteNamed(values['site']);
      return runPublication(installation, 'reset-clock', print, () =>
        resetClock(installation, { isClockRight: isClockRight(values), write: print }),
      );
    },
  },
  upgrade: {
    options: PUBLICATION,
    run: ({ values, print }) => {
      const installation = siteNamed(values['site']);
      return runPublication(
        installation,
        'upgrade',
        print,
        () => upgrade(installation, print, isClockRight(values)),
        '仓库里还没有内容；以后的推送用这一版程序。',
      );
    },
  },
  plan: {
    isReading: true,
    options: {
      ...SITE_OPTION,
      from: { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
      files: { type: 'string' },
      grace: { type: 'string' },
    },
    run: async ({ values: { site, from, to, out, files, grace }, print }) => {
      const plan = await planUpload({
        site: siteNamed(site).site,
        from,
        to,
        out,
        files,
        grace: Number(grace ?? USUAL_GRACE),
        now: readClock(),
      });
      print(planSummary(plan));
      return true;
    },
  },
  pack: {
    isReading: true,
    options: { ...SITE_OPTION, out: { type: 'string' } },
    run: async ({ values: { site, out }, positionals: [release], print }) => {
      if (!out) throw new Error('用法：npm run pack -- [发布] --out 文件.tar.gz');
      const { release: name, file, files, sum } = await packRelease({ site: siteNamed(site).site, release, out });
      print(`打包好了：${name}，${files} 个文件，${file}\n校验码（SHA-256），抄下来另外送过去：\n${sum}`);
      return true;
    },
  },
  install: {
    options: { ...SITE_OPTION, sum: { type: 'string' } },
    run: ({ values: { site, sum }, positionals: [file], print }) => {
      if (file === undefined)
        throw new Error('用法：npm run publish:install -- 安装包.tar.gz --site 网站文件夹 --sum 校验码');
      const target = targetNamed(site);
      return runPublication(target, 'install', print, () =>
        installRelease({ file, site: target.site, sum, print: print }),
      );
    },
  },
  resident: {
    options: SITE_OPTION,
    run: async ({ values: { site }, print }) => {
      await runResident(siteNamed(site), print);
      return true;
    },
  },
  doctor: {
    isReading: true,
    options: { ...SITE_OPTION, quick: { type: 'boolean' }, json: { type: 'boolean' } },
    run: async ({ values: { site, quick, json }, print }) => {
      const installation = siteNamed(site);
      const found = await examine(installation, { quick: quick !== undefined });
      print(json === undefined ? findingsText(found) : findingsJson(found, installation));
      return isHealthy(found);
    },
  },
  signers: SIGNERS_COMMAND,
  ...HOOK_COMMANDS,
};

/** Does what leads to a release, and prints how that ended. */
async function runPublication(
  target: AttemptTarget,
  what: string,
  print: (line: string) => void,
  publish: () => Promise<ReleaseRecord | undefined>,
  nothing = '',
): Promise<boolean> {
  const done = await recordAttempt(target, what, 'administrator', print, async (): Promise<Outcome | undefined> => {
    const record = await publish();
    if (record) print(`发布完成：${record.release}\n${releaseSummary(record)}`);
    else if (nothing !== '') print(nothing);
    return record && { outcome: 'published', commit: record.commit, author: record.who, release: record.release };
  });
  return done !== undefined;
}
