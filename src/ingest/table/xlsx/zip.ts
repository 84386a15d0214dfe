import { Inflate } from 'fflate';
import { crc32 } from 'node:zlib';
import { damaged, noWorkbook, Refusal, refuse } from '../refusal.ts';

/** A file inside a zip, packed. */
export interface ZipEntry {
  name: string;
  /** Unpacked, in bytes, as the directory says; `unpack` lets no more out. */
  size: number;
  packed: Uint8Array;
  /** 0 stored, 8 deflated. */
  method: number;
  isEncrypted: boolean;
  crc: number;
  /** Its name as it stands there: whoever packs in China may not write UTF-8, nor say what it is. */
  nameBytes: Uint8Array;
  isUtf8: boolean;
  /** A name that stands for another file. */
  isLink: boolean;
}

/** How many entries a zip says that it has; undefined for what is none. */
export function countInZip(bytes: Uint8Array): number | undefined {
  try {
    return directoryOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)).count;
  } catch (error) {
    if (error instanceof RangeError || error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The zip's directory. Nothing is unpacked. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== LOCAL_HEADER) throw noWorkbook();
  try {
    return entriesOf(view);
  } catch (error) {
    // The directory points outside the file.
    if (error instanceof RangeError) throw damaged();
    throw error;
  }
}

/** Unpacks piece by piece. A part that is longer than its size says, or not what was packed, is refused. */
export function* unpack(entry: ZipEntry): Generator<Uint8Array> {
  if (entry.isEncrypted) throw refuse('T04', {});
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === STORED ? [entry.packed] : inflate(entry)) {
    size += piece.length;
    if (size > entry.size) throw damaged();
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged();
}

function* inflate({ packed, method }: ZipEntry): Generator<Uint8Array> {
  if (method !== DEFLATED) throw damaged();
  let ready: Uint8Array[] = [];
  const stream = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at < packed.length; at += PIECE) {
    try {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    } catch {
      throw damaged();
    }
    yield* ready;
    ready = [];
  }
}

function entriesOf(view: DataView): ZipEntry[] {
  let { count, offset } = directoryOf(view);
  const entries: ZipEntry[] = [];
  if (count > MOST_ENTRIES) throw damaged();
  for (; count > 0; count--) {
    if (view.getUint32(offset, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(offset + 28, true);
    const extraLength = view.getUint16(offset + 30, true);
    const nameBytes = part(view, offset + 46, nameLength);
    const flags = view.getUint16(offset + 8, true);
    const { size, packedSize, header } = sizesOf(view, offset, offset + 46 + nameLength, extraLength);
    if (view.getUint32(header, true) !== LOCAL_HEADER) throw damaged();
    const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
    entries.push({
      name: new TextDecoder().decode(nameBytes),
      size: size,
      packed: part(view, start, packedSize),
      method: view.getUint16(offset + 10, true),
      isEncrypted: (flags & 1) === 1,
      crc: view.getUint32(offset + 16, true),
      nameBytes,
      isUtf8: (flags & UTF8_NAME) !== 0,
      // What Unix says of a file, in the higher half.
      isLink: view.getUint32(offset + 38, true) >>> 28 === UNIX_LINK,
    });
    offset += 46 + nameLength + extraLength + view.getUint16(offset + 32, true);
  }
  return entries;
}

/**
 * How many entries the directory has and where it starts. The place of the directory stands at the end of the file,
 * before a comment.
 */
function directoryOf(view: DataView): { count: number; offset: number } {
  const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let end = view.byteLength - END_LENGTH; end >= first; end--) {
    if (view.getUint32(end, true) !== DIRECTORY_END) continue;
    const count = view.getUint16(end + 10, true);
    const offset = view.getUint32(end + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    if (view.getUint32(end - 20, true) !== LARGE_LOCATOR) return { count, offset };
    const large = long(view, end - 12);
    return { count: long(view, large + 32), offset: long(view, large + 48) };
  }
  throw damaged();
}

/** Those that do not fit in 32 bits are in an extra field, in this order. */
function sizesOf(
  view: DataView,
  entry: number,
  extra: number,
  extraLength: number,
): { size: number; packedSize: number; header: number } {
  const small = {
    size: view.getUint32(entry + 24, true),
    packedSize: view.getUint32(entry + 20, true),
    header: view.getUint32(entry + 42, true),
  };
  if (!Object.values(small).includes(0xffffffff)) return small;
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== LARGE_SIZES) continue;
    let next = at + 4;
    const large = (value: number) => (value === 0xffffffff ? long(view, (next += 8) - 8) : value);
    return { size: large(small.size), packedSize: large(small.packedSize), header: large(small.header) };
  }
  throw damaged();
}

function part(view: DataView, start: number, length: number): Uint8Array {
  // The bytes may be a window of a larger buffer: only the view knows where they end.
  if (start + length > view.byteLength) throw damaged();
  return new Uint8Array(view.buffer, view.byteOffset + start, length);
}

function long(view: DataView, offset: number): number {
  return Number(view.getBigUint64(offset, true));
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const END_LENGTH = 22;
const UTF8_NAME = 0x0800;
const UNIX_LINK = 0xa;
const LARGE_LOCATOR = 0x07064b50;
const LARGE_SIZES = 1;
/** Files inside a workbook: sheets, pictures, and a few more. */
const MOST_ENTRIES = 10_000;
const STORED = 0;
const DEFLATED = 8;
/** Bytes that are unpacked at a time; they become at most a thousand times as many. */
const PIECE = 16_384;
