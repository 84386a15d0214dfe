import jsQr from 'jsqr';
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface SeenPage {
  /** In points. */
  width: number;
  height: number;
  /** Everything written on it, without white space. */
  text: string;
  /** What the QR code says, if there is one and it was looked for. */
  qr: string | undefined;
}

export interface Pdf {
  pages: SeenPage[];
  /** All fonts that are used, and whether their glyphs are inside the file. */
  fonts: { name: string; isInside: boolean }[];
}

interface PdfFont {
  name?: string;
  missingFile?: boolean;
}

/** Looks into a PDF as a reader of PDFs does. `codes`: QR codes too, for which every page has to be drawn. */
export async function lookIntoPdf(bytes: Uint8Array, { codes = true } = {}): Promise<Pdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const pages: SeenPage[] = [];
  const fonts = new Map<string, { name: string; isInside: boolean }>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const [, , width, height] = page.view as [number, number, number, number];
    // Loads the fonts.
    await page.getOperatorList();
    const qr = codes ? await qrOf(page, document.canvasFactory as CanvasFactory) : undefined;
    for (const item of items) {
      if (!('fontName' in item) || !page.commonObjs.has(item.fontName)) continue;
      const { name = item.fontName, missingFile = false } = page.commonObjs.get(item.fontName) as PdfFont;
      fonts.set(item.fontName, { name, isInside: !missingFile });
    }
    pages.push({ width, height, text: asTyped(items.map((item) => ('str' in item ? item.str : '')).join('')), qr });
  }
  await document.loadingTask.destroy();
  return { pages, fonts: [...fonts.values()] };
}

/** Radicals of simplified characters that Unicode does not say are the same as the characters. */
const RADICALS = '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙';

/** In Noto's fonts, a character and the radical of that shape are one glyph, and Chromium writes down the radical. */
function asTyped(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[\u2e80-\u2fdf]/g, (character) =>
      RADICALS.includes(character) ? RADICALS[RADICALS.indexOf(character) + 1]! : character.normalize('NFKC'),
    );
}

interface CanvasFactory {
  create(width: number, height: number): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

async function qrOf(page: PDFPageProxy, factory: CanvasFactory): Promise<string | undefined> {
  const viewport = page.getViewport({ scale: 1.5 });
  const { width, height } = { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) };
  const { canvas, context } = factory.create(width, height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  return jsQr(context.getImageData(0, 0, width, height).data, width, height)?.data;
}
