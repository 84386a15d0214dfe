import { isTextOfWord } from '../ole/locked-ole.ts';
import type { OleFile } from '../ole/ole.ts';

/** A stretch of text that lies in one place of the stream `WordDocument`. */
export interface DocPiece {
  text: string;
  /** Where it begins, in characters of all text and in bytes of the stream. */
  at: number;
  offset: number;
  /** Bytes that a character takes. */
  width: 1 | 2;
}

/** All text of a file in its order: Word keeps it in pieces, as they were typed. */
export function docPieces(stream: Buffer, table: Buffer): DocPiece[] {
  let at = stream.readUInt32LE(0x1a2);
  while (table[at] === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table[at] !== 2) throw new RangeError('no table of pieces');
  const length = table.readUInt32LE(at + 1);
  const list = table.subarray(at + 5, at + 5 + length);
  const count = Math.floor((list.length - 4) / 12);
  const pieces: DocPiece[] = [];
  let total = 0;
  for (let index = 0; index < count; index++) {
    const [start, end] = [list.readUInt32LE(index * 4), list.readUInt32LE(index * 4 + 4)];
    const written = list.readUInt32LE((count + 1) * 4 + index * 8 + 2);
    const width = (written & 0x40000000) === 0 ? 2 : 1;
    const offset = width === 2 ? written : (written & 0x3fffffff) / 2;
    const bytes = stream.subarray(offset, offset + Math.max(0, end - start) * width);
    total += bytes.length;
    // Pieces may lie over each other in a file that was made to be unpacked without end.
    if (total > stream.length) throw new RangeError('more text than bytes');
    const text = width === 2 ? bytes.toString('utf16le') : WESTERN.decode(bytes);
    pieces.push({ text, at: start, offset, width });
  }
  return pieces;
}

/** Files of Word 97 and later begin so; older ones keep their text in another way. */
const WORD_97 = 0xc1;
const SECOND_TABLE = 0x0200;

/** The streams of a .doc that say where its text lies; else why there is none. What is broken throws a `RangeError`. */
export function docStreams(file: OleFile): { stream: Buffer; table: Buffer } | 'old' {
  const stream = file.stream('WordDocument');
  if (!stream || stream.length < 0x200 || !isTextOfWord(stream)) throw new RangeError('no text');
  const flags = stream.readUInt16LE(0x0a);
  if (stream.readUInt16LE(2) < WORD_97) return 'old';
  const table = file.stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table');
  if (!table) throw new RangeError('no table');
  return { stream, table };
}

const WESTERN = new TextDecoder('windows-1252');
