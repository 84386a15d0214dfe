import { docPieces, docStreams } from './doc-pieces.ts';
import { OleFile } from '../ole/ole.ts';

/** Ends paragraphs and cells in a .doc, and what stands for something that is no letter. */
const SIGNS = /[\u0000-\u0008\u000b-\u001f]+/g;

/**
 * All text of a .doc as it is read, with what is deleted, hidden, remarked and stands at the edges of pages; [] for one
 * whose text cannot be told from its bytes. `isLocked`: nobody reads it without its password.
 */
export function docTexts(bytes: Buffer): { texts: string[]; isLocked: boolean } {
  try {
    const streams = docStreams(new OleFile(bytes));
    if (typeof streams === 'string') return { texts: [], isLocked: streams === 'locked' };
    const pieces = docPieces(streams.stream, streams.table);
    const text = pieces.map((piece) => piece.text).join('');
    return { texts: [text.replace(SIGNS, '\n')], isLocked: false };
  } catch (error) {
    // Something points outside the file: what looks like text in it is all that is left.
    if (error instanceof RangeError) return { texts: [], isLocked: false };
    throw error;
  }
}
