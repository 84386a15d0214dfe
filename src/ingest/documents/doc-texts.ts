import { docPieces, docStreams } from './doc-pieces.ts';
import { OleFile } from '../ole/ole.ts';

/** Ends paragraphs and cells in a .doc, and what stands for something that is no letter. */
const SIGNS = /[\u0000-\u0008\u000b-\u001f]+/g;

/**
 * All text of a .doc as it is read, with what is deleted, hidden, remarked and stands at the edges of pages; [] for one
 * whose text cannot be told from its bytes.
 */
export function docTexts(bytes: Buffer): string[] {
  try {
    const streams = docStreams(new OleFile(bytes));
    if (streams === 'old') return [];
    const pieces = docPieces(streams.stream, streams.table);
    const text = pieces.map((piece) => piece.text).join('');
    return [text.replace(SIGNS, '\n')];
  } catch (error) {
    // Something points outside the file: what looks like text in it is all that is left.
    if (error instanceof RangeError) return [];
    throw error;
  }
}
