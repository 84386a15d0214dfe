import { InkSheet } from './sheet.ts';
import { setText, undrawable, widthOf } from './typesetter.ts';

/** Phones cut icons to circles: the letter stays in the middle part. */
const LETTER = 0.62;
/** From the foot of a Chinese letter to its middle, in its own size. */
const MIDDLE = 0.38;

/** The first letter of a name that can be drawn, in paper on red; square, of an even side. */
export function drawIcon(name: string, side: number): Buffer {
  const sheet = new InkSheet(side, side);
  sheet.fill(0, 0, side, side, 'red');
  const letter = [...name].find((one) => /[\p{L}\p{N}]/u.test(one) && undrawable(one).length === 0);
  if (letter !== undefined) {
    const lettering = { weight: 'bold', size: Math.round(side * LETTER), ink: 'paper' } as const;
    const x = Math.round((side - widthOf(letter, lettering)) / 2);
    setText(sheet, letter, x, Math.round(side / 2 + lettering.size * MIDDLE), lettering);
  }
  return sheet.png();
}
