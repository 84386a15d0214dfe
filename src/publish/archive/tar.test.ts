import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { newFolder, removeFolders } from '../../testing/tree.ts';
import { readTar, TAR_END, tarHeader, tarPadding } from './tar.ts';

afterAll(removeFolders);

const FILES: readonly [path: string, text: string][] = [
  ['a.txt', ''],
  ['empty/b.txt', 'x'.repeat(512)],
  [`${'folder/'.repeat(20)}${'n'.repeat(100)}`, 'x'.repeat(513)],
  ['汉字/文件.txt', '字'],
];

const archive = Buffer.concat([
  ...FILES.flatMap(([path, text]) => [
    tarHeader(path, Buffer.byteLength(text), 1_790_000_000),
    Buffer.from(text),
    tarPadding(Buffer.byteLength(text)),
  ]),
  TAR_END,
]);

/** In pieces that end anywhere. */
async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Buffer, size = 1000, most = 1000): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const entry of readTar(pieces(bytes, size), () => most)) found.push([entry.path, entry.bytes.toString()]);
  return found;
}

it('what is written is read again, in whatever pieces it comes', async () => {
  for (const size of [1, 7, 512, 513, 100_000]) expect(await read(archive, size)).toEqual(FILES);
});

it('the machine’s own tar reads it, and we read what it writes', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'ours.tar'), archive);
  execFileSync('tar', ['-xf', 'ours.tar'], { cwd: folder });
  for (const [path, text] of FILES) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  execFileSync('tar', ['-cf', 'theirs.tar', '--format=ustar', ...FILES.map(([path]) => path)], { cwd: folder });
  expect(await read(readFileSync(join(folder, 'theirs.tar')))).toEqual(FILES);
});

it('a path or a file that does not fit is refused', () => {
  expect(() => tarHeader('n'.repeat(101), 1, 0)).toThrow('路径太长');
  expect(() => tarHeader(`${'f'.repeat(156)}/n`, 1, 0)).toThrow('路径太长');
  expect(() => tarHeader('n', 2 ** 33, 0)).toThrow('文件太大');
});

it('what is cut off, goes on, or is larger than allowed is refused', async () => {
  for (const length of [0, 100, 512, 1100, archive.length - 1])
    await expect(read(archive.subarray(0, length))).rejects.toThrow('不完整');
  await expect(read(Buffer.concat([archive, archive]))).rejects.toThrow('多出了东西');
  expect(await read(Buffer.concat([archive, Buffer.alloc(10_240)]))).toEqual(FILES);
  await expect(read(archive, 1000, 512)).rejects.toThrow('比清单上写的大');
  const flipped = Buffer.from(archive);
  flipped[3] = 0x41;
  await expect(read(flipped)).rejects.toThrow('文件头坏了');
});
