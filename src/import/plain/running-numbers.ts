import { endsSentence } from '../../ingest/body/typed/sentence.ts';

const NUMBER = /^(\d{1,3})、/;

/** Fewer may be points of the text. */
const FEWEST = 3;

/**
 * Lines that a preview of a web site has numbered (1、 2、 …), by their index: they stand one behind the other, and most
 * of them begin in the middle of a sentence.
 */
export function runningNumbers(lines: readonly string[]): ReadonlySet<number> {
  const found: number[] = [];
  let cut = 0;
  for (const [index, line] of lines.entries()) {
    const [, number] = NUMBER.exec(line) ?? [];
    if (Number(number) !== found.length + 1) continue;
    if (found.length > 0 && !endsSentence(lines[index - 1]!)) cut++;
    found.push(index);
  }
  return found.length >= FEWEST && cut * 2 >= found.length - 1 ? new Set(found) : new Set();
}
