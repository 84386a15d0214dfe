import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { childVariables } from '../../machine/environment.ts';
import type { ProgramFailure } from '../../wording/channels/speech-texts.ts';

export interface ProgramRun {
  words: readonly string[];
  input: string;
  /** Where it writes: it is ended when the file becomes too large. */
  output: string;
  folder: string;
  mostSeconds: number;
  mostBytes: number;
}

const LOOK_MS = 250;
const MOST_SAID = 200;

/** Runs a program without a shell, within limits of time and size. Undefined if it ended well. */
export async function runProgram(run: ProgramRun): Promise<ProgramFailure | undefined> {
  const [program = '', ...args] = run.words;
  const child = spawn(program, args, {
    cwd: run.folder,
    env: childVariables({ LC_ALL: 'C.UTF-8' }),
    stdio: ['pipe', 'ignore', 'pipe'],
    // What it starts itself ends with it.
    detached: true,
  });
  let failure: ProgramFailure | undefined;
  let said = '';
  const end = (reason: 'time' | 'size') => {
    failure ??= { reason };
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const sizeOf = () =>
    stat(run.output).then(
      ({ size }) => size,
      () => 0,
    );
  const timer = setTimeout(() => end('time'), run.mostSeconds * 1000);
  const watch = setInterval(() => {
    void sizeOf().then((size) => {
      if (size > run.mostBytes) end('size');
    });
  }, LOOK_MS);
  child.stderr.on('data', (chunk: Buffer) => {
    if (said.length < MOST_SAID) said += chunk.toString();
  });
  // A program that reads nothing closes its input.
  child.stdin.on('error', () => undefined);
  child.stdin.end(run.input);
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.on('error', fail);
      child.on('close', done);
    });
    if (failure) return failure;
    if (code !== 0) return { reason: 'exit', code, said: said.trim().slice(0, MOST_SAID) };
    return (await sizeOf()) > run.mostBytes ? { reason: 'size' } : undefined;
  } catch {
    return { reason: 'missing' };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
  }
}
