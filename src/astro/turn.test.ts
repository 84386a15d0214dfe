import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder } from '../testing/tree.ts';
import { takeTurn } from './turn.ts';

it('waits for a build that is running, and not for one that was killed', async () => {
  const file = join(newFolder(), 'deep', 'turn');
  await takeTurn(file, () => expect.unreachable());
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));

  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  writeFileSync(file, String(other.pid));
  const waitedFor: number[] = [];
  const turn = takeTurn(file, (pid) => {
    waitedFor.push(pid);
    other.kill('SIGKILL');
  });
  await turn;
  expect(waitedFor).toEqual([other.pid]);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
});

it('takes over from a turn file without a process', async () => {
  const file = join(newFolder(), 'turn');
  writeFileSync(file, 'x');
  await takeTurn(file, () => expect.unreachable());
  expect(existsSync(file)).toBe(true);
});
