import { applyEdits } from '../../ingest/body/typed/edits.ts';
import { halfWidthMarks } from '../../ingest/body/typed/half-width.ts';
import { foldLetters, properLetter } from '../../kernel/letters/letters.ts';
import { findUnsafeCharacters } from '../../kernel/letters/unsafe-characters.ts';
import type { Minutes } from '../recognise/minutes.ts';

/** A text in the letters and marks that pages have. Each kind of change is said once, with how often it was made. */
export function tidied(text: string, minutes: Minutes): string {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  const count = (from: string, to: string) => {
    const key = `${from}→${to}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { from, to, count: 1 });
  };
  for (const letter of text) {
    const proper = properLetter(letter);
    if (proper !== undefined && proper !== letter) count(letter, proper);
  }
  const folded = foldLetters(text).replace(/„{2,}/g, (marks) => {
    count(marks, '……');
    return '……';
  });
  const unseen = findUnsafeCharacters(folded).filter(
    ({ start, code }) => code !== 'U+FFFD' && !/\p{Co}/u.test(folded[start]!),
  );
  for (const { code, name, start, end } of unseen) for (let at = start; at < end; at++) count(`${code} ${name}`, '');
  const seen = applyEdits(
    folded,
    unseen.map(({ start, end }) => ({ start, end, text: '' })),
  ).text;
  const marks = halfWidthMarks(seen);
  for (const { start, end, text: full } of marks) count(seen.slice(start, end), full);
  for (const { from, to, count: times } of counts.values())
    if (to === '') minutes.removed(`${from}（${times} 处）`, 0, '看不见的字符');
    else minutes.changed(`${from}（${times} 处）`, to, 0);
  return applyEdits(seen, marks).text;
}
