import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { pictureOfPixels } from '../../media/reading/legible-picture.ts';
import { loadPdf } from './load-pdf.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A page that has no letters, as the picture that it shows. */
export interface ScannedPage {
  /** From 1. */
  number: number;
  /** A PNG. */
  picture: Buffer;
}

/** What is left out because there is too much of it. */
const MOST_PIXELS = 40_000_000;

/**
 * The pictures of pages without letters, one after the other, at most so many: the largest of each, which a scanner puts
 * over all of it. It may take long, or for ever: see `readPdf`. Throws an `UnreadablePdf`.
 */
export async function* scannedPages(bytes: Uint8Array, most: number): AsyncGenerator<ScannedPage> {
  const loading = loadPdf(bytes);
  try {
    const document = await loading.promise;
    let found = 0;
    for (let number = 1; number <= document.numPages && found < most; number++) {
      const picture = await pictureOfPage(document, number);
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

async function pictureOfPage(document: PDFDocumentProxy, number: number): Promise<Buffer | undefined> {
  const page = await document.getPage(number);
  try {
    const { items } = await page.getTextContent();
    if (items.some((item) => 'str' in item && item.str.trim() !== '')) return undefined;
    const { fnArray, argsArray } = await page.getOperatorList();
    let largest: Pixels | undefined;
    for (const [index, operation] of fnArray.entries()) {
      const [drawn] = (argsArray[index] ?? []) as [unknown];
      const pixels = DRAWING.has(operation) ? await pixelsOf(page, drawn) : undefined;
      if (pixels && pixels.width * pixels.height > (largest ? largest.width * largest.height : 0)) largest = pixels;
    }
    return largest && (await pictureOfPixels(bytesOf(largest), largest));
  } finally {
    page.cleanup();
  }
}

const DRAWING: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject]);

interface Pixels {
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  /** A bit for each pixel. */
  isBits: boolean;
  data: Uint8Array;
}

/** What the reader calls how pixels are packed. */
const CHANNELS: Readonly<Record<number, Pick<Pixels, 'channels' | 'isBits'>>> = {
  1: { channels: 1, isBits: true },
  2: { channels: 3, isBits: false },
  3: { channels: 4, isBits: false },
};

async function pixelsOf(page: PDFPageProxy, drawn: unknown): Promise<Pixels | undefined> {
  const image = typeof drawn === 'string' ? await objectOf(page, drawn) : drawn;
  const { width = 0, height = 0, kind = 0, data } = (image ?? {}) as Partial<Pixels> & { kind?: number };
  const packed = CHANNELS[kind];
  return !packed || !data || width * height > MOST_PIXELS ? undefined : { width, height, data, ...packed };
}

/** Some come later than the list of what is drawn; one that cannot be unpacked never comes. */
function objectOf(page: PDFPageProxy, name: string): Promise<unknown> {
  const { objs, commonObjs } = page as unknown as Record<'objs' | 'commonObjs', Objects>;
  const from = name.startsWith('g_') ? commonObjs : objs;
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), LONGEST_WAIT);
    from.get(name, (image) => {
      clearTimeout(timer);
      resolve(image);
    });
  });
}

interface Objects {
  get(name: string, then: (image: unknown) => void): void;
}

const LONGEST_WAIT = 5000;

/** A byte for each pixel of a channel. */
function bytesOf({ data, width, height, isBits }: Pixels): Uint8Array {
  if (!isBits) return data;
  const rowBytes = Math.ceil(width / 8);
  const bytes = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      bytes[y * width + x] = ((data[y * rowBytes + (x >> 3)]! >> (7 - (x & 7))) & 1) * 255;
  return bytes;
}
