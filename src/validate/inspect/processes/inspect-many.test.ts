import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { news } from '../../testing/articles.ts';
import { inspectMany } from './inspect-many.ts';
import type { Task } from '../task.ts';
import type { ProcessLimits } from '../../../machine/bounded/bounded-process.ts';

const HOSTILE = {
  program: fileURLToPath(new URL('../../testing/hostile-process.ts', import.meta.url)),
  seconds: 0.5,
  secondsOnClock: 30,
  memory: 64,
};
const text = (content: string): Task => ({ role: { role: 'entry', kind: 'news', slug: 'a' }, text: content });
/** Too long to be inspected here. */
const long = (content: string): Task => text(content + '\n'.repeat(30_000));
const answers = async (tasks: readonly Task[], options: ProcessLimits) =>
  (await inspectMany(tasks, options)).map(
    ({ findings, bodyStart }) => findings[0]?.message.split('。')[0] ?? bodyStart,
  );

/** Processes that this one has started and that still run. */
function children(): string[] {
  if (!existsSync('/proc')) return [];
  const running = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && readCommand(name).includes('hostile-process'),
  );
  return running;
}

function readCommand(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

const TOO_LONG = '这个文件读得太久，没有读完';

describe('one file that does harm does not keep the others from being read', () => {
  it.each([
    ['goes on for ever', TOO_LONG],
    ['goes on in native code', TOO_LONG],
    ['takes all memory', '读这个文件要用的内存太多，没有读完'],
    ['ends the process', '这个文件读到一半就读不下去了'],
  ])('%s', async (act, message) => {
    expect(await answers([long('甲'), long(act), long('乙丙'), long(act), long('丁')], HOSTILE)).toEqual([
      1,
      message,
      2,
      message,
      1,
    ]);
    // A process that was killed is gone a moment later.
    await expect.poll(children, { timeout: 30_000 }).toEqual([]);
  });

  it('sleeps for ever: the clock counts', async () => {
    expect(await answers([long('sleeps for ever'), long('甲')], { ...HOSTILE, secondsOnClock: 3 })).toEqual([
      TOO_LONG,
      1,
    ]);
  });

  it('and a process that cannot be started is done without', async () => {
    const readings = await inspectMany([long(news()), text(news())], { ...HOSTILE, program: '/none.ts' });
    expect(readings.map(({ findings }) => findings)).toEqual([[], []]);
  });
});

it('what is read in another process is the same as what is read here, in its order', async () => {
  const texts = Array.from({ length: 8 }, (_, index) => news('', index % 2 === 0 ? '# 题\n' : `正文${index}\n`));
  const here = await inspectMany(texts.map(text));
  const there = await inspectMany(texts.map((content) => text(content + '\n'.repeat(20_000))));
  expect(there.map(({ findings, value }) => [findings, value])).toEqual(
    here.map(({ findings, value }) => [findings, value]),
  );
  expect(here.map(({ findings }) => findings.length)).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
});
