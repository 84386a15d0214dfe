import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { isLockedOle } from '../../ole/locked-ole.ts';
import { Refusal } from '../refusal.ts';
import { type TableFile } from '../table.ts';
import { readSheet } from './sheet.ts';
import { readSideTexts } from './side-texts.ts';
import { WorkbookParts } from './workbook-parts.ts';
import { readWorkbook } from './workbook.ts';

/**
 * Reads an Excel workbook (.xlsx): all its sheets, the visible ones first, values as a reader sees them. A file that
 * is none, is damaged, locked or far too large has no sheets and a finding that says so.
 */
export function readXlsx(bytes: Uint8Array): TableFile {
  if (isOle(bytes))
    return { sheets: [], findings: [finding(isLockedOle(Buffer.from(bytes)) ? 'T04' : 'T03', {}, FILE_START)] };
  try {
    const parts = new WorkbookParts(bytes);
    const workbook = readWorkbook(parts);
    return {
      sheets: workbook.sheets.map((sheet) => readSheet(parts, workbook, sheet)),
      findings: [],
      besides: readSideTexts(parts),
    };
  } catch (error) {
    if (error instanceof Refusal) return { sheets: [], findings: [error.finding] };
    throw error;
  }
}

/** The container of old Office files, in which new ones are put when they are encrypted. */
function isOle(bytes: Uint8Array): boolean {
  return OLE.every((byte, at) => bytes[at] === byte);
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
