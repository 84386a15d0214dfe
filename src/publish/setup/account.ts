import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { childVariables } from '../../machine/environment.ts';

/** An account of this machine. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
  home: string;
}

/** The account of this name or number; undefined if there is none. */
export function findAccount(name: string): Account | undefined {
  const { stdout } = spawnSync('getent', ['passwd', '--', name], { encoding: 'utf8' });
  const [found, , uid, gid, , home] = (stdout ?? '').trim().split(':');
  return !found || home === undefined ? undefined : { name: found, uid: Number(uid), gid: Number(gid), home };
}

/** As `findAccount`. Throws, with what to type, if there is none. */
export function accountNamed(name: string): Account {
  const account = findAccount(name);
  if (!account)
    throw new Error(
      `这台机器上没有「${name}」这个账号。先建一个：useradd --system --user-group --create-home --home-dir /var/lib/${name} --shell /usr/bin/git-shell ${name}`,
    );
  return account;
}

/** The name of the account that a number belongs to, or the number. */
export function accountText(uid: number): string {
  return findAccount(String(uid))?.name ?? String(uid);
}

/** What lies in folders of ours. */
const SIGNS = { repo: ['objects'], site: ['state', 'releases'] };

/**
 * What root does first where one account is to publish: the two folders are there and belong to it, with everything in
 * them. Throws if one of them holds something that is not ours; nothing has changed then.
 */
export function handOverFolders({ name, uid, gid }: Account, folders: { repo: string; site: string }): void {
  for (const kind of ['repo', 'site'] as const) {
    const folder = resolve(folders[kind]);
    if (
      existsSync(folder) &&
      readdirSync(folder).length > 0 &&
      !SIGNS[kind].some((sign) => existsSync(join(folder, sign)))
    )
      throw new Error(`${folder} 里已经有别的东西，没有动它。请换一个空的文件夹。`);
  }
  for (const folder of [resolve(folders.repo), resolve(folders.site)]) {
    mkdirSync(folder, { recursive: true });
    // Links themselves, not what they lead to.
    const { status, stderr } = spawnSync('chown', ['-R', '-h', `${uid}:${gid}`, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`不能把 ${folder} 交给账号「${name}」：${stderr.trim()}`);
  }
}

/**
 * Runs this program again as another account, in its own home; the streams are ours. Answers the exit status. Only root
 * may. `input`: standard input, where it has been read already.
 */
export function runAs({ name, uid, gid, home }: Account, args: readonly string[], input?: string): number {
  const identity = { HOME: home, USER: name, LOGNAME: name, BANGYANG_EDITOR: userInfo().username };
  const { status, error } = spawnSync(process.execPath, args, {
    uid,
    gid,
    env: childVariables(identity),
    input,
    stdio: [input === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'],
  });
  if (error)
    throw new Error(
      `不能用账号「${name}」运行 ${process.execPath}：${error.message}。让所有账号都能读程序文件夹：chmod -R a+rX 程序文件夹。`,
      { cause: error },
    );
  return status ?? 1;
}
