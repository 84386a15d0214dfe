import { crc32 } from 'node:zlib';
import { DIGEST_BYTES } from '../format/format.ts';
import { ByteWriter } from '../keys/byte-writer.ts';

/** A file of keys, or of maps, as what leads to it says. */
export interface KeyFileName {
  first: string;
  digest: string;
}

/** Files in one map: one in so many ends it, once it has the least. */
const LEAST = 16;
const MOST = 128;
const ENDING = 32;

/** Maps of files in their order, each with the first key in it, before compression. */
export function mapsOf(files: readonly KeyFileName[]): { first: string; bytes: Uint8Array }[] {
  const maps: { first: string; bytes: Uint8Array }[] = [];
  let from = 0;
  for (let to = 1; to <= files.length; to++) {
    const size = to - from;
    const ends = size >= MOST || (size >= LEAST && crc32(files[to - 1]!.first) % ENDING === 0);
    if (!ends && to < files.length) continue;
    maps.push({ first: files[from]!.first, bytes: mapBytes(files.slice(from, to)) });
    from = to;
  }
  return maps;
}

function mapBytes(files: readonly KeyFileName[]): Uint8Array {
  const keys = files.map(({ first }) => first).join(' ');
  const length = new ByteWriter();
  length.putNumber(keys.length);
  return Buffer.concat([
    length.view(),
    Buffer.from(keys, 'utf16le'),
    ...files.map(({ digest }) =>
      Buffer.from(
        parseInt(digest, 32)
          .toString(16)
          .padStart(2 * DIGEST_BYTES, '0'),
        'hex',
      ),
    ),
  ]);
}
