import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeWhole } from '../machine/write-whole.ts';
import { ORDER_TEXTS } from '../wording/channels/order-texts.ts';
import type { ChannelFile, Product } from './piece/channel.ts';

/** What became of a file. `kept`: another one lay there and was not touched, nor any other of its channel. */
export type WrittenState = 'written' | 'same' | 'replaced' | 'kept';

export interface WrittenFile {
  path: string;
  state: WrittenState;
}

/**
 * Puts the files of a channel into a folder, all or none of them: where one lies there already that says something else,
 * none, unless it may be replaced. Throws where it cannot write.
 */
export async function writeProduct(
  { files }: Product,
  folder: string,
  { replaces }: { replaces: boolean },
): Promise<WrittenFile[]> {
  const found = await Promise.all(files.map((file) => stateOfFile(file, folder)));
  const isKept = !replaces && found.some(({ state }) => state === 'replaced');
  const written: WrittenFile[] = [];
  for (const { file, path, state } of found) {
    if (isKept && state !== 'same') {
      written.push({ path, state: 'kept' });
      continue;
    }
    if (state !== 'same') await writeFileAt(path, file.bytes);
    written.push({ path, state });
  }
  return written;
}

async function stateOfFile(file: ChannelFile, folder: string) {
  const path = join(folder, file.name);
  const before = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw unwritable(path, error);
  });
  const state: WrittenState = before === undefined ? 'written' : before.equals(file.bytes) ? 'same' : 'replaced';
  return { file, path, state };
}

async function writeFileAt(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeWhole(path, bytes);
  } catch (error) {
    throw unwritable(path, error as NodeJS.ErrnoException);
  }
}

function unwritable(path: string, error: NodeJS.ErrnoException): Error {
  return new Error(ORDER_TEXTS.unwritable(path, error.code ?? error.message), { cause: error });
}
