import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 300;

/**
 * Waits until no other build uses this checkout: Astro compiles pages into one folder of the project, where two builds
 * would take each other's files away. `file` names whose turn it is; it goes when this process ends. `onWait` is called
 * once, with the process that is waited for.
 */
export async function takeTurn(file: string, onWait: (pid: number) => void): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  let waited = false;
  while (!claim(file)) {
    // A claim is made and written in two steps: an empty file is looked at again before it counts as left over.
    const holder = holderOf(file) ?? (await pause(LOOK_AGAIN_MS).then(() => holderOf(file)));
    if (holder === undefined || !isRunning(holder)) rmSync(file, { force: true });
    else {
      if (!waited) onWait(holder);
      waited = true;
      await pause(LOOK_AGAIN_MS);
    }
  }
  process.on('exit', () => rmSync(file, { force: true }));
}

function claim(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that a turn file names; undefined if it has just gone or says nothing of use. */
function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

/** True for a process that is alive, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
