import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { childVariables } from '../machine/environment.ts';

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

/**
 * Runs git on the git directory `folder` and returns its output. The directory is named and not looked for, so git does
 * not ask who owns it (safe.directory). Throws a GitError with git's own words, or a plain error where git cannot be
 * started.
 */
export function git(
  folder: string,
  args: readonly string[],
  { input, env = {}, most = Infinity }: GitOptions = {},
): Promise<Buffer> {
  const inherited = Object.entries(childVariables({})).filter(
    ([name]) => !name.startsWith('GIT_') || QUARANTINE.has(name),
  );
  const child = spawn('git', [`--git-dir=${resolve(folder)}`, '-c', 'core.quotePath=false', ...args], {
    cwd: folder,
    env: { ...Object.fromEntries(inherited), ...SAME_EVERYWHERE, ...env },
  });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) child.kill();
    else out.push(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // git may end before it has read everything; its status says then what is wrong.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const command = args.find((word) => /^[a-z]/.test(word)) ?? '';
  return new Promise((done, fail) => {
    child.on('error', (error) =>
      fail(new Error(`不能运行 git：请管理员检查服务器上是否装有 git，${folder} 是否存在。（${error.message}）`)),
    );
    child.on('close', (status, signal) => {
      if (length > most) return fail(new TooMuchOutput(`git ${command}: more than ${most} bytes`));
      if (status === 0) return done(Buffer.concat(out));
      const words = Buffer.concat(errors).toString().trim() || (signal ?? `exit ${status}`);
      fail(new GitError(`git ${command}: ${words}`, status ?? undefined));
    });
  });
}
