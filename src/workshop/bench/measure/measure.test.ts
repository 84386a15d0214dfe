import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { measure } from './measure.ts';
import { sessionMemory } from './processes.ts';

const run = (code: string) => measure({ name: 'a step', args: ['-e', code], cwd: tmpdir() });

/** Holds so many MiB for as many milliseconds. */
const hold = (size: number, time: number) =>
  `const held = Buffer.alloc(${size} * 1024 * 1024, 1); setTimeout(() => console.log(held.length), ${time});`;

it('sees how long a process takes and what it holds', async () => {
  const { seconds, peakTreeMiB, peakProcessMiB, output } = await run(hold(300, 800));
  expect(seconds).toBeGreaterThan(0.8);
  expect(peakProcessMiB).toBeGreaterThan(300);
  expect(peakProcessMiB).toBeLessThan(500);
  expect(Math.abs(peakTreeMiB - peakProcessMiB)).toBeLessThan(50);
  expect(output.trim()).toBe(String(300 * 1024 * 1024));
});

it('adds up what a process starts', async () => {
  const { peakTreeMiB, peakProcessMiB } = await run(
    `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(hold(200, 800))}]); ${hold(200, 800)}`,
  );
  expect(peakTreeMiB).toBeGreaterThan(400);
  expect(peakProcessMiB).toBeGreaterThan(200);
  expect(peakProcessMiB).toBeLessThan(400);
});

it('takes a failure for no measurement, and shows what was printed', async () => {
  await expect(run("console.log('out'); console.error('err'); process.exitCode = 3;")).rejects.toThrow(
    /a step: ended with 3\n(?:out\nerr|err\nout)/,
  );
  await expect(run("process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 5000);")).rejects.toThrow('SIGTERM');
});

it('leaves nothing behind when it is asked to stop', async () => {
  const source = (name: string) => JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
  const code = `
    import { measure } from ${source('measure.ts')};
    import { withWorkspace } from ${source('workspace.ts')};
    await withWorkspace(async (folder) => {
      const step = measure({ name: 'a step', args: ['-e', 'require("node:fs").writeFileSync("pid", String(process.pid)); setTimeout(() => {}, 60_000)'], cwd: folder });
      const { existsSync, readFileSync } = await import('node:fs');
      while (!existsSync(folder + '/pid') || !readFileSync(folder + '/pid', 'utf8')) await new Promise((resolve) => setTimeout(resolve, 20));
      console.log(JSON.stringify({ folder, pid: Number(readFileSync(folder + '/pid', 'utf8')) }));
      await step;
    });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close') as Promise<[number]>;
  const line = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), ended]);
  const { folder, pid } = JSON.parse(String(line[0])) as { folder: string; pid: number };
  expect(existsSync(folder)).toBe(true);
  expect(sessionMemory(pid).total).toBeGreaterThan(0);
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(130);
  expect(existsSync(folder)).toBe(false);
  // A process that has ended keeps its number until somebody asks for its status, but no memory.
  await expect.poll(() => sessionMemory(pid).total).toBe(0);
});
