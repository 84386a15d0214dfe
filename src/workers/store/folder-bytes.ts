import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../machine/write-whole.ts';
import type { NamedBytes } from './result-store.ts';

/** A store in a folder, which several machines may share. */
export function folderBytes(folder: string): NamedBytes {
  return {
    read: (name, most) => unlessMissing(firstBytesOf(join(folder, name), most)),
    async write(name, bytes) {
      const file = join(folder, name);
      try {
        await mkdir(dirname(file), { recursive: true });
        // Processes of different machines have the same numbers.
        await writeWhole(file, bytes, { temporary: `${file}.${randomUUID()}.new`, flush: true });
      } catch (cause) {
        const { code, message } = cause as NodeJS.ErrnoException;
        throw new Error(
          `结果库 ${folder} 写不进去（${code ?? message}）：看看文件夹在不在、有没有权限、磁盘满了没有。`,
          {
            cause,
          },
        );
      }
    },
    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

/** At most so many bytes and one more. */
async function firstBytesOf(path: string, most: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size <= most) return await file.readFile();
    const { buffer } = await file.read(Buffer.alloc(most + 1), 0, most + 1, 0);
    return buffer;
  } finally {
    await file.close();
  }
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
