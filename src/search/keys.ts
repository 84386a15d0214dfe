/**
 * How text becomes keys: at every letter begins a key of two letters, or of three where the first is no Han character (two digits alone
 * would be in every text). A text contains a term if the keys that cover the term stand at the same distances in it; so a term is found
 * wherever it stands, without a dictionary of words. White space ends a run; everything else is a letter.
 */
const BREAK = 0x20;
const FIRST_HAN = 0x2e80;

export function isBreak(code: number): boolean {
  return code === BREAK;
}

/** Letters of the key that begins with this one. */
export function keyLength(code: number): 2 | 3 {
  return code < FIRST_HAN ? 3 : 2;
}

/** A part of a term that is looked up. */
export interface Piece {
  /** Where it begins in the term. */
  at: number;
  text: string;
  /** False: no key by itself; every key that begins with it counts. */
  whole: boolean;
}

/** The fewest pieces that cover a folded term of at least two letters, none of them white space. */
export function piecesOf(term: string): Piece[] {
  const pieces: Piece[] = [];
  let covered = 0;
  while (covered < term.length) {
    const piece = pieceAt(term, covered) ?? lastPiece(term, covered);
    pieces.push(piece);
    covered = piece.at + piece.text.length;
  }
  return pieces;
}

function pieceAt(term: string, at: number): Piece | undefined {
  const length = keyLength(term.charCodeAt(at));
  return at + length <= term.length ? { at, text: term.slice(at, at + length), whole: true } : undefined;
}

/** What covers the end: a key that overlaps the one before if there is one, else the beginning of keys. */
function lastPiece(term: string, from: number): Piece {
  for (let at = from - 1; at >= 0 && at > from - 3; at--) {
    if (at + keyLength(term.charCodeAt(at)) === term.length) return { at, text: term.slice(at), whole: true };
  }
  // The wider the beginning, the fewer keys begin with it.
  const at = term.length - from < 2 && from > 0 && keyLength(term.charCodeAt(from - 1)) === 3 ? from - 1 : from;
  return { at, text: term.slice(at), whole: false };
}
