import { type CountedThing, countedThings } from './counted-things.ts';
import { otherFigures } from './other-figures.ts';

/** A number, and the one elsewhere that it should agree with. */
export interface Disagreement {
  start: number;
  end: number;
  otherStart: number;
  otherEnd: number;
}

const SETTINGS = /^---\n[^]*?\n---\n/;
const HEAD = /^(?:标题|副题|摘要|title|subtitle|summary): .+$/gmu;

/**
 * Numbers of the title and the summary that the piece does not have, where it has another one of the same thing. `text`:
 * a whole file, its settings first; `all`: everything that it counts.
 */
export function numbersOfHead(text: string, all: readonly CountedThing[]): Disagreement[] {
  const settings = SETTINGS.exec(text)?.[0] ?? '';
  const inHead = Array.from(settings.matchAll(HEAD)).flatMap(({ 0: line, index }) =>
    countedThings(line).map((one) => ({ ...one, start: one.start + index, end: one.end + index })),
  );
  if (inHead.length === 0) return [];
  const inBody = all.filter(({ start }) => start >= settings.length);
  return otherFigures(inHead, inBody, text.slice(settings.length)).map(({ one, other }) => ({
    start: one.start,
    end: one.end,
    otherStart: other.start,
    otherEnd: other.end,
  }));
}
