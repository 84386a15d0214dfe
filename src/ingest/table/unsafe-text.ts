import { finding, type Finding, MOST_FINDINGS, type Span } from '../../diagnostics/issue.ts';
import { foldLetters, properLetter } from '../../kernel/letters/letters.ts';
import { findUnsafeCharacters, isSuspect, type UnsafeCharacter } from '../../kernel/letters/unsafe-characters.ts';
import type { Row, TableFile } from './table.ts';

/** How a character came into a text that was decoded, or that has no lines. */
export type WrittenAs = 'escape' | 'entity' | 'cell' | 'name';

/**
 * F20, F21, F30 and F31, in every line of a file as it was typed, settings and body alike: each place of what is
 * refused, and the first place of each kind of the others.
 */
export function unsafeText(text: string): Finding[] {
  const found: Finding[] = [];
  const counted = new Map<string, { at: Span; name: string; letter: string | undefined; count: number }>();
  const all = findUnsafeCharacters(text).filter(({ start }) => !isDropped(letterAt(text, start)));
  if (all.length === 0) return found;
  for (const { character, at } of placed(text, all)) {
    if (found.length === MOST_FINDINGS) break;
    const { start, end, code, name, isRefused } = character;
    const before = counted.get(code);
    const count = end - start;
    if (isRefused && code !== LOST) found.push(finding('F20', { code, name, place: 'line' }, at));
    else if (before) before.count += count;
    else counted.set(code, { at, name, letter: properLetter(letterAt(text, start)), count });
  }
  for (const [code, { at, name, letter, count }] of counted) {
    if (code === LOST) found.push(finding('F30', { count }, at));
    else if (letter !== undefined) found.push(finding('F31', { code, letter, count }, at));
    else found.push(finding('F21', { code, name, count, place: 'line' }, at));
  }
  return found;
}

/**
 * F20 and F21 of a decoded text (a value, the words of a paragraph, a cell), each kind of character once. `at`: where
 * the text stands.
 */
export function unsafeIn(text: string, place: WrittenAs, at: Span, path = ''): Finding[] {
  const kinds = new Map<string, UnsafeCharacter & { count: number }>();
  for (const character of findUnsafeCharacters(text)) {
    if (place !== 'name' && isDropped(letterAt(text, character.start))) continue;
    const before = kinds.get(character.code);
    if (before) before.count++;
    else kinds.set(character.code, { ...character, count: 1 });
  }
  return [...kinds.values()].map(({ code, name, isRefused, count }) => {
    if (code === LOST) return finding('F30', { count }, at, path);
    return isRefused
      ? finding('F20', { code, name, place }, at, path)
      : finding('F21', { code, name, place, count }, at, path);
  });
}

/** What stands for a letter that was lost when a file was converted. */
const LOST = 'U+FFFD';

function letterAt(text: string, start: number): string {
  return String.fromCodePoint(text.codePointAt(start)!);
}

/** True for a character that readers of files leave out: nothing has to be reported. */
function isDropped(char: string): boolean {
  return foldLetters(char) === '';
}

/**
 * F20 and F21 in the cells of a table file, in all its sheets. A merged area, which has its value in every cell, is
 * reported once.
 */
export function unsafeInTable({ sheets }: TableFile): Finding[] {
  const found: Finding[] = [];
  for (const [index, { name, rows }] of sheets.entries()) {
    let above: Row | undefined;
    for (const row of rows) {
      for (const [column, cell] of row.cells.entries()) {
        if (!cell || !isSuspect(cell.text) || found.length >= MOST_FINDINGS) continue;
        if (cell.text === row.cells[column - 1]?.text || cell.text === above?.cells[column]?.text) continue;
        const { at } = cell;
        found.push(
          ...unsafeIn(cell.text, 'cell', index === 0 || !at.cell ? at : { ...at, cell: { ...at.cell, sheet: name } }),
        );
      }
      above = row;
    }
  }
  return found;
}

/** Where the characters stand, in one walk through the lines. */
function* placed(
  text: string,
  characters: readonly UnsafeCharacter[],
): Generator<{ character: UnsafeCharacter; at: Span }> {
  let line = 1;
  let lineStart = 0;
  for (const character of characters) {
    const { start, end } = character;
    for (let feed = text.indexOf('\n', lineStart); feed >= 0 && feed < start; feed = text.indexOf('\n', lineStart)) {
      lineStart = feed + 1;
      line++;
    }
    yield { character, at: { line, column: start - lineStart + 1, endLine: line, endColumn: end - lineStart + 1 } };
  }
}
