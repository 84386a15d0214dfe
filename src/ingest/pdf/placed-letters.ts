import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Matrix, matrixWithin, UPRIGHT } from './matrix.ts';

/** A letter where it was drawn, wherever on the paper or beside it. Measures in points. */
export interface PlacedLetter {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** How many letters were drawn together with it. */
  together: number;
  /** Begins what was drawn together. */
  isFirst: boolean;
  /** A space was drawn in front of it. */
  isSpaced: boolean;
}

/** What a page draws, as the reader lists it. */
export interface PageOperations {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** More letters on one page nobody reads. */
const MOST_LETTERS = 200_000;

/** All letters that are drawn, in this order: in every ink and none, in notes, in patterns, beside the paper. */
export function placedLetters(operations: PageOperations): PlacedLetter[] {
  const found: PlacedLetter[] = [];
  new LetterPlacer(found).go(operations, UPRIGHT);
  return found;
}

/** What of the state of drawing is saved and comes back. */
interface TextState {
  matrix: Matrix;
  size: number;
  leading: number;
  letterGap: number;
  wordGap: number;
  stretch: number;
}

class LetterPlacer {
  readonly #found: PlacedLetter[];
  #state: TextState = { matrix: UPRIGHT, size: 0, leading: 0, letterGap: 0, wordGap: 0, stretch: 1 };
  readonly #outer: TextState[] = [];
  #text: Matrix = UPRIGHT;
  /** Where the line began, and how far its letters have come; as the matrix of the text has it. */
  #line = { x: 0, y: 0 };
  #along = 0;
  #isSpaced = false;

  constructor(found: PlacedLetter[]) {
    this.#found = found;
  }

  go({ fnArray, argsArray }: PageOperations, matrix: Matrix): void {
    this.#state = { ...this.#state, matrix };
    for (const [index, operation] of fnArray.entries()) {
      if (this.#found.length > MOST_LETTERS) return;
      this.#step(operation, (argsArray[index] ?? []) as readonly unknown[]);
    }
  }

  #step(operation: number, args: readonly unknown[]): void {
    const state = this.#state;
    const [first, second] = args as readonly number[];
    if (SAVING.has(operation)) {
      this.#outer.push({ ...state });
      if (operation === OPS.paintFormXObjectBegin && Array.isArray(args[0]))
        state.matrix = matrixWithin(state.matrix, args[0]);
      else if (operation === OPS.beginAnnotation)
        for (const inner of [args[2], args[3]])
          if (Array.isArray(inner)) state.matrix = matrixWithin(state.matrix, inner);
    } else if (RESTORING.has(operation)) this.#state = this.#outer.pop() ?? state;
    else if (operation === OPS.transform) state.matrix = matrixWithin(state.matrix, args);
    else if (operation === OPS.setFont) state.size = Number(second);
    else if (operation === OPS.setLeading) state.leading = Number(first);
    else if (operation === OPS.setCharSpacing) state.letterGap = Number(first);
    else if (operation === OPS.setWordSpacing) state.wordGap = Number(first);
    else if (operation === OPS.setHScale) state.stretch = Number(first) / 100;
    else if (operation === OPS.beginText) this.#begin(UPRIGHT);
    else if (operation === OPS.setTextMatrix) this.#begin([...(args[0] as Iterable<number>)] as unknown as Matrix);
    else if (operation === OPS.moveText) this.#move(Number(first), Number(second));
    else if (operation === OPS.setLeadingMoveText) {
      state.leading = -Number(second);
      this.#move(Number(first), Number(second));
    } else if (operation === OPS.nextLine) this.#move(0, -state.leading);
    else if (operation === OPS.showText) this.#show(args[0]);
    else if (args[0] === 'TilingPattern') {
      const { fnArray, argsArray } = args[2] as Partial<PageOperations>;
      if (fnArray && argsArray) new LetterPlacer(this.#found).go({ fnArray, argsArray }, UPRIGHT);
    }
  }

  #begin(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = { x: 0, y: 0 };
    this.#along = 0;
  }

  #move(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#along = 0;
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { matrix, size, letterGap, wordGap, stretch } = this.#state;
    const whole = matrixWithin(matrix, this.#text);
    const scale = Math.hypot(whole[0], whole[1]);
    const together = glyphs.filter((glyph) => typeof glyph === 'object').length;
    let isFirst = true;
    for (const glyph of glyphs as readonly (number | Glyph | null)[]) {
      if (typeof glyph === 'number') this.#along -= (glyph * size * stretch) / 1000;
      else if (glyph) {
        const width = ((glyph.width ?? 0) * size) / 1000;
        const [, , , , x, y] = matrixWithin(whole, [1, 0, 0, 1, this.#line.x + this.#along, this.#line.y]);
        const text = glyph.unicode ?? '';
        const isSpaced = this.#isSpaced;
        this.#isSpaced = text.trim() === '';
        if (!this.#isSpaced) {
          const measures = { x, y, width: width * stretch * scale, size: Math.abs(size) * scale };
          this.#found.push({ text, ...measures, together, isFirst, isSpaced });
          isFirst = false;
        }
        this.#along += (width + letterGap + (glyph.isSpace ? wordGap : 0)) * stretch;
      }
    }
  }
}

interface Glyph {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

const SAVING: ReadonlySet<number> = new Set([OPS.save, OPS.paintFormXObjectBegin, OPS.beginAnnotation]);
const RESTORING: ReadonlySet<number> = new Set([OPS.restore, OPS.paintFormXObjectEnd, OPS.endAnnotation]);
