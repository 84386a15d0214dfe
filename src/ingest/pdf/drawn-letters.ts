import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Letters that a page draws one after the other, and whether anybody sees them. */
export interface DrawnLetters {
  text: string;
  /** Drawn without ink, or in a layer that is switched off. */
  isUnseen: boolean;
}

/** The ways of drawing letters that leave no ink: not at all, or only as a border for what follows. */
const INKLESS: ReadonlySet<unknown> = new Set([3, 7]);

/**
 * Goes through what a page draws, in its order. `isShown`: whether a layer is switched on. Letters that lie beside the
 * paper are drawn too.
 */
export function drawnLetters(
  { fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  isShown: (layer: unknown) => boolean,
): DrawnLetters[] {
  const found: DrawnLetters[] = [];
  const outer: unknown[] = [];
  const marks: boolean[] = [];
  let mode: unknown = 0;
  for (const [index, operation] of fnArray.entries()) {
    const args = (argsArray[index] ?? []) as readonly unknown[];
    if (operation === OPS.save || operation === OPS.paintFormXObjectBegin) outer.push(mode);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) mode = outer.pop() ?? 0;
    else if (operation === OPS.setTextRenderingMode) [mode] = args;
    else if (operation === OPS.beginMarkedContent) marks.push(true);
    else if (operation === OPS.beginMarkedContentProps) marks.push(args[0] !== 'OC' || isShown(args[1]));
    else if (operation === OPS.endMarkedContent) marks.pop();
    else if (operation === OPS.showText) {
      const isUnseen = INKLESS.has(mode) || marks.includes(false);
      const text = lettersOf(args[0]);
      const last = found.at(-1);
      if (last?.isUnseen === isUnseen) last.text += text;
      else found.push({ text, isUnseen });
    }
  }
  return found;
}

function lettersOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs
    .map((glyph: unknown) => {
      const letter = (glyph as { unicode?: unknown } | null)?.unicode;
      return typeof letter === 'string' ? letter : '';
    })
    .join('');
}
