import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pngOfPixels } from '../../media/raw-picture.ts';
import { loadPdf } from './load-pdf.ts';
import { bytesOfPixels, type Patience, type PdfPixels, pixelsOf, USUAL_PATIENCE } from './pdf-pixels.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A page that has no letters, as the picture that it shows. */
export interface ScannedPage {
  /** From 1. */
  number: number;
  /** A PNG. */
  picture: Buffer;
}

/**
 * The pictures of pages without letters, one after the other, at most so many: the largest of each, which a scanner puts
 * over all of it. It may take long, or for ever: see `readPdf`. Throws an `UnreadablePdf`.
 */
export async function* scannedPages(bytes: Uint8Array, most: number): AsyncGenerator<ScannedPage> {
  const loading = loadPdf(bytes);
  try {
    const document = await loading.promise;
    let found = 0;
    const patience = { left: USUAL_PATIENCE };
    for (let number = 1; number <= document.numPages && found < most; number++) {
      const picture = await pictureOfPage(document, number, patience);
      if (!picture) continue;
      found++;
      yield { number, picture };
    }
  } catch (error) {
    throw new UnreadablePdf(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  } finally {
    await loading.destroy();
  }
}

async function pictureOfPage(
  document: PDFDocumentProxy,
  number: number,
  patience: Patience,
): Promise<Buffer | undefined> {
  const page = await document.getPage(number);
  try {
    const { items } = await page.getTextContent();
    if (items.some((item) => 'str' in item && item.str.trim() !== '')) return undefined;
    const { fnArray, argsArray } = await page.getOperatorList();
    let largest: PdfPixels | undefined;
    for (const [index, operation] of fnArray.entries()) {
      const [drawn] = (argsArray[index] ?? []) as [unknown];
      const pixels = DRAWING.has(operation) ? await pixelsOf(page, drawn, patience) : undefined;
      if (pixels && pixels.width * pixels.height > (largest ? largest.width * largest.height : 0)) largest = pixels;
    }
    return largest && (await pngOfPixels(bytesOfPixels(largest), largest));
  } finally {
    page.cleanup();
  }
}

const DRAWING: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject]);
