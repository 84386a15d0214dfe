import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentLoadingTask, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Begins to read a PDF, with the tables that its letters may need, and without a screen. Whoever began destroys it.
 * `pictures`: without them reading what pages draw is quick.
 */
export function loadPdf(bytes: Uint8Array, { pictures = true } = {}): PDFDocumentLoadingTask {
  return getDocument({
    // The reader takes over the memory that it is given.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(PACKAGE, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(PACKAGE, 'standard_fonts')}/`,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    ...(pictures ? {} : { maxImageSize: 1 }),
  });
}
