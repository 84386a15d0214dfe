import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { digestOf } from '../../kernel/digest.ts';
import { folderStamp, type SourceFolders, sourceFiles, SourcesChanged } from '../shards/folder-stamp.ts';
import { type PackedFile, packFiles, unpackFiles } from './pack.ts';
import type { ResultStore } from './result-store.ts';

/** The list of the files that a site is made from, as it lies in the store. */
interface SourceList {
  /** Path, digest; those of the content begin with `content/`, the others with `public/`. */
  files: [string, string][];
  /** Digests of the packs that hold them. */
  packs: string[];
}

/** Bytes in a pack, on average: a file that is changed is sent with few others. */
const PACK_BYTES = 2 << 20;

const PARTS = { content: 'contentFolder', public: 'publicFolder' } as const;

/** Puts the files that a site is made from into the store; answers the digest of their list. Throws a `SourcesChanged`. */
export async function storeSources(store: ResultStore, folders: SourceFolders, stamp: string): Promise<string> {
  const all = Object.entries(PARTS).flatMap(([part, folder]) =>
    sourceFiles(folders[folder]).map(({ path, absolute, size }) => ({ path: `${part}/${path}`, absolute, size })),
  );
  const bytes = all.reduce((sum, { size }) => sum + size, 0);
  // A power of two: a file more seldom moves all others.
  const count = 2 ** Math.ceil(Math.log2(Math.max(1, bytes / PACK_BYTES)));
  const groups = Map.groupBy(all, ({ path }) => crc32(path) % count);
  const list: SourceList = { files: [], packs: [] };
  for (const [, group] of [...groups].sort(([a], [b]) => a - b)) {
    const files: PackedFile[] = [];
    for (const { path, absolute } of group) files.push({ path, bytes: await readFile(absolute) });
    for (const file of files) list.files.push([file.path, digestOf(file.bytes)]);
    const packed = packFiles(files);
    const digest = digestOf(packed);
    // What is there is looked at: it may be damaged.
    if (!(await store.get(digest))) await store.put(packed);
    list.packs.push(digest);
  }
  if (folderStamp(folders) !== stamp) throw new SourcesChanged();
  return store.put(Buffer.from(JSON.stringify(list)));
}

/** The store has not what it should have: it was emptied, or what was there was damaged and has been thrown away. */
export class LostFromStore extends Error {
  override name = 'LostFromStore';
}

/**
 * The folders of the files that a list names, as they were stored: below `shelf`, where an earlier call may have put them,
 * which are looked at again, to the byte. Throws a `LostFromStore`.
 */
export async function fetchSources(store: ResultStore, digest: string, shelf: string): Promise<SourceFolders> {
  const list = JSON.parse((await found(store, digest)).toString('utf8')) as SourceList;
  const folder = join(shelf, digest.slice(0, 32));
  const folders = { contentFolder: join(folder, 'content'), publicFolder: join(folder, 'public') };
  if (existsSync(folder)) {
    if (await isSound(folder, list)) return folders;
    await rm(folder, { recursive: true, force: true });
  }
  const unfinished = `${folder}.${randomUUID()}`;
  try {
    for (const part of Object.keys(PARTS)) await mkdir(join(unfinished, part), { recursive: true });
    for (const pack of list.packs)
      for (const { path, bytes } of unpackFiles(await found(store, pack))) {
        const file = join(unfinished, path);
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, bytes);
      }
    if (!(await isSound(unfinished, list))) throw new LostFromStore('结果库里的稿件和清单对不上。');
    // Another process may have been quicker.
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folders;
}

async function found(store: ResultStore, digest: string): Promise<Buffer> {
  const bytes = await store.get(digest);
  if (!bytes)
    throw new LostFromStore(
      `结果库里没有这次要用的稿件（${digest.slice(0, 12)}）：要么两边的「--store」不是同一处，要么坏了或者被清理了，请重新生成。`,
    );
  return bytes;
}

async function isSound(folder: string, { files }: SourceList): Promise<boolean> {
  const names = new Set(files.map(([path]) => path));
  if (sourceFiles(folder).some(({ path, link }) => link || !names.has(path))) return false;
  for (const [path, digest] of files) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (!bytes || digestOf(bytes) !== digest) return false;
  }
  return true;
}
