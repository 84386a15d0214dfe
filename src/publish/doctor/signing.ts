import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { briefList } from '../../kernel/brief-list.ts';
import { childVariables } from '../../machine/environment.ts';
import { REVIEWED_KIND_NAMES, REVIEWED_KINDS, REVIEW_STAGES } from '../../schema/kinds/review.ts';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { shellWord } from '../serving/timer.ts';
import { findAccount } from '../setup/account.ts';
import { policiesAt } from '../signers/policies-at.ts';
import { readSigners, type Signers, signersFile } from '../signers/signers.ts';
import type { Installation } from '../store/installation.ts';
import type { DoctorCheck, DoctorFinding } from './finding.ts';

const run = promisify(execFile);

/** Who may sign can sign, nobody else can make himself one of them, and what has to be signed can be. */
export const signing: DoctorCheck = async (installation) => {
  const file = signersFile(installation.site);
  let signers: Signers;
  try {
    signers = readSigners(installation.site);
  } catch {
    const fix =
      '从备份恢复；没有备份的，删掉它，用 npm run publish:signers 重新登记。在那以前谁的签字都不算数，推送审签会失败。';
    return [{ kind: 'signers-unreadable', what: `读不出审签人的登记 ${file}`, fix }];
  }
  return [
    ...rightsOf(file),
    ...waysOf(signers),
    ...(await keysWithoutSigner(signers, installation)),
    ...(await programsFor(signers)),
    ...(await tooFew(signers, installation)),
  ];
};

/** Whoever may change the file may sign for everybody. */
function rightsOf(file: string): DoctorFinding[] {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode ?? 0;
  if ((mode & GROUP_OR_OTHERS_WRITE) === 0) return [];
  return [
    {
      kind: 'signers-writable',
      what: `别的账号也能改 ${file}：改了它，就能冒充任何人签字`,
      fix: `运行：chmod go-w ${shellWord(file)}，再用 npm run publish:signers 看一遍登记有没有被改过。`,
    },
  ];
}

const GROUP_OR_OTHERS_WRITE = 0o022;

function waysOf({ people }: Signers): DoctorFinding[] {
  const mute = people.filter(({ pushers, keys }) => pushers.length + keys.length === 0).map(({ name }) => name);
  const accounts = [
    ...new Set(people.flatMap(({ pushers }) => pushers.map((way) => way.slice(way.lastIndexOf('@') + 1)))),
  ];
  const gone = accounts.filter((account) => !findAccount(account));
  return [
    ...(mute.length > 0
      ? [
          {
            kind: 'signer-mute',
            what: `登记了${briefList(mute)}，可是没有账号也没有钥匙，签的字不算数`,
            fix: '用 npm run publish:signers -- --add 姓名 --pusher 账号 或者 --key 公钥文件 补上；不再审稿的 --remove 姓名。',
            isRemark: true,
          },
        ]
      : []),
    ...(gone.length > 0
      ? [
          {
            kind: 'signer-account',
            what: `登记的账号${briefList(gone.map((name) => `「${name}」`))}这台机器上没有`,
            fix: '写错了的重新登记；账号删掉了的，先 --remove 姓名 再 --add。',
            isRemark: true,
          },
        ]
      : []),
  ];
}

/** Keys of a shared account that carry a name which stands for nobody: what its owner signs does not count. */
async function keysWithoutSigner({ people }: Signers, { site, user }: Installation): Promise<DoctorFinding[]> {
  if (people.length === 0) return [];
  const account = findAccount(user ?? String(statSync(site.root).uid));
  const named = account ? editorsIn(join(account.home, '.ssh/authorized_keys')) : [];
  const known = new Set(people.flatMap(({ pushers }) => pushers));
  const unknown = named.filter((name) => !known.has(`${name}@${account!.name}`));
  if (unknown.length === 0) return [];
  return [
    {
      kind: 'key-unknown',
      what: `能推送的钥匙里，${briefList(unknown.map((name) => `「${name}」`))}没有登记是谁，他推送的签字不算数`,
      fix: `要审稿的，运行 npm run publish:signers -- --add 姓名 --pusher ${unknown[0]!}@${account!.name}；只写稿、不审稿的，不用管。`,
      isRemark: true,
    },
  ];
}

function editorsIn(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const found = lines.flatMap((line) => /^[^#]*\bBANGYANG_EDITOR=([^"\s,]+)/.exec(line)?.[1] ?? []);
    return [...new Set(found)];
  } catch {
    // It may be closed to whoever asks, or there is none.
    return [];
  }
}

/** Signed commits are looked into with these. */
async function programsFor({ people }: Signers): Promise<DoctorFinding[]> {
  if (!people.some(({ keys }) => keys.length > 0)) return [];
  const options = { env: childVariables({ LC_ALL: 'C' }) };
  const { stdout = '' } = await run('git', ['--version'], options).catch(() => ({ stdout: '' }));
  const [, major, minor] = /(\d+)\.(\d+)/.exec(stdout) ?? [];
  const isOld = Number(major) * 1000 + Number(minor) < OLDEST_GIT;
  // Without words it says how it is used, and ends with 1.
  const isThere = await run('ssh-keygen', ['-?'], options).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  const what = isOld
    ? 'git 太旧，看不懂 SSH 钥匙签的提交（要 2.34 以上）'
    : isThere
      ? undefined
      : '没有 ssh-keygen 命令';
  if (what === undefined) return [];
  return [
    {
      kind: 'signing-program',
      what: `${what}，登记的钥匙都不算数`,
      fix: isOld ? '换新版的 git；换好以前，让审稿的人自己推送签字。' : '安装软件包 openssh-client。',
    },
  ];
}

const OLDEST_GIT = 2034;

/** Three people sign a piece, one after the other. */
async function tooFew({ people, required }: Signers, { repo, branch }: Installation): Promise<DoctorFinding[]> {
  const policies = await policiesAt(repo, branch);
  const kinds = REVIEWED_KIND_NAMES.filter((kind) => required.includes(kind) || policies[kind] === '必须');
  const able = people.filter(({ pushers, keys }) => pushers.length + keys.length > 0).length;
  if (kinds.length === 0 || able >= REVIEW_STAGES.length) return [];
  return [
    {
      kind: 'signers-too-few',
      what: `${kinds.map((kind) => REVIEWED_KINDS[kind].label).join('、')}必须审签，三道要三个人签，能签的只有 ${able} 人：这几类稿件发不出去`,
      fix: '用 npm run publish:signers -- --add 姓名 --pusher 账号 登记够三个人；暂时不要求的，--free 类别，网站设置的「审签」里也改成「提醒」。',
    },
  ];
}
