import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../testing/tree.ts';
import { replaceWhole, writeWhole, writeWholeSync } from './write-whole.ts';

afterAll(removeFolders);

it('replaces a file and leaves nothing else behind', async () => {
  const folder = newFolder();
  const file = join(folder, 'list.json');
  writeFileSync(file, 'old');
  await writeWhole(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  writeWholeSync(file, [Buffer.from('a'), Buffer.from('b')]);
  expect(readFileSync(file, 'utf8')).toBe('ab');
  expect(readdirSync(folder)).toEqual(['list.json']);
});

it('gives a file the rights that are asked for', async () => {
  const folder = newFolder();
  await writeWhole(join(folder, 'hook'), '', { mode: 0o755 });
  writeWholeSync(join(folder, 'secret'), '', { mode: 0o600 });
  expect(['hook', 'secret'].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o755, 0o600]);
});

it('writes first where it is asked to', async () => {
  const folder = newFolder();
  const temporary = join(folder, 'temporary');
  await replaceWhole(
    join(folder, 'file'),
    async (place) => {
      expect(place).toBe(temporary);
      writeFileSync(place, 'whole');
      expect(existsSync(join(folder, 'file'))).toBe(false);
      await Promise.resolve();
    },
    temporary,
  );
  expect(readdirSync(folder)).toEqual(['file']);
});

it('leaves the old file, and no temporary file, when the new one cannot be written', async () => {
  const folder = newFolder();
  const file = join(folder, 'list.json');
  writeFileSync(file, 'old');
  const broken = async (temporary: string) => {
    writeFileSync(temporary, 'half');
    await Promise.reject(new Error('the disk is full'));
  };
  await expect(replaceWhole(file, broken)).rejects.toThrow('the disk is full');
  expect(readFileSync(file, 'utf8')).toBe('old');
  // Its place is taken by a folder.
  mkdirSync(join(folder, 'taken'));
  expect(() => writeWholeSync(join(folder, 'taken'), 'new')).toThrow();
  await expect(writeWhole(join(folder, 'taken'), 'new')).rejects.toThrow();
  expect(readdirSync(folder).sort()).toEqual(['list.json', 'taken']);
});
