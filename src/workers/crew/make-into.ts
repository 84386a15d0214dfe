import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readTree } from '../../ingest/files/read-tree.ts';
import type { MadeShard, ShardMaker } from '../shards/shard-maker.ts';
import type { Shard } from '../shards/shard.ts';
import { openStore } from '../store/open-store.ts';
import { IN_PACK, type PackedFile, packFiles } from '../store/pack.ts';
import type { Destination, StoredShard } from './maker-messages.ts';

/** Makes a shard where it is to go. `onPage` is called after each page. Throws what the maker throws. */
export async function makeInto(
  maker: ShardMaker,
  shard: Shard,
  to: Destination,
  cacheFolder: string,
  onPage: () => void,
): Promise<{ made: MadeShard; stored: StoredShard | undefined }> {
  if ('folder' in to) return { made: await maker.make(shard, to.folder, onPage), stored: undefined };
  await mkdir(cacheFolder, { recursive: true });
  const folder = mkdtempSync(join(cacheFolder, 'shard-'));
  try {
    const made = await maker.make(shard, folder, onPage);
    const store = openStore(to.store);
    const digest = await store.put(packFiles(await filesOf(made, folder, cacheFolder)));
    await store.note(to.key, digest);
    return { made, stored: { digest } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function filesOf({ kept }: MadeShard, folder: string, cacheFolder: string): Promise<PackedFile[]> {
  const files: PackedFile[] = [];
  for (const { path, absolute } of readTree(folder))
    files.push({ path: IN_PACK.site + path, bytes: await readFile(absolute) });
  for (const path of [...kept].sort())
    files.push({ path: IN_PACK.cache + path, bytes: await readFile(join(cacheFolder, path)) });
  return files;
}
