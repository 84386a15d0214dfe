import { glyphMask } from '../../media/lettering/glyph-mask.ts';
import type { Typeface } from '../../media/lettering/typeface.ts';

/** Letters are compared as squares of so many pixels a side: strokes blur, what is left is how a letter looks. */
const SIDE = 16;
/** From the baseline up to the top of the square, in ems. */
const ASCENT = 0.88;

/** How much alike two letters are at the least: measured on pairs that are taken for each other (土士, 险除, 折拆). */
const ALIKE = 0.72;
/** Letters with the same right half are taken for each other too, if the rest is not too far (政攻): so much of each. */
const RIGHT_HALF = 7;
const ALIKE_RIGHT = 0.83;
const ALIKE_ENOUGH = 0.6;

/** For each letter, in their order, those behind it that look like it; without those that nothing behind looks like. */
export function alikeShapes(letters: readonly string[], typeface: Typeface): string[] {
  const squares = letters.map((letter) => squareOf(letter, typeface));
  const looks = squares.map((square) => alikeUnit(square));
  const halves = squares.map((square) => alikeUnit(square.filter((_, pixel) => pixel % SIDE >= RIGHT_HALF)));
  const areAlike = (one: number, other: number) => {
    const whole = likeness(looks[one]!, looks[other]!);
    return whole >= ALIKE || (whole >= ALIKE_ENOUGH && likeness(halves[one]!, halves[other]!) >= ALIKE_RIGHT);
  };
  return letters.flatMap((letter, index) => {
    const alike = letters.filter((_, other) => other > index && areAlike(index, other));
    return alike.length === 0 ? [] : [letter + alike.join('')];
  });
}

/** The correlation of two letters' pixels. */
function likeness(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let pixel = 0; pixel < one.length; pixel++) sum += one[pixel]! * other[pixel]!;
  return sum;
}

/** The pixels of a letter, blurred. */
function squareOf(letter: string, typeface: Typeface): Float32Array {
  const glyph = typeface.glyphOf(letter);
  if (glyph === undefined) throw new Error(`The typeface has no ${letter}.`);
  const { left, top, width, height, coverage } = glyphMask(typeface.outlineOf(glyph), SIDE / typeface.unitsPerEm);
  const square = new Float32Array(SIDE * SIDE);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const [x, y] = [column + left, row + top + Math.round(ASCENT * SIDE)];
      if (x >= 0 && x < SIDE && y >= 0 && y < SIDE) square[y * SIDE + x] = coverage[row * width + column]!;
    }
  return blurred(square);
}

/** With a mean of 0 and a length of 1. */
function alikeUnit(look: Float32Array): Float32Array {
  const mean = look.reduce((sum, value) => sum + value, 0) / look.length;
  const length = Math.hypot(...look.map((value) => value - mean));
  return look.map((value) => (value - mean) / length);
}

/** Each pixel with half of those beside it. */
function blurred(square: Float32Array): Float32Array {
  const at = (x: number, y: number) => (x < 0 || x >= SIDE || y < 0 || y >= SIDE ? 0 : square[y * SIDE + x]!);
  return square.map((value, index) => {
    const [x, y] = [index % SIDE, Math.floor(index / SIDE)];
    return value + (at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1)) / 2;
  });
}
