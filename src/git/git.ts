import { resolve } from 'node:path';
import { childVariables } from '../machine/environment.ts';
import { GitStarter } from './git-starter.ts';
import { type GitEnding, type GitTask, runGit } from './run-git.ts';

/** git ended with another status than 0. The message is what it wrote itself. */
export class GitError extends Error {
  /** The exit status; undefined where a signal ended it. */
  readonly status: number | undefined;

  constructor(message: string, status: number | undefined) {
    super(message);
    this.status = status;
  }
}

export interface GitOptions {
  input?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
  /**
   * Bytes of output at most: for what pushers decide the length of. Past them git is ended, and `TooMuchOutput` is
   * thrown.
   */
  most?: number;
}

/** git had more to say than is taken. */
export class TooMuchOutput extends Error {}

/**
 * Where the objects of a push lie that is not accepted yet: a hook hands these on, or the pushed commits are not found.
 */
const QUARANTINE: ReadonlySet<string> = new Set([
  'GIT_QUARANTINE_PATH',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
]);

/**
 * The same results for every user and machine. Before git 2.32 there is no GIT_CONFIG_GLOBAL: HOME and XDG_CONFIG_HOME
 * do its work.
 */
const SAME_EVERYWHERE = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_ATTR_NOSYSTEM: '1',
  // A pushed refs/replace/… must not show other contents than those that are published.
  GIT_NO_REPLACE_OBJECTS: '1',
  HOME: '/dev/null',
  XDG_CONFIG_HOME: '/dev/null',
  LC_ALL: 'C',
};

/** What git is started with for the git directory `folder`. */
export function gitCommand(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { args: string[]; env: Record<string, string> } {
  const inherited = Object.entries(childVariables({})).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (!entry[0].startsWith('GIT_') || QUARANTINE.has(entry[0])),
  );
  return {
    args: [`--git-dir=${resolve(folder)}`, '-c', 'core.quotePath=false', ...args],
    env: { ...Object.fromEntries(inherited), ...SAME_EVERYWHERE, ...env },
  };
}

/**
 * Runs git on the git directory `folder` and returns its output. The directory is named and not looked for, so git does
 * not ask who owns it (safe.directory). Throws a GitError with git's own words, or a plain error where git cannot be
 * started.
 */
export async function git(
  folder: string,
  args: readonly string[],
  { input, env = {}, most = Infinity }: GitOptions = {},
): Promise<Buffer> {
  const ended = await run({ folder, ...gitCommand(folder, args, env), input, most });
  const command = args.find((word) => /^[a-z]/.test(word)) ?? '';
  if ('notStarted' in ended)
    throw new Error(`不能运行 git：请管理员检查服务器上是否装有 git，${folder} 是否存在。（${ended.notStarted}）`);
  const { out, errors, length, status, signal } = ended;
  if (length > most) throw new TooMuchOutput(`git ${command}: more than ${most} bytes`);
  if (status === 0) return out;
  const words = errors.toString().trim() || (signal ?? `exit ${status}`);
  throw new GitError(`git ${command}: ${words}`, status ?? undefined);
}

let run: (task: GitTask) => Promise<GitEnding> = runGit;

/**
 * From now on git is started by a small process of its own: a large one is copied first whenever it starts anything,
 * which takes longer than most of what git does. Where that process has ended, git is started here.
 */
export function startGitElsewhere(): void {
  const starter = new GitStarter();
  run = (task) => starter.run(task) ?? runGit(task);
}
