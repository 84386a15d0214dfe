import type { Stretch } from './utterances.ts';

const SAID = /[\p{L}\p{N}]/u;

/**
 * Where sentences stand in the text of a page, by their letters and digits alone: signs and blanks may differ. Each is
 * looked for behind the one before it; undefined for one that is not there, as a title above the text.
 */
export function sentencePlaces(text: string, sentences: readonly string[]): (Stretch | undefined)[] {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < text.length; at++) {
    if (!SAID.test(text[at]!) && !isSurrogate(text[at]!)) continue;
    letters += text[at];
    places.push(at);
  }
  let from = 0;
  return sentences.map((sentence) => {
    const wanted = [...sentence].filter((letter) => SAID.test(letter)).join('');
    const found = wanted === '' ? -1 : letters.indexOf(wanted, from);
    if (found < 0) return undefined;
    from = found + wanted.length;
    return { start: places[found]!, end: places[from - 1]! + 1 };
  });
}

function isSurrogate(unit: string): boolean {
  return unit >= '\ud800' && unit <= '\udfff';
}
