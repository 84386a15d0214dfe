import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, matrixWithin, UPRIGHT } from './matrix.ts';

/** Where something lies on a page; points from its origin, which is the lower left one as a rule. */
export interface PdfBox {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

/** A picture on a page. `drawn`: for `pixelsOf`. */
export interface DrawnPicture extends PdfBox {
  drawn: unknown;
}

/** What a page shows besides letters. */
export interface DrawnThings {
  pictures: DrawnPicture[];
  /** Lines along an edge of the paper, thin bars too: of tables, and under words. */
  rules: PdfBox[];
  /** How many lines go otherwise: of charts and drawings. */
  strokes: number;
  /** How many pictures of one colour there are: ornaments, stamps, and letters that are no text. */
  stencils: number;
}

/** Thicker bars are surfaces. */
const THICKEST_RULE = 3;

const PICTURES: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject]);
const STENCILS: ReadonlySet<number> = new Set(
  Object.entries(OPS).flatMap(([name, operation]) => (/^paint.*(?:Mask|Repeat|Group)/.test(name) ? [operation] : [])),
);
/** Paths that are only clipped with, or thrown away, show nothing. */
const SHOWN: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

/** Goes through what a page draws. */
export function drawnThings({
  fnArray,
  argsArray,
}: {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}): DrawnThings {
  const things: DrawnThings = { pictures: [], rules: [], strokes: 0, stencils: 0 };
  const outer: Matrix[] = [];
  let matrix = UPRIGHT;
  for (const [index, operation] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) outer.push(matrix);
    if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) matrix = outer.pop() ?? UPRIGHT;
    else if (operation === OPS.transform) matrix = matrixWithin(matrix, args);
    else if (operation === OPS.paintFormXObjectBegin && Array.isArray(args[0])) matrix = matrixWithin(matrix, args[0]);
    else if (PICTURES.has(operation)) things.pictures.push({ ...boxOf(matrix, 0, 0, 1, 1), drawn: args[0] });
    else if (STENCILS.has(operation)) things.stencils++;
    else if (operation === OPS.constructPath && SHOWN.has(args[0] as number)) addPath(things, matrix, args[1]);
  }
  return things;
}

/** The reader's own numbers for the parts of a path, with how many numbers follow. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const NUMBERS_OF_PART = [2, 2, 6, 4, 0];

function addPath(things: DrawnThings, matrix: Matrix, path: unknown): void {
  const [parts] = path as [ArrayLike<number> | null | undefined];
  if (!parts) return;
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const sides: PdfBox[] = [];
  for (let at = 0; at < parts.length;) {
    const part = parts[at]!;
    const count = NUMBERS_OF_PART[part];
    if (count === undefined) break;
    const [toX, toY] =
      part === CLOSE ? [startX, startY] : [parts[at + count - 1] ?? Number.NaN, parts[at + count] ?? Number.NaN];
    if (part === MOVE) [startX, startY] = [toX, toY];
    else if (part === LINE || part === CLOSE) sides.push(boxOf(matrix, x, y, toX, toY));
    else things.strokes++;
    [x, y] = [toX, toY];
    at += 1 + count;
  }
  addSides(things, sides);
}

/** A thin rectangle is one line; the sides of a large one are lines each. */
function addSides(things: DrawnThings, sides: readonly PdfBox[]): void {
  const drawn = sides.filter((side) => Object.values(side).every(Number.isFinite));
  if (drawn.length >= 3) {
    const whole: PdfBox = {
      left: Math.min(...drawn.map(({ left }) => left)),
      bottom: Math.min(...drawn.map(({ bottom }) => bottom)),
      right: Math.max(...drawn.map(({ right }) => right)),
      top: Math.max(...drawn.map(({ top }) => top)),
    };
    if (isThin(whole)) {
      things.rules.push(whole);
      return;
    }
  }
  for (const side of drawn)
    if (isThin(side)) things.rules.push(side);
    else things.strokes++;
}

function isThin({ left, right, bottom, top }: PdfBox): boolean {
  return Math.min(right - left, top - bottom) <= THICKEST_RULE;
}

/** What lies between two points, as the page has it. */
function boxOf([a, b, c, d, e, f]: Matrix, x: number, y: number, toX: number, toY: number): PdfBox {
  const corners = [
    [x, y],
    [toX, y],
    [x, toY],
    [toX, toY],
  ] as const;
  const across = corners.map(([px, py]) => a * px + c * py + e);
  const up = corners.map(([px, py]) => b * px + d * py + f);
  return { left: Math.min(...across), right: Math.max(...across), bottom: Math.min(...up), top: Math.max(...up) };
}
