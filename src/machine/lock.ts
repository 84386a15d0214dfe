import { spawn } from 'node:child_process';
import { closeSync, existsSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';

/**
 * Waits for a lock and holds it until the answer is called or this process ends, however it ends: the system gives the
 * lock back (flock(2)), so that nothing is left of a process that was killed. `onWait` is called once with who holds
 * it.
 */
export async function acquireLock(
  file: string,
  purpose: string,
  onWait: (holder: string) => void,
): Promise<() => void> {
  const descriptor = openLock(file);
  if (!(await flock(descriptor, ['-n']))) {
    onWait(readFileSync(file, 'utf8').trim());
    await flock(descriptor, []);
  }
  try {
    ftruncateSync(descriptor);
    writeSync(descriptor, `${purpose}（进程 ${process.pid}）`);
  } catch {
    // On a full disk, or in a file that this account may only read, the lock holds all the same; nobody learns whose
    // it is.
  }
  return () => closeSync(descriptor);
}

/** Who holds a lock, in his own words; undefined if nobody does. */
export async function lockHolder(file: string): Promise<string | undefined> {
  if (!existsSync(file)) return undefined;
  const descriptor = openSync(file, 'r');
  try {
    return (await flock(descriptor, ['-n'])) ? undefined : readFileSync(file, 'utf8').trim() || '不知道是谁';
  } finally {
    closeSync(descriptor);
  }
}

/** A lock needs no right to write: one that another account has made without its group's is opened to be read. */
function openLock(file: string): number {
  try {
    return openSync(file, 'a+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES' || !existsSync(file)) throw error;
    return openSync(file, 'r');
  }
}

/** The lock belongs to the open file, which the little program shares with us: it goes, the lock stays. */
function flock(descriptor: number, options: readonly string[]): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn('flock', [...options, '-x', '3'], { stdio: ['ignore', 'ignore', 'ignore', descriptor] });
    child.on('error', (error) =>
      reject(new Error('这台机器上没有 flock 命令，请安装软件包 util-linux。', { cause: error })),
    );
    child.on('close', (code) =>
      code === 0 || code === 1
        ? resolve(code === 0)
        : reject(new Error(`flock 出错（${code}）：请看看磁盘是不是满了、是不是只读。`)),
    );
  });
}
