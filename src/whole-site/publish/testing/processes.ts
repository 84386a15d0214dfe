import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ran } from './installation.ts';

/** Processes that were started with all these words among their arguments. */
export function processesWith(...words: readonly string[]): number[] {
  return allProcesses().filter((pid) => {
    const args = procFile(pid, 'cmdline').split('\0');
    return words.every((word) => args.includes(word));
  });
}

/**
 * Kills a process and everything that it has started, as a power failure does: it is stopped first, so that it starts
 * no more.
 */
export function killTree(pid: number): void {
  const tree = [pid];
  send(pid, 'SIGSTOP');
  const parents = new Map(allProcesses().map((one) => [one, parentOf(one)]));
  for (const one of tree) tree.push(...[...parents].flatMap(([child, parent]) => (parent === one ? [child] : [])));
  for (const one of tree) send(one, 'SIGKILL');
}

export interface Moment {
  /** What the killed process has among its arguments. */
  words: readonly string[];
  /** Looked at again and again once it runs; the time counts from when it is true. */
  sign: () => boolean;
  milliseconds: number;
}

/** Kills what `work` has started at a moment. False if it was over before. */
export async function killAt({ words, sign, milliseconds }: Moment, work: Promise<Ran>): Promise<boolean> {
  let isOver = false;
  void work.then(() => (isOver = true));
  const until = async <T>(look: () => T | undefined | false): Promise<T | undefined> => {
    while (!isOver) {
      const found = look();
      if (found !== undefined && found !== false) return found;
      await pause(1);
    }
    return undefined;
  };
  const pid = await until(() => processesWith(...words)[0]);
  await until(sign);
  const [due] = [performance.now() + milliseconds];
  await until(() => performance.now() >= due);
  const isKilled = !isOver && pid !== undefined && processesWith(...words).includes(pid);
  if (isKilled) killTree(pid);
  await work;
  return isKilled;
}

function allProcesses(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function parentOf(pid: number): number {
  // The name of the program, in brackets, may hold anything.
  return Number(procFile(pid, 'stat').replace(/^.*\)/s, '').trim().split(' ')[1]);
}

/** Empty for a process that has gone. */
function procFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has gone by itself.
  }
}
