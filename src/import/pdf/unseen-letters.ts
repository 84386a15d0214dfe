import { foldLetters } from '../../kernel/letters/letters.ts';
import type { DrawnLetters } from '../../ingest/pdf/drawn-letters.ts';

/** What of a page nobody sees. */
export interface UnseenLetters<T> {
  /** The pieces of text that are seen. */
  seen: T[];
  /** Words that were drawn without ink, or in a layer that is switched off. */
  inkless: string;
  /** Words that lie beside the paper. */
  beside: string;
}

/** A short piece is looked for so far ahead: it may come again later. */
const SHORT = 3;
const NEAR = 60;

/**
 * Tells of the pieces of a page which of them are seen: they come in the order in which their letters were drawn, but
 * without what lies beside the paper.
 */
export function unseenLetters<T extends { str: string }>(
  pieces: readonly T[],
  drawn: readonly DrawnLetters[],
): UnseenLetters<T> {
  let all = '';
  const hidden: boolean[] = [];
  for (const { text, isUnseen } of drawn) {
    const letters = bare(text);
    all += letters;
    hidden.push(...new Array<boolean>(letters.length).fill(isUnseen));
  }
  const seen: T[] = [];
  let [at, inkless, beside] = [0, '', ''];
  for (const piece of pieces) {
    const letters = bare(piece.str);
    const place = letters === '' ? -1 : all.indexOf(letters, at);
    if (place < 0 || (letters.length < SHORT && place - at > NEAR)) {
      seen.push(piece);
      continue;
    }
    beside += all.slice(at, place);
    at = place + letters.length;
    if (hidden.slice(place, at).every(Boolean)) inkless += letters;
    else seen.push(piece);
  }
  return { seen, inkless, beside: beside + all.slice(at) };
}

function bare(text: string): string {
  return foldLetters(text).replace(/\s+/g, '');
}
