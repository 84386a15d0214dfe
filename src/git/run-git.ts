import { spawn } from 'node:child_process';

/** Plain data: it may go to another process. */
export interface GitTask {
  /** Where it is run. */
  folder: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
  input: string | Uint8Array | undefined;
  /** Bytes of output; past them git is ended. */
  most: number;
}

/** How a git has ended, or why it could not be started. `length`: of its output, which may be cut off. */
export type GitEnding =
  | { out: Buffer; errors: Buffer; length: number; status: number | null; signal: NodeJS.Signals | null }
  | { notStarted: string };

export function runGit({ folder, args, env, input, most }: GitTask): Promise<GitEnding> {
  const child = spawn('git', args, { cwd: folder, env });
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
  return new Promise((done) => {
    child.on('error', ({ message }) => done({ notStarted: message }));
    child.on('close', (status, signal) =>
      done({ out: Buffer.concat(out), errors: Buffer.concat(errors), length, status, signal }),
    );
  });
}
