import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../testing/tree.ts';
import { acquireLock } from './lock.ts';

afterAll(removeFolders);

const LOCK = fileURLToPath(new URL('lock.ts', import.meta.url));

/** A process that holds a lock until it is killed. */
async function holder(file: string) {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { acquireLock } = await import(${JSON.stringify(LOCK)}); await acquireLock(${JSON.stringify(file)}, '别人', () => undefined); console.log('held'); setInterval(() => undefined, 1000);`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return child;
}

it('waits for who holds it, says who that is, and gets it when that process is killed', async () => {
  const file = join(newFolder(), 'lock');
  const child = await holder(file);
  let waitedFor = '';
  let isHeld = false;
  const held = acquireLock(file, '自己', (who) => (waitedFor = who)).then((release) => {
    isHeld = true;
    return release;
  });
  while (waitedFor === '') await new Promise((resolve) => setTimeout(resolve, 20));
  expect(waitedFor).toBe(`别人（进程 ${child.pid}）`);
  expect(isHeld).toBe(false);
  child.kill('SIGKILL');
  const release = await held;
  release();
  const again = await acquireLock(file, '再来', () => expect.unreachable('nobody holds it'));
  again();
});
