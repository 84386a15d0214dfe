import { foldLetters } from '../../kernel/letters/letters.ts';

/** Shorter ones hold nothing of a person that their neighbours do not. */
const SHORTEST = 6;

/** The pieces that stand nowhere in a text, gaps aside; each once. */
export function otherPieces(known: string, pieces: readonly string[]): string[] {
  const letters = bareLetters(known);
  const found = new Map<string, string>();
  for (const piece of pieces) {
    const own = bareLetters(piece);
    if (own.length >= SHORTEST && !found.has(own) && !letters.includes(own)) found.set(own, piece);
  }
  return [...found.values()];
}

function bareLetters(text: string): string {
  return foldLetters(text).replace(/\s+/g, '');
}
