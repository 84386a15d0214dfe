import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const hook = fileURLToPath(new URL('testing/watched-process.ts', import.meta.url));

function start(
  program: string,
  args: readonly string[],
): { child: ChildProcess; pids: Promise<number[]>; reported: () => string } {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let reported = '';
  child.stderr!.on('data', (chunk: Buffer) => (reported += chunk.toString()));
  const pids = once(child.stdout!, 'data').then(([chunk]) => String(chunk).trim().split(' ').map(Number));
  return { child, pids, reported: () => reported };
}

/** Waits until none of them runs; one whose end nobody has asked for (a zombie) runs no more. */
async function untilGone(pids: readonly number[]): Promise<void> {
  const runs = (pid: number) =>
    existsSync(`/proc/${pid}`) && !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  while (pids.some(runs)) await pause(20);
}

it('a hook that computes past its time says so, and ends with what it has started', async () => {
  const { child, pids, reported } = start(process.execPath, [hook, '300']);
  const both = await pids;
  const [, signal] = (await once(child, 'close')) as [number | null, string];
  expect(signal).toBe('SIGKILL');
  expect(reported()).toMatch(/^\n这次推送:1:1 {2}错误 V25\n {2}检查内容用了 0 分钟还没有完，停下了。/);
  expect(reported()).toContain('这次推送没有被接受，网站没有变。');
  await untilGone(both);
});

it('a hook that computes ends when whoever started it has gone', async () => {
  const { child, pids } = start('sh', ['-c', `'${process.execPath}' '${hook}' 600000; true`]);
  const both = await pids;
  child.kill('SIGKILL');
  await untilGone(both);
});
