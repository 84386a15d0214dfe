import { OleFile } from './ole.ts';

/** The record that stands at the beginning of a workbook that is locked. */
const FILE_PASS = 0x002f;
/** It stands before what is locked: among the first ones. */
const FIRST_RECORDS = 20;
const LOCKED_TEXT = 0x0100;
/** What a presentation says of itself where it is locked. */
const LOCKED_SLIDES = 0xf3d1c4df;

/** True for a file of the old container that nobody reads without its password. */
export function isLockedOle(bytes: Buffer): boolean {
  try {
    const file = new OleFile(bytes);
    if (file.names().some((name) => /^(?:EncryptedPackage|EncryptedSummary)$/i.test(name))) return true;
    const [text, slides] = [file.stream('WordDocument'), file.stream('Current User')];
    if (text && isLockedText(text)) return true;
    if (slides && slides.length >= 16 && slides.readUInt32LE(12) === LOCKED_SLIDES) return true;
    const workbook = file.stream('Workbook') ?? file.stream('Book');
    return workbook !== undefined && hasPassword(workbook);
  } catch (error) {
    // What is broken points outside of itself.
    if (error instanceof RangeError) return bytes.includes('EncryptedPackage', 0, 'utf16le');
    throw error;
  }
}

/** The stream of a .doc with its text begins so: of Word 97, and of Word 6. */
const FIRST_WORDS: ReadonlySet<number> = new Set([0xa5ec, 0xa5dc]);

export function isTextOfWord(stream: Buffer): boolean {
  return FIRST_WORDS.has(stream.readUInt16LE(0));
}

function isLockedText(stream: Buffer): boolean {
  return stream.length >= 12 && isTextOfWord(stream) && (stream.readUInt16LE(10) & LOCKED_TEXT) !== 0;
}

function hasPassword(workbook: Buffer): boolean {
  for (let at = 0, count = 0; at + 4 <= workbook.length && count < FIRST_RECORDS; count++) {
    if (workbook.readUInt16LE(at) === FILE_PASS) return true;
    at += 4 + workbook.readUInt16LE(at + 2);
  }
  return false;
}
