import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A file of a shard: its path, from where shards are put together. */
export interface PackedFile {
  path: string;
  bytes: Uint8Array;
}

/** More than any shard makes, unpacked. */
const MOST_BYTES = 1 << 30;

/** Each segment is a name, none leads upwards, and no byte ends a path early. */
const SOUND_PATH = /^(?!\/)(?:(?!\.{1,2}(?:\/|$))[^/\\\0]+(?:\/|$))+(?<!\/)$/;

/** The files as one run of bytes: the same for the same files in the same order. */
export function packFiles(files: readonly PackedFile[]): Buffer {
  const head = Buffer.from(JSON.stringify(files.map(({ path, bytes }) => [path, bytes.length])));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  return deflateRawSync(Buffer.concat([size, head, ...files.map(({ bytes }) => bytes)]), { level: 1 });
}

/** What `packFiles` was given. Throws for any other bytes. */
export function unpackFiles(packed: Uint8Array): PackedFile[] {
  const bytes = inflateRawSync(packed, { maxOutputLength: MOST_BYTES });
  const headEnd = 4 + bytes.readUInt32LE();
  const head = JSON.parse(bytes.toString('utf8', 4, headEnd)) as [string, number][];
  let at = headEnd;
  const files = head.map(([path, size]): PackedFile => {
    if (!SOUND_PATH.test(path)) throw new Error(`A pack names a file ${JSON.stringify(path)}.`);
    return { path, bytes: bytes.subarray(at, (at += size)) };
  });
  if (at !== bytes.length) throw new Error('A pack is not as long as it says.');
  return files;
}

/** In a pack: what lies below the site's root, and what lies in the cache of whoever puts the site together. */
export const IN_PACK = { site: 'site/', cache: 'cache/' } as const;
