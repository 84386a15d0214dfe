import { cellName } from '../../diagnostics/issue.ts';
import { OleFile } from '../ole/ole.ts';

/** A number in a cell of an old workbook: `「名单」B3 格`. */
export interface OldCell {
  where: string;
  text: string;
}

const RECORD = { number: 0x0203, rk: 0x027e, mulrk: 0x00bd, formula: 0x0006, sheet: 0x0085, begin: 0x0809 } as const;

/** Numbers below this are nobody's. */
const SMALLEST = 1e9;
const MOST_CELLS = 20_000;

/**
 * Whole numbers with so many digits that they may be somebody's, from the cells of a workbook that Excel 97 to 2003, or
 * WPS, has written: they lie there as binary numbers, which no search for text finds. Nothing of what is no such file.
 */
export function oldWorkbookCells(bytes: Buffer): OldCell[] {
  try {
    const ole = new OleFile(bytes);
    const stream = ole.stream('Workbook') ?? ole.stream('Book');
    return stream ? cellsIn(stream) : [];
  } catch (error) {
    // What is broken points outside of itself.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function cellsIn(stream: Buffer): OldCell[] {
  const names: string[] = [];
  const cells: OldCell[] = [];
  let sheet = -1;
  const add = (row: number, column: number, value: number) => {
    if (!Number.isSafeInteger(value) || value < SMALLEST || cells.length >= MOST_CELLS) return;
    const cell = cellName({ row: row + 1, column: column + 1 });
    cells.push({ where: `「${names[sheet] ?? `第 ${sheet + 1} 张表`}」${cell} 格`, text: String(value) });
  };
  for (let at = 0; at + 4 <= stream.length;) {
    const [kind, length] = [stream.readUInt16LE(at), stream.readUInt16LE(at + 2)];
    const data = stream.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    if (data.length < length) break;
    if (kind === RECORD.sheet) names.push(sheetName(data));
    else if (kind === RECORD.begin && length >= 4) sheet += data.readUInt16LE(2) === GLOBALS ? 0 : 1;
    else if ((kind === RECORD.number && length >= 14) || (kind === RECORD.formula && length >= 14)) {
      // Of a formula that gives a text the last two bytes say so.
      const isText = kind === RECORD.formula && data.readUInt16LE(12) === 0xffff;
      if (!isText) add(data.readUInt16LE(0), data.readUInt16LE(2), data.readDoubleLE(6));
    } else if (kind === RECORD.rk && length >= 10) {
      add(data.readUInt16LE(0), data.readUInt16LE(2), shortNumber(data.readInt32LE(6)));
    } else if (kind === RECORD.mulrk)
      for (let index = 0; 4 + (index + 1) * 6 <= length - 2; index++)
        add(data.readUInt16LE(0), data.readUInt16LE(2) + index, shortNumber(data.readInt32LE(6 + index * 6)));
  }
  return cells;
}

/** What a part of the stream is about: the whole workbook, not one of its sheets. */
const GLOBALS = 0x0005;

/** 30 bits of a number, and whether they are a whole one, and a hundred times too large. */
function shortNumber(packed: number): number {
  const isWhole = (packed & 2) !== 0;
  const high = Buffer.alloc(8);
  high.writeInt32LE(packed & ~3, 4);
  const value = isWhole ? packed >> 2 : high.readDoubleLE(0);
  return (packed & 1) === 0 ? value : value / 100;
}

function sheetName(data: Buffer): string {
  if (data.length < 8) return '';
  const letters = data.subarray(8);
  const isWide = (data[7]! & 1) !== 0;
  // Copied: see `oleTexts`.
  const name = isWide
    ? Buffer.from(letters.subarray(0, letters.length & ~1)).toString('utf16le')
    : letters.toString('latin1');
  return name.slice(0, data[6]);
}
