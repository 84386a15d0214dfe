import { likenessOf } from './alike.ts';
import { TELLING_LENGTH, type Slip } from './slip.ts';
import { SURNAMES } from './surnames.ts';
import { isWord, wordsIn } from './words-around.ts';

/**
 * True if the stretch does not make sense as it is written: a word with a slip in it falls apart into single letters,
 * one that makes sense belongs to a word, perhaps beyond the stretch.
 */
export function fallsApart(text: string, start: number, written: string, slip: Slip): boolean {
  // A word that sounds like the meant one is a word too; and a long name leaves no room for another letter.
  if (slip.what === 'misheard' || (slip.what === 'added' && written.length > TELLING_LENGTH)) return true;
  const end = start + written.length;
  const at = start + slip.at;
  const words = wordsIn(text, start, end);
  const isSingle = (word: { start: number; end: number } | undefined) =>
    word !== undefined && word.end - word.start === 1;
  const index = words.findIndex((word) => word.start <= at && at < word.end);
  const word = words[index]!;
  if (written.length === 2)
    return words.every(isSingle) && !isWord(written) && !isGivenName(text[start - 1] ?? '', written, slip.at);
  if (slip.what === 'missing' || slip.what === 'added' || slip.what === 'swapped')
    return isSingle(words[index - 1]) || isSingle(word) || isSingle(words[index + 1]);
  if (isSingle(word)) return true;
  const isBeyond = word.start < start || word.end > end;
  return !isBeyond && (written.length >= 4 || likenessOf(slip.typed, slip.meant) !== undefined);
}

/** True if two letters may be somebody's name, or the given name behind a surname. `wrong`: which of them is. */
function isGivenName(before: string, [first = '']: string, wrong: number): boolean {
  return SURNAMES.includes(before || ' ') || (wrong === 1 && SURNAMES.includes(first));
}
