/** The thread that watches over a process, see `watchStages`. */
import { readdirSync, readFileSync, readlinkSync, writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import type { Stage } from './stage-watch.ts';

const LOOK_MS = 250;

const { parent } = workerData as { parent?: number };

let stage: Stage | undefined;
let began = performance.now();
let timer: NodeJS.Timeout | undefined;

parentPort!.on('message', (next: Stage | undefined) => {
  stage = next;
  began = performance.now();
  lookIfNeeded();
});
lookIfNeeded();

/** A process that nobody waits for, and that does nothing, is left alone. */
function lookIfNeeded(): void {
  clearInterval(timer);
  if (parent !== undefined || stage) timer = setInterval(look, LOOK_MS);
}

function look(): void {
  if (parent !== undefined && (process.ppid !== parent || isDeaf(parent))) end('');
  else if (stage && performance.now() - began > stage.milliseconds) end(stage.lastWords);
}

/** Ends the whole process, whatever its main thread does: nothing softer reaches one that computes. */
function end(words: string): void {
  try {
    if (words !== '') writeSync(2, words);
  } catch {
    // Who pushed does not read, or has gone.
  }
  for (const child of childrenOf(process.pid)) kill(child);
  kill(process.pid);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}

/** As Linux lists them; elsewhere they end when nobody reads what they write. */
function childrenOf(pid: number): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((one) => parentOf(one) === pid);
  } catch {
    return [];
  }
}

/**
 * True for a git that has nobody to hand on to what this hook says. It does that in a thread of its own, which ends
 * when the pusher no longer reads; the end of the pipe that it read from stays open, and git itself waits for the hook.
 */
function isDeaf(git: number): boolean {
  try {
    const status = readFileSync(`/proc/${git}/status`, 'utf8');
    if (!/^Name:\s*git/m.test(status) || !/^Threads:\s*1$/m.test(status)) return false;
    const ours = readlinkSync('/proc/self/fd/2');
    return (
      ours.startsWith('pipe:') &&
      readdirSync(`/proc/${git}/fd`).some((fd) => readlinkSync(`/proc/${git}/fd/${fd}`) === ours)
    );
  } catch {
    return false;
  }
}

function parentOf(pid: number): number | undefined {
  try {
    // The name in parentheses may hold anything.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
