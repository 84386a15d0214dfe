/**
 * How text becomes keys: at every letter begins a key of two letters, or of three where two alone would be in every
 * text: where the first is no Han character, or both are of the commonest. A text contains a term if the keys that
 * cover the term stand at the same distances in it; so a term is found wherever it stands, without a dictionary of
 * words. White space ends a run; everything else is a letter.
 */
const BREAK = 0x20;
const FIRST_HAN = 0x2e80;

/**
 * Letters that make up two fifths of any modern Chinese text, and those of the word that is in every other article of such a
 * site: 「党支部」 is one key then, half the bytes of its two halves. Another list makes another index: see `FORMAT`.
 */
const COMMON: ReadonlySet<number> = new Set(
  Array.from(
    '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家' +
      '种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实' +
      '党支部。“”、',
    (letter) => letter.charCodeAt(0),
  ),
);

export function isBreak(code: number): boolean {
  return code === BREAK;
}

/** Letters of the key that begins with these two. */
export function keyLength(first: number, second: number): 2 | 3 {
  return first < FIRST_HAN || (COMMON.has(first) && COMMON.has(second)) ? 3 : 2;
}

/** A part of a term that is looked up. */
export interface Piece {
  /** Where it begins in the term. */
  at: number;
  text: string;
  /** False: no key by itself; every key that begins with it counts. */
  whole: boolean;
}

/**
 * The pieces that cover a folded term of at least two letters, none of them white space, and together weigh least.
 * `weigh`: what looking up a piece costs, more than 0.
 */
export function piecesOf(term: string, weigh: (piece: Piece) => number = ({ whole }) => (whole ? 1 : 2)): Piece[] {
  // What covers the first letters best, for each number of them.
  const covers: { weight: number; pieces: readonly Piece[] }[] = [{ weight: 0, pieces: [] }];
  for (let at = 0; at < term.length; at++) {
    const piece = pieceAt(term, at);
    if (!piece) continue;
    const own = weigh(piece);
    const end = at + piece.text.length;
    for (let covered = at; covered < end; covered++) {
      const before = covers[covered];
      if (before && before.weight + own < (covers[end]?.weight ?? Infinity))
        covers[end] = { weight: before.weight + own, pieces: [...before.pieces, piece] };
    }
  }
  return [...covers[term.length]!.pieces];
}

/** The key that begins at a letter, or where the term ends too early for one, the beginning of keys. */
export function pieceAt(term: string, at: number): Piece | undefined {
  const length = keyLength(term.charCodeAt(at), term.charCodeAt(at + 1));
  const text = term.slice(at, at + length);
  return text.length < 2 ? undefined : { at, text, whole: text.length === length };
}
