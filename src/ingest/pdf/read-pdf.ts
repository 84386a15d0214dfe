import { OPS, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withCellsApart } from './cells-apart.ts';
import { drawnLines } from './drawn-lines.ts';
import { loadPdf } from './load-pdf.ts';
import { otherPieces } from './other-pieces.ts';
import { placedLetters } from './placed-letters.ts';
import { typedStrings } from './typed-strings.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A page of a PDF. */
export interface PdfPage {
  /** As it is read, a line of the page on each line; '' where there is nothing but pictures. */
  text: string;
  /** What it draws and its text does not have: beside the paper, in notes, in another order. */
  besides: string[];
  /** What readers have written on it: remarks, and what stands in its forms. */
  remarks: string[];
  hasPictures: boolean;
}

export interface PdfTexts {
  pages: PdfPage[];
  /** Who wrote it, its title, its key words …: what no page shows. */
  properties: string[];
  /** Strings of the file that stand in none of these. */
  strings: string[];
  /** Files that were put into it. */
  attachments: { name: string; bytes: Uint8Array }[];
  /** How many pages there are: of too many the last ones are not read. */
  count: number;
}

/** More pages than these are not read; nor more characters. */
const MOST_PDF_PAGES = 1000;
const MOST_CHARACTERS = 5_000_000;
/** Behind so many pages of pictures, others without letters are taken for pictures too. */
const MOST_LOOKED_AT = 10;

/**
 * The texts of a PDF. It may take long, or for ever: whoever does not know the file reads it in a process that can be
 * ended. Throws an `UnreadablePdf`.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfTexts> {
  const loading = loadPdf(bytes, { pictures: false });
  let loadingPictures: PDFDocumentLoadingTask | undefined;
  const withPictures = () => (loadingPictures ??= loadPdf(bytes)).promise;
  try {
    const document = await loading.promise;
    const pages: PdfPage[] = [];
    const pinned: [string, Attached][] = [];
    let characters = 0;
    let scans = 0;
    for (let number = 1; number <= Math.min(document.numPages, MOST_PDF_PAGES); number++) {
      const page = await readPage({ document, withPictures }, number, scans < MOST_LOOKED_AT, pinned);
      if (page.hasPictures) scans++;
      pages.push(page);
      characters += page.text.length;
      if (characters > MOST_CHARACTERS) break;
    }
    // Where these are broken, the pages can be read all the same.
    const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }));
    const attached = [...((await document.getAttachments().catch(() => null)) ?? []), ...pinned] as [
      string,
      Attached,
    ][];
    const properties = propertiesOf(info);
    const known = [...pages.flatMap(({ text, besides, remarks }) => [text, ...besides, ...remarks]), ...properties];
    return {
      pages,
      properties,
      strings: otherPieces(known.join('\n'), [
        ...titlesIn(await document.getOutline().catch(() => null)),
        ...Object.values(metadata ?? {}).flatMap((value: unknown) => (typeof value === 'string' ? [value] : [])),
        ...typedStrings(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      ]),
      attachments: await attachmentsOf(document, attached),
      count: document.numPages,
    };
  } catch (error) {
    throw new UnreadablePdf(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  } finally {
    await Promise.all([loading.destroy(), loadingPictures?.destroy()]);
  }
}

/** The titles that lead to pages of a PDF. */
export function titlesIn(outline: readonly OutlineTitle[] | null): string[] {
  return (outline ?? []).flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}

interface OutlineTitle {
  title: string;
  items: readonly OutlineTitle[];
}

/** A file that was put into a PDF, or pinned to a page of it. */
interface Attached {
  filename: string;
}

async function attachmentsOf(
  document: PDFDocumentProxy,
  attached: readonly [string, Attached][],
): Promise<PdfTexts['attachments']> {
  const found: PdfTexts['attachments'] = [];
  for (const [id, { filename }] of new Map(attached)) {
    const content: unknown = await document.getAttachmentContent(id).catch(() => null);
    found.push({ name: filename, bytes: content instanceof Uint8Array ? content : new Uint8Array() });
  }
  return found;
}

async function readPage(
  { document, withPictures }: { document: PDFDocumentProxy; withPictures: () => Promise<PDFDocumentProxy> },
  number: number,
  isLookedAt: boolean,
  pinned: [string, Attached][],
): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const written = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  const annotations: unknown[] = await page.getAnnotations();
  const remarks = annotations.flatMap(remarksOf);
  for (const annotation of annotations) {
    const { fileId, file } = annotation as { fileId?: string; file?: Attached };
    if (fileId !== undefined && file) pinned.push([fileId, file]);
  }
  const operations = await page.getOperatorList({ intent: 'any' });
  page.cleanup();
  const letters = placedLetters(operations);
  const text = withCellsApart(written, letters, operations);
  // Where nothing is written, pictures are unpacked to see whether there are any, which takes time: not on every page.
  const hasPictures = text.trim() === '' && (!isLookedAt || (await showsSomething(await withPictures(), number)));
  return { text, besides: otherPieces(written, drawnLines(letters)), remarks, hasPictures };
}

async function showsSomething(document: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await document.getPage(number);
  const { fnArray } = await page.getOperatorList();
  page.cleanup();
  return fnArray.some((operation) => SHOWING.has(operation));
}

/** The reader's numbers for what shows something that is no letter: pictures, and letters that were made shapes. */
const SHOWING: ReadonlySet<number> = new Set(
  Object.entries(OPS).flatMap(([name, operation]) =>
    /^(?:paint(?!Form)|fill|eoFill|stroke|shading|constructPath)/.test(name) ? [operation] : [],
  ),
);

/** What a reader has written on a page, or typed into a form. */
export function remarksOf(annotation: unknown): string[] {
  const { contentsObj, titleObj, fieldValue, url } = annotation as {
    contentsObj?: { str?: string };
    titleObj?: { str?: string };
    fieldValue?: unknown;
    url?: unknown;
  };
  return [contentsObj?.str, titleObj?.str, fieldValue, url].filter(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
}

/** What people have typed; the other properties are names of programs and times. */
const TYPED = ['Title', 'Author', 'Subject', 'Keywords'];

function propertiesOf(info: object): string[] {
  const all = info as Readonly<Record<string, unknown>>;
  return [...TYPED.map((name) => all[name]), ...Object.values((all.Custom ?? {}) as object)].filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  );
}
