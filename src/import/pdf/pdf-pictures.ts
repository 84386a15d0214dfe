import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { bytesOfPixels, type Patience, pixelsOf, USUAL_PATIENCE } from '../../ingest/pdf/pdf-pixels.ts';
import { fileOfPixels } from '../../media/raw-picture.ts';
import type { DrawnPicture, DrawnThings } from '../../ingest/pdf/drawn-things.ts';
import { digestOf } from '../../kernel/digest.ts';
import type { PdfPaper } from './pdf-lines.ts';

/** A picture as it lies on its page; measures in points, from the lower edge. */
export interface PdfPicture {
  kind: 'picture';
  page: PdfPaper;
  top: number;
  bottom: number;
  /** The name under which the document gives its bytes. */
  part: string;
}

/** So much of a page has what was scanned, or lies behind everything. */
const WHOLE_PAGE = 0.75;
/** In points: signs of lists, ends of lines. */
const SMALLEST = 24;
const THINNEST = 6;
const MOST_PICTURES = 40;
/** On so many pages stands what belongs to the paper: marks of the house, of the water. */
const EVERYWHERE = 3;
/** Charts have so many lines that go aslant or round. */
const FEWEST_STROKES = 20;

/** The pictures of a PDF, and what of them does not come. */
export class PdfPictures {
  readonly #patience: Patience = { left: USUAL_PATIENCE };
  readonly #bytes = new Map<string, Buffer>();
  readonly #pages = new Map<string, Set<number>>();
  #found: (PdfPicture & { digest: string })[] = [];
  /** By page, in words. */
  readonly #lost = new Map<number, Set<string>>();

  /** Takes those of a page. */
  async take(drawn: DrawnThings, proxy: PDFPageProxy, page: PdfPaper): Promise<void> {
    if (drawn.stencils > 0) this.lose(page.number, '单色的图案（印章、徽标、线条）');
    if (drawn.strokes >= FEWEST_STROKES) this.lose(page.number, '画出来的图形（图表、示意图）');
    for (const picture of drawn.pictures) {
      const why = whyNot(picture, page);
      if (why !== undefined) this.lose(page.number, why);
      else if (this.#bytes.size >= MOST_PICTURES) this.lose(page.number, `超过 ${MOST_PICTURES} 幅的图`);
      else await this.#takeOne(picture, proxy, page);
    }
  }

  /** Says that something of a page does not come. */
  lose(page: number, what: string): void {
    this.#lost.set(page, (this.#lost.get(page) ?? new Set()).add(what));
  }

  /** Those that belong to the text, once all pages were taken. */
  found(): PdfPicture[] {
    const isEverywhere = ({ digest }: { digest: string }) => this.#pages.get(digest)!.size >= EVERYWHERE;
    for (const picture of this.#found.filter(isEverywhere))
      this.lose(picture.page.number, '每页都有的图（徽标、水印）');
    this.#found = this.#found.filter((picture) => !isEverywhere(picture));
    return this.#found;
  }

  /** What does not come, the first page first: `第 3 页：……`. */
  lost(): string[] {
    return [...this.#lost].sort(([a], [b]) => a - b).map(([page, what]) => `第 ${page} 页：${[...what].join('，')}`);
  }

  bytes(part: string): Buffer | undefined {
    return this.#bytes.get(part);
  }

  async #takeOne(picture: DrawnPicture, proxy: PDFPageProxy, page: PdfPaper): Promise<void> {
    const pixels = await pixelsOf(proxy, picture.drawn, this.#patience);
    const file = pixels && (await fileOfPixels(bytesOfPixels(pixels), pixels).catch(() => undefined));
    if (!file) {
      this.lose(page.number, '解不开的、太大的图');
      return;
    }
    const digest = digestOf(file.bytes);
    const part = `${digest.slice(0, 16)}.${file.extension}`;
    this.#bytes.set(part, file.bytes);
    this.#pages.set(digest, (this.#pages.get(digest) ?? new Set()).add(page.number));
    const [top, bottom] = [picture.top - page.bottom, picture.bottom - page.bottom];
    this.#found.push({ kind: 'picture', page, top, bottom, part, digest });
  }
}

/** Why a picture is not taken, in words. */
function whyNot({ left, right, bottom, top }: DrawnPicture, page: PdfPaper): string | undefined {
  const [width, height] = [right - left, top - bottom];
  if (width * height > WHOLE_PAGE * page.width * page.height) return '占满整页的图（扫描的底图、背景）';
  const isSmall = Math.max(width, height) < SMALLEST || Math.min(width, height) < THINNEST;
  return isSmall ? '很小的图（图标、线条）' : undefined;
}
