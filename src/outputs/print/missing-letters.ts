import type { Page } from 'playwright-core';

/** A character that no font has: what is drawn for it is what is drawn for everything that is missing. */
const IN_NO_FONT = '\u{10fffd}';

/** In every Chinese font. */
const USUAL_LETTER = '的';

/** Which Han characters of a text this page cannot draw; 'all' if there is no Chinese font at all. */
export async function missingLetters(page: Page, text: string): Promise<string[] | 'all'> {
  const letters = [...new Set([USUAL_LETTER, ...(text.match(/\p{Script=Han}/gu) ?? [])])];
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
    [IN_NO_FONT, letters] as [string, string[]],
  );
  return missing.includes(USUAL_LETTER) ? 'all' : missing;
}
