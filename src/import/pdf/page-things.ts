import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { foldLetters } from '../../kernel/letters/letters.ts';
import { type PdfFont, type PdfLine, pdfLines, type PdfPaper } from './pdf-lines.ts';
import type { PdfThing } from './pdf-paragraphs.ts';
import { PdfPictures } from './pdf-pictures.ts';
import { type PdfTable, ruledTables } from './ruled-tables.ts';
import { unseenLetters } from './unseen-letters.ts';
import type { DrawnLetters } from '../../ingest/pdf/drawn-letters.ts';

/** Of the processor, for what pages draw: unpacking photos takes long, and the text shall come all the same. */
const MOST_SECONDS = 12;

/** Takes what stands on pages, one after the other. */
export class PageThings {
  readonly tables: PdfTable[] = [];
  readonly pictures = new PdfPictures();
  /** Pages with a grid of lines that is no table that can be told. */
  readonly doubtful = new Set<number>();
  /** Pages of which only the text was read. */
  readonly unseen = new Set<number>();
  /** What nobody sees, by page. */
  readonly hidden: string[] = [];
  /** Pages whose letters all lie unseen over a picture: a scan that somebody had read. */
  readonly readScans = new Set<number>();
  readonly #isShown: (layer: unknown) => boolean;
  readonly #fonts = new Map<string, PdfFont>();
  readonly #before = process.cpuUsage().user;

  /** `isShown`: whether a layer is switched on. */
  constructor(isShown: (layer: unknown) => boolean) {
    this.#isShown = isShown;
  }

  /** The lines that stand in no table. */
  async take(proxy: PDFPageProxy, number: number): Promise<PdfLine[]> {
    const { drawnThings } = await import('../../ingest/pdf/drawn-things.ts');
    const { drawnLetters } = await import('../../ingest/pdf/drawn-letters.ts');
    const { items } = await proxy.getTextContent();
    // Browsers print radicals in the place of letters.
    const pieces = items.flatMap((item) => ('str' in item ? [{ ...item, str: foldLetters(item.str) }] : []));
    const [left = 0, bottom = 0, right = 0, top = 0] = proxy.view;
    const page: PdfPaper = { number, left, bottom, width: right - left, height: top - bottom };
    if ((process.cpuUsage().user - this.#before) / 1e6 > MOST_SECONDS) {
      this.unseen.add(number);
      return pdfLines(pieces, page, this.#fonts);
    }
    const operations = await proxy.getOperatorList();
    const things = drawnThings(operations);
    const shown = this.#shown(pieces, drawnLetters(operations, this.#isShown), number);
    for (const { fontName } of pieces)
      if (!this.#fonts.has(fontName) && proxy.commonObjs.has(fontName))
        this.#fonts.set(fontName, proxy.commonObjs.get(fontName) as PdfFont);
    if (shown.some(({ str }) => str.trim() !== '')) await this.pictures.take(things, proxy, page);
    const { tables, left: rest, doubtful } = ruledTables(shown, things.rules, page, this.#fonts);
    if (doubtful > 0) this.doubtful.add(number);
    this.tables.push(...tables);
    return pdfLines(rest, page, this.#fonts);
  }

  /** The pieces that are seen; of a page on which none is, all of them. */
  #shown<T extends { str: string }>(pieces: readonly T[], drawn: readonly DrawnLetters[], number: number): T[] {
    const { seen, inkless, beside } = unseenLetters(pieces, drawn);
    if (beside !== '') this.hidden.push(beside);
    if (inkless !== '' && seen.every(({ str }) => str.trim() === '')) {
      this.readScans.add(number);
      return [...pieces];
    }
    if (inkless !== '') this.hidden.push(inkless);
    return seen;
  }
}

/** Puts tables and pictures between the lines: behind the last line of their page that stands above them. */
export function inReadingOrder(
  lines: readonly Exclude<PdfThing, { kind: 'picture' }>[],
  others: readonly Extract<PdfThing, { kind: string }>[],
): PdfThing[] {
  const things: PdfThing[] = [...lines];
  const ordered = [...others].sort((a, b) => a.page.number - b.page.number || b.top - a.top);
  for (const other of ordered) {
    const middle = (other.top + other.bottom) / 2;
    const above = things.findLastIndex(
      (thing) =>
        thing.page.number < other.page.number || (thing.page.number === other.page.number && bottomOf(thing) >= middle),
    );
    things.splice(above + 1, 0, other);
  }
  return things;
}

function bottomOf(thing: PdfThing): number {
  return 'kind' in thing ? thing.bottom : thing.height;
}
