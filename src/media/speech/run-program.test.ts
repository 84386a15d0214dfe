import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { runProgram } from './run-program.ts';
import { speakerCommand } from './testing/speaker-command.ts';

afterAll(removeFolders);

async function run(mode: 'hangs' | 'endless' | 'text', input = '水来了。') {
  const folder = newFolder();
  const output = join(folder, 'out');
  const words = speakerCommand(mode)
    .split(' ')
    .map((word) => word.replace('{output}', output));
  return runProgram({ words, input, output, folder, mostSeconds: mode === 'hangs' ? 1 : 60, mostBytes: 1_000_000 });
}

it('ends a program that does not end', async () => {
  expect(await run('hangs')).toEqual({ reason: 'time' });
});

it('ends a program that writes without end', async () => {
  expect(await run('endless')).toEqual({ reason: 'size' });
});

it('says nothing of one that ends well, and starts no shell', async () => {
  expect(await run('text', '$(touch /tmp/x) `id`; exit 5')).toBeUndefined();
});
