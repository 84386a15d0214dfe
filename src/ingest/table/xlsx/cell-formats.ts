import { BUILT_IN_FORMATS, type NumberFormat, parseNumberFormat, PLAIN_NUMBER } from './number-format.ts';
import { type WorkbookParts } from './workbook-parts.ts';

/** The number format of every cell style, by the style's number. */
export function readCellFormats(parts: WorkbookParts, name: string): NumberFormat[] {
  const codes = new Map(BUILT_IN_FORMATS);
  const used: number[] = [];
  let isCellStyles = false;
  parts.read(name, {
    open: (element, { numFmtId, formatCode }) => {
      if (element === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      else if (element === 'cellXfs') isCellStyles = true;
      else if (element === 'xf' && isCellStyles) used.push(Number(numFmtId ?? 0));
    },
    close: (element) => {
      if (element === 'cellXfs') isCellStyles = false;
    },
  });
  const formats = new Map([...codes].map(([id, code]) => [id, parseNumberFormat(code)]));
  return used.map((id) => formats.get(id) ?? PLAIN_NUMBER);
}
