import type { PlacedLetter } from './placed-letters.ts';

/** Letters that were drawn one by one stand in another column behind a gap of so many of their sizes; words behind less. */
const LETTERS_APART = 1.2;
const WORDS_APART = 0.15;
/** So many letters that were drawn together are a word. */
const WORD = 3;
/** Letters of one line differ in height by less than so many sizes. */
const LEVEL = 0.3;

/**
 * Letters of a page as lines, in two orders: as they were drawn, and as they stand beside each other, whichever came
 * first. Where there is a gap, a line ends: numbers in cells of a table beside each other are none together.
 */
export function drawnLines(letters: readonly PlacedLetter[]): string[] {
  return [...linesOf(letters), ...rows(letters).flatMap(linesOf)];
}

/** Letters on one height, from left to right. */
function rows(letters: readonly PlacedLetter[]): PlacedLetter[][] {
  const found: PlacedLetter[][] = [];
  for (const letter of [...letters].sort((one, other) => other.y - one.y)) {
    const row = found.at(-1);
    if (row && row[0]!.y - letter.y <= LEVEL * Math.max(letter.size, row[0]!.size)) row.push(letter);
    else found.push([letter]);
  }
  for (const row of found) row.sort((one, other) => one.x - other.x);
  return found;
}

function linesOf(letters: readonly PlacedLetter[]): string[] {
  const lines: string[] = [];
  let last: PlacedLetter | undefined;
  for (const letter of letters) {
    const { text, x, y, size } = letter;
    // A letter that is drawn twice, to look bold.
    if (last?.text === text && Math.abs(x - last.x) < 0.2 * size && Math.abs(y - last.y) < 0.2 * size) continue;
    const isWord = Math.min(letter.together, last?.together ?? 0) >= WORD;
    const apart = (isWord ? WORDS_APART : LETTERS_APART) * Math.max(size, last?.size ?? 0);
    const isOn =
      last !== undefined &&
      Math.abs(y - last.y) <= LEVEL * Math.max(size, last.size) &&
      Math.abs(x - last.x - last.width) <= apart;
    if (isOn) lines.push(lines.pop()! + text);
    else lines.push(text);
    last = letter;
  }
  return lines;
}
