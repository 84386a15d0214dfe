import { radicalPairs } from '../../kernel/letters/letters.ts';
import { simplifiedText } from '../../kernel/letters/traditional.ts';
import { TRADITIONAL_PAIRS } from '../../kernel/letters/traditional-pairs.ts';

/** The signs that years and numbers are written with for nought, and the dots within foreign names. */
const NOUGHTS_AND_DOTS = '○零◯零〇零•·‧·∙·⋅·・·･·';

/**
 * Letters, each followed by the one that it counts as: traditional ones by their simplified form; radicals, which
 * readers copy from PDF files; noughts; the dots of names.
 */
export function letterVariants(): string {
  return (known ??= pairsOfLetters());
}

let known: string | undefined;

function pairsOfLetters(): string {
  const radicals = radicalPairs();
  let pairs = NOUGHTS_AND_DOTS;
  for (let at = 0; at < radicals.length; at += 2) pairs += radicals[at]! + simplifiedText(radicals[at + 1]!);
  return pairs + TRADITIONAL_PAIRS;
}
