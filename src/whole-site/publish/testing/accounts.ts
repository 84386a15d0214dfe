import { spawn, spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type Account, findAccount } from '../../../publish/setup/account.ts';
import { newFolder } from '../../../testing/tree.ts';
import { outcomeOf } from '../../testing/build.ts';
import { serverEnvironment } from './picture-program.ts';
import { copyEngine } from './engine/engine-copy.ts';
import type { Ran } from './installation.ts';

/** Accounts that every Linux has and nobody uses. */
export const [FIRST, SECOND] = ['games', 'daemon'].map(findAccount) as [Account | undefined, Account | undefined];

/** A group that neither of them has as its own. */
export const GROUP = 100;

/** A program that belongs to root and that all accounts may run. */
export function publicEngine(): string {
  const engine = copyEngine();
  chmodSync(engine, 0o755);
  return engine;
}

/** A new folder into which all accounts may look. */
export function publicFolder(): string {
  const folder = newFolder();
  chmodSync(folder, 0o755);
  return folder;
}

/** True if tests can act as these accounts: one is root, and they can reach Node and the program's dependencies. */
export function canActAsOthers(): boolean {
  if (process.getuid?.() !== 0 || !FIRST || !SECOND) return false;
  const engine = publicEngine();
  return (
    spawnSync(join(engine, 'node_modules/.bin/node'), ['--version'], { uid: FIRST.uid, gid: FIRST.gid, cwd: '/' })
      .status === 0
  );
}

/** Runs a program as an account, or as root. `gid`: its group, unless it is its own. */
export function runBy(
  account: Account | undefined,
  program: string,
  args: readonly string[],
  { cwd = '/', env = {}, gid = account?.gid }: { cwd?: string; env?: NodeJS.ProcessEnv; gid?: number | undefined } = {},
): Promise<Ran> {
  const who = account === undefined ? {} : { uid: account.uid, gid };
  return outcomeOf(
    spawn(program, args, {
      ...who,
      cwd,
      env: serverEnvironment({ HOME: '/nonexistent', ...env }),
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}
