import { damaged } from './refusal.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The column of an address such as `B17`, from 0. */
export function columnOf(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > LAST_COLUMN) throw damaged();
  return column - 1;
}

/** A row's number as a file writes it. */
export function rowNumber(digits: string): number {
  const row = /^\d{1,7}$/.test(digits) ? Number(digits) : 0;
  if (row < 1 || row > LAST_ROW) throw damaged();
  return row;
}

/** An area such as `B2:C9` or a single cell: rows from 1, columns from 0, both ends inclusive. */
export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function areaOf(reference: string): Area {
  const [from, to = from] = reference.replaceAll('$', '').split(':') as [string, string?];
  const [left, right, top, bottom] = [
    columnOf(from),
    columnOf(to),
    rowNumber(from.replace(/^[A-Z]+/, '')),
    rowNumber(to.replace(/^[A-Z]+/, '')),
  ];
  return {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
}
