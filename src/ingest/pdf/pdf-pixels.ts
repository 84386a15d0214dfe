import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What is left out because there is too much of it. */
const MOST_PIXELS = 40_000_000;

/** A picture as the reader unpacks it. */
export interface PdfPixels {
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  /** A bit for each pixel. */
  isBits: boolean;
  data: Uint8Array;
}

/** What the reader calls how pixels are packed. */
const CHANNELS: Readonly<Record<number, Pick<PdfPixels, 'channels' | 'isBits'>>> = {
  1: { channels: 1, isBits: true },
  2: { channels: 3, isBits: false },
  3: { channels: 4, isBits: false },
};

/** How long pictures of one document may still be waited for, in milliseconds: one that is broken never comes. */
export interface Patience {
  left: number;
}

/**
 * What an operation draws: the name of an object of the page, or the picture itself. Undefined where it is too large or
 * broken.
 */
export async function pixelsOf(page: PDFPageProxy, drawn: unknown, patience: Patience): Promise<PdfPixels | undefined> {
  const image = typeof drawn === 'string' ? await objectOf(page, drawn, patience) : drawn;
  const { width = 0, height = 0, kind = 0, data } = (image ?? {}) as Partial<PdfPixels> & { kind?: number };
  const packed = CHANNELS[kind];
  return !packed || !data || width * height > MOST_PIXELS ? undefined : { width, height, data, ...packed };
}

/** Some come later than the list of what is drawn. */
function objectOf(page: PDFPageProxy, name: string, patience: Patience): Promise<unknown> {
  const { objs, commonObjs } = page as unknown as Record<'objs' | 'commonObjs', Objects>;
  const from = name.startsWith('g_') ? commonObjs : objs;
  const began = performance.now();
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => {
        patience.left -= performance.now() - began;
        resolve(undefined);
      },
      Math.max(SHORTEST_WAIT, patience.left),
    );
    from.get(name, (image) => {
      clearTimeout(timer);
      resolve(image);
    });
  });
}

interface Objects {
  get(name: string, then: (image: unknown) => void): void;
}

/** For a document, while nothing in it is broken; then so long for each picture. */
export const USUAL_PATIENCE = 5000;
const SHORTEST_WAIT = 50;

/** A byte for each pixel of a channel. */
export function bytesOfPixels({ data, width, height, isBits }: PdfPixels): Uint8Array {
  if (!isBits) return data;
  const rowBytes = Math.ceil(width / 8);
  const bytes = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      bytes[y * width + x] = ((data[y * rowBytes + (x >> 3)]! >> (7 - (x & 7))) & 1) * 255;
  return bytes;
}
