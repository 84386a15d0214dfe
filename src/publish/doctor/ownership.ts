import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { briefList } from '../../kernel/brief-list.ts';
import { childVariables } from '../../machine/environment.ts';
import { shellWord } from '../serving/timer.ts';
import { findAccount } from '../setup/account.ts';
import type { DoctorCheck, DoctorFinding } from './finding.ts';

const run = promisify(execFile);

/** Names of files are printed by find(1): so many of an installation that is in a bad way. */
const MOST_BYTES = 2 ** 28;

/** Whoever publishes can read and change everything below the two folders, whoever has made it. */
export const ownership: DoctorCheck = async ({ site, repo, user }, { quick }) => {
  if (quick) return [];
  const { uid, gid } = statSync(site.root);
  const account = user === undefined ? undefined : findAccount(user);
  if (user !== undefined && !account)
    return [
      {
        kind: 'account',
        what: `没有「${user}」这个账号了`,
        fix: `重新建这个账号，或者用另一个账号再运行一次 npm run publish:init，加上 --user 账号。`,
      },
    ];
  const publisher = { uid: account?.uid ?? uid, gid: account?.gid ?? gid };
  // A folder of a group that is not its owner's own: accounts of this group publish.
  const isShared = account === undefined && findAccount(String(uid))?.gid !== gid;
  const places = [site.root, repo];
  const hooks = join(repo, 'hooks');
  const rights = new Rights(join(repo, 'objects'));
  const wrong = await findPaths(
    places,
    hooks,
    isShared ? rights.notOfGroup(gid) : account ? rights.notOf(publisher.uid) : rights.notChangeable(publisher),
  );
  const writableHooks = isShared ? await findPaths([hooks], undefined, ['-perm', '/0022']) : [];
  return [
    ...(wrong.length > 0
      ? [
          finding(
            wrong,
            isShared
              ? groupFix(places, gid, hooks)
              : `用 root 运行：chown -R -h ${publisher.uid}:${publisher.gid} ${words(places)} && chmod -R u+rwX ${words(places)}`,
          ),
        ]
      : []),
    ...(writableHooks.length > 0
      ? [
          {
            kind: 'hooks-writable',
            what: `同组的人都能改 ${hooks}，那里面的程序每次推送都会运行`,
            fix: `用 root 运行：chmod -R go-w ${shellWord(hooks)}`,
          },
        ]
      : []),
  ];
};

function finding(wrong: readonly string[], fix: string): DoctorFinding {
  return { kind: 'ownership', what: `有 ${wrong.length} 个文件或文件夹，发布的账号改不了：${briefList(wrong)}`, fix };
}

/** Conditions of find(1). */
class Rights {
  private readonly objects: string;

  /** git makes its objects read-only, and replaces them. */
  constructor(objects: string) {
    this.objects = pattern(objects);
  }

  /** What is not the account's own: a link to files of another is not served. */
  notOf(uid: number): string[] {
    return ['(', '-not', '-uid', String(uid), '-o', ...this.without('0600', '0700'), ')'];
  }

  /** What its owner's account cannot change; others may have made it, as long as the group may change it. */
  notChangeable({ uid, gid }: { uid: number; gid: number }): string[] {
    return [
      '(',
      '-uid',
      String(uid),
      ...this.without('0600', '0700'),
      '-o',
      '-not',
      '-uid',
      String(uid),
      '(',
      '-not',
      '-gid',
      String(gid),
      '-o',
      ...this.without('0060', '0070'),
      ')',
      ')',
    ];
  }

  /** What accounts of a group cannot change. */
  notOfGroup(gid: number): string[] {
    return ['(', '-not', '-gid', String(gid), '-o', ...this.without('0060', '2070'), ')'];
  }

  /** What lacks these rights; links have none. */
  private without(ofFiles: string, ofFolders: string): string[] {
    return [
      '(',
      '-type',
      'd',
      '-not',
      '-perm',
      `-${ofFolders}`,
      '-o',
      '-type',
      'f',
      '-not',
      '-perm',
      `-${ofFiles}`,
      '-not',
      '-path',
      `${this.objects}/*`,
      ')',
    ];
  }
}

/**
 * Files and folders below places of which a condition holds, and folders that are closed to this account. Uploads that
 * are still coming are left out.
 */
async function findPaths(
  places: readonly string[],
  except: string | undefined,
  condition: readonly string[],
): Promise<string[]> {
  const skipped = [
    '-name',
    'tmp_objdir-*',
    '-prune',
    '-o',
    '-name',
    'incoming-*',
    '-prune',
    '-o',
    ...(except === undefined ? [] : ['-path', pattern(except), '-prune', '-o']),
  ];
  const options = { maxBuffer: MOST_BYTES, env: childVariables({ LC_ALL: 'C' }) };
  // It ends with 1 where a folder is closed, or has gone meanwhile.
  const { stdout, stderr } = await run('find', [...places, ...skipped, ...condition, '-print0'], options).catch(
    (error: { stdout?: string; stderr?: string }) => ({ stdout: error.stdout ?? '', stderr: error.stderr ?? '' }),
  );
  const closed = [...stderr.matchAll(/^find: '(.*)': Permission denied$/gm)].map(([, path]) => path!);
  return [...new Set([...stdout.split('\0').filter(Boolean), ...closed])];
}

/** A path that find(1) takes for itself and nothing else. */
function pattern(path: string): string {
  return path.replaceAll(/[*?[\\]/g, '\\$&');
}

function groupFix(places: readonly string[], gid: number, hooks: string): string {
  const all = words(places);
  return `用 root 运行：chgrp -R -h ${gid} ${all} && chmod -R g+rwX ${all} && find ${all} -type d -exec chmod g+s {} + && chmod -R go-w ${shellWord(hooks)}`;
}

const words = (places: readonly string[]) => places.map(shellWord).join(' ');
