import type { Page } from 'playwright-core';

/** A character that no font has: what is drawn for it is what is drawn for everything that is missing. */
const IN_NO_FONT = '\u{10fffd}';

/** In every Chinese font. */
const USUAL_LETTER = '的';

/** A letter that no font of this machine has, and the texts of the sheets that it stands in. */
export interface MissingLetter {
  letter: string;
  places: string[];
}

/** Which letters of texts this page cannot draw, in their order; 'all' if there is no Chinese font at all. */
export async function missingLetters(page: Page, texts: readonly string[]): Promise<MissingLetter[] | 'all'> {
  // Blanks are drawn as nothing, and what only acts on other letters is not drawn by itself.
  const letters = new Set(texts.flatMap((text) => text.match(/[^\s\p{Cc}\p{Cf}\p{M}]/gu) ?? []));
  const missing = await page.evaluate(
    ([none, wanted]) => {
      const side = 32;
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = side;
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      // A letter in the sheets' own fonts, as its pixels.
      context.font = `${side - 8}px ${getComputedStyle(document.querySelector('td.item') ?? document.body).fontFamily}`;
      context.textBaseline = 'top';
      const drawn = (letter: string) => {
        context.clearRect(0, 0, side, side);
        context.fillText(letter, 2, 2);
        return context.getImageData(0, 0, side, side).data.join();
      };
      const blank = drawn(none);
      return wanted.filter((letter) => drawn(letter) === blank);
    },
    [IN_NO_FONT, [...letters.add(USUAL_LETTER)]] as [string, string[]],
  );
  if (missing.includes(USUAL_LETTER)) return 'all';
  return missing.map((letter) => ({
    letter,
    places: [...new Set(texts.filter((text) => text.includes(letter)).map((text) => around(text, letter)))],
  }));
}

/** Letters before and after a place that tell which place it is. */
const MOST_AROUND = 12;

function around(text: string, letter: string): string {
  const at = text.indexOf(letter);
  const [from, to] = [Math.max(0, at - MOST_AROUND), at + letter.length + MOST_AROUND];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** All texts of plain data. */
export function textsIn(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsIn) : [];
}
