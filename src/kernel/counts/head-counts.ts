import { countedThings } from './counted-things.ts';
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
 * a whole file, its settings first.
 */
export function numbersOfHead(text: string): Disagreement[] {
  const settings = SETTINGS.exec(text)?.[0] ?? '';
  const inHead = Array.from(settings.matchAll(HEAD)).flatMap(({ 0: line, index }) =>
    countedThings(line).map((one) => ({ ...one, start: one.start + index, end: one.end + index })),
  );
  if (inHead.length === 0) return [];
  const body = text.slice(settings.length);
  return otherFigures(inHead, countedThings(body), body).map(({ one, other }) => ({
    start: one.start,
    end: one.end,
    otherStart: other.start + settings.length,
    otherEnd: other.end + settings.length,
  }));
}
