import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { PROJECT } from '../../machine/project.ts';
import { entryPath, entryText } from '../../testing/entries.ts';
import { newFolder, removeFolders, writeTree } from '../../testing/tree.ts';
import {
  buildGoodTree,
  type BuildResult,
  cleanEnvironment,
  environmentOf,
  outcomeOf,
  runBuild,
} from '../testing/build.ts';
import { BUILD, buildWith, digestsIn, treeOfShards } from './testing/worker-builds.ts';

let plain: BuildResult;
let before: string[];

beforeAll(async () => {
  plain = await buildGoodTree(await treeOfShards());
  before = digestsIn(plain.out);
});
afterAll(removeFolders);

/** Beside the output, besides what tests put there. */
const beside = () => readdirSync(dirname(plain.out)).filter((name) => name.startsWith('.'));

it('the sample site is the same to the byte', async () => {
  const out = join(newFolder(), 'dist');
  const folders = { content: join(PROJECT, 'content'), out, cache: join(PROJECT, '.cache') };
  const built = await buildWith(['--workers', '2'], folders);
  expect(built).toMatchObject({ code: 0 });
  expect(digestsIn(out)).toEqual(digestsIn(inject('sampleSite')));
});

it.each(['1', '3'])('a site of which nothing was made before is, with %s processes', async (workers) => {
  const root = newFolder();
  const folders = { content: plain.content, out: join(root, 'dist'), cache: join(root, 'cache') };
  const built = await buildWith(['--workers', workers], folders);
  expect(built.output).toMatch(/已完成 (\d+)\/\1 份/);
  expect(built.output).toMatch(/图片：新生成 [1-9]\d* 个，沿用 0 个/);
  expect(built.code).toBe(0);
  expect(digestsIn(folders.out)).toEqual(before);
});

describe('a process that is killed', () => {
  it('is followed by another, and the bytes are the same', async () => {
    const root = newFolder();
    const folders = { content: plain.content, out: join(root, 'dist'), cache: plain.cache };
    const child = spawn(process.execPath, [BUILD, '--workers', '2'], {
      cwd: PROJECT,
      env: cleanEnvironment(environmentOf(folders)),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let killed = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      if (killed > 0 || !chunk.toString().includes('已完成 1/')) return;
      for (const pid of childrenOf(child.pid!)) {
        process.kill(pid, 'SIGKILL');
        killed++;
      }
    });
    expect(await outcomeOf(child)).toMatchObject({ code: 0 });
    expect(killed).toBeGreaterThan(0);
    expect(digestsIn(folders.out)).toEqual(before);
  });
});

describe('a mistake in the content', () => {
  let built: Awaited<ReturnType<typeof buildWith>>;
  let usual: BuildResult;

  beforeAll(async () => {
    writeTree(plain.content, {
      [entryPath('news', 'wrong')]: entryText('news', { title: '第二篇', unit: 'qingshi-cum' }),
    });
    writeFileSync(join(plain.out, 'left-by-hand.txt'), 'x');
    usual = await runBuild(plain);
    built = await buildWith(['--workers', '2'], plain);
  });

  it('is reported in the same words and with the same exit code', () => {
    const report = (output: string) => /^[^\n]*news\/wrong[^]*之后才能发布。$/m.exec(output)?.[0];
    expect(report(built.output)).toBeDefined();
    expect(report(built.output)).toBe(report(usual.output));
    expect(built.code).toBe(usual.code);
    expect(built.output).not.toMatch(/\n\s+at |Stack trace|\.ts:\d+/);
  });

  it('leaves the output as it was, and nothing beside it', () => {
    expect(digestsIn(plain.out).filter((line) => !line.startsWith('left-by-hand'))).toEqual(before);
    expect(readFileSync(join(plain.out, 'left-by-hand.txt'), 'utf8')).toBe('x');
    expect(beside()).toEqual([]);
  });
});

/** Processes that a process has started, as Linux tells. */
function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}
