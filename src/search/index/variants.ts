import { Converter } from 'opencc-js/t2cn';
import { radicalPairs } from '../../kernel/letters/letters.ts';

const FIRST = 0x3400;
const LAST = 0x9fff;

/** The signs that years and numbers are written with for nought, and the dots within foreign names. */
const NOUGHTS_AND_DOTS = '○零◯零〇零•·‧·∙·⋅·・·･·';

/**
 * Letters, each followed by the one that it counts as: traditional ones by their simplified form, as OpenCC has them
 * letter by letter; radicals, which readers copy from PDF files; noughts; the dots of names.
 */
export function letterVariants(): string {
  return (known ??= pairsOfLetters());
}

let known: string | undefined;

function pairsOfLetters(): string {
  const simplify = Converter({ from: 't', to: 'cn' });
  const radicals = radicalPairs();
  let pairs = NOUGHTS_AND_DOTS;
  for (let at = 0; at < radicals.length; at += 2) pairs += radicals[at]! + simplify(radicals[at + 1]!);
  for (let code = FIRST; code <= LAST; code++) {
    const letter = String.fromCharCode(code);
    const simple = simplify(letter);
    if (simple !== letter && simple.length === 1) pairs += letter + simple;
  }
  return pairs;
}
