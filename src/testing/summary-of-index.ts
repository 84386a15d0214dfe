import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { summaryText } from '../schema/open/search-summary.ts';
import {
  pieceFile,
  SUMMARY_LIST_FILE,
  summaryListIn,
  type SummaryList,
  summaryOfPieces,
} from '../schema/open/summary-pieces.ts';

/** What the index in a folder says to portals, as one keeps it. */
export function summaryOfIndex(indexFolder: string): string {
  const list = summaryListIn(readFileSync(join(indexFolder, SUMMARY_LIST_FILE), 'latin1')) as SummaryList;
  return summaryText(summaryOfPieces(list, (digest) => readFileSync(join(indexFolder, pieceFile(digest))))!);
}
