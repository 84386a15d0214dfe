import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { GitStarter } from './git-starter.ts';
import { type GitTask, runGit } from './run-git.ts';

const task = (args: readonly string[], more: Partial<GitTask> = {}): GitTask => ({
  folder: tmpdir(),
  args,
  env: { PATH: process.env['PATH']!, LC_ALL: 'C', HOME: '/dev/null' },
  input: undefined,
  most: Infinity,
  ...more,
});

const TASKS: Readonly<Record<string, GitTask>> = {
  'an answer': task(['--version']),
  'a failure': task(['no-such-command']),
  'input, and an answer in bytes': task(['hash-object', '--stdin'], { input: Buffer.from([0, 255, 10, 13]) }),
  'another environment': task(['config', '--get', 'a.b'], {
    env: {
      PATH: process.env['PATH']!,
      HOME: '/dev/null',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'a.b',
      GIT_CONFIG_VALUE_0: '值',
    },
  }),
  'a folder that is not there': task(['--version'], { folder: '/none' }),
};

it.each(Object.entries(TASKS))('git started by another process ends as one started here: %s', async (_, one) => {
  const ending = await new GitStarter().run(one);
  expect(ending).toEqual(await runGit(one));
  if (ending && 'out' in ending) expect(Buffer.isBuffer(ending.out)).toBe(true);
});

it('gives each who asks at the same time his own answer', async () => {
  const starter = new GitStarter();
  const texts = Array.from({ length: 20 }, (_, index) => `文${index}`);
  const ids = await Promise.all(
    texts.map(
      (input) => starter.run(task(['hash-object', '--stdin'], { input })) ?? Promise.reject(new Error('ended')),
    ),
  );
  const here = await Promise.all(texts.map((input) => runGit(task(['hash-object', '--stdin'], { input }))));
  expect(ids).toEqual(here);
});

it('ends git where it says too much', async () => {
  const ending = await new GitStarter().run(task(['help', '-a'], { most: 10 }));
  expect(ending && 'length' in ending && ending.length).toBeGreaterThan(10);
});

it('says that its process has ended, and is not asked again', async () => {
  const starter = new GitStarter();
  const waiting = starter.run(task(['hash-object', '--stdin-paths', '--no-filters'], { input: '/dev/tty\n' }));
  starter.stop();
  expect(await waiting).toMatchObject({ notStarted: expect.any(String) as string });
  expect(starter.run(task(['--version']))).toBeUndefined();
});
