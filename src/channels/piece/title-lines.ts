import { phrasesOf } from '../../kernel/letters/phrases.ts';
import { displayWidth } from '../../kernel/text-width.ts';

/** A title in as few lines of at most so many letters as can be, about as long as each other; no phrase is split. */
export function titleLines(title: string, most: number): string[] {
  const phrases = phrasesOf(title);
  const length = width(title);
  for (let count = Math.max(1, Math.ceil(length / most)); count <= phrases.length; count++) {
    const lines = filled(phrases, length / count, count);
    if (lines.every((line) => width(line) <= most)) return lines;
  }
  return filled(phrases, most, phrases.length);
}

/** A line ends at the phrase whose end is nearest to where it should end. */
function filled(phrases: readonly string[], wanted: number, count: number): string[] {
  const lines: string[] = [];
  let line = '';
  let done = 0;
  for (const phrase of phrases) {
    const end = wanted * (lines.length + 1);
    const [before, after] = [done, done + width(phrase)];
    if (line !== '' && lines.length < count - 1 && Math.abs(before - end) <= Math.abs(after - end)) {
      lines.push(line);
      line = '';
    }
    line += phrase;
    done = after;
  }
  return [...lines, line].map((each) => each.trim());
}

/** A letter of Han is one, a Latin one half. */
function width(text: string): number {
  return displayWidth(text) / 2;
}
