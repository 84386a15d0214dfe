import { OleFile } from './ole.ts';

/** The record that stands at the beginning of a workbook that is locked. */
const FILE_PASS = 0x002f;
/** It stands before what is locked: among the first ones. */
const FIRST_RECORDS = 20;

/** True for a file of the old container that nobody reads without its password. */
export function isLockedOle(bytes: Buffer): boolean {
  try {
    const file = new OleFile(bytes);
    if (file.names().some((name) => /^(?:EncryptedPackage|EncryptedSummary)$/i.test(name))) return true;
    const workbook = file.stream('Workbook') ?? file.stream('Book');
    return workbook !== undefined && hasPassword(workbook);
  } catch (error) {
    // What is broken points outside of itself.
    if (error instanceof RangeError) return bytes.includes('EncryptedPackage', 0, 'utf16le');
    throw error;
  }
}

function hasPassword(workbook: Buffer): boolean {
  for (let at = 0, count = 0; at + 4 <= workbook.length && count < FIRST_RECORDS; count++) {
    if (workbook.readUInt16LE(at) === FILE_PASS) return true;
    at += 4 + workbook.readUInt16LE(at + 2);
  }
  return false;
}
