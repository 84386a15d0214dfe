import { OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { loadPdf } from './load-pdf.ts';
import { UnreadablePdf } from './unreadable-pdf.ts';

/** A page of a PDF. */
export interface PdfPage {
  /** As it is read, a line of the page on each line; '' where there is nothing but pictures. */
  text: string;
  /** What readers have written on it: remarks, and what stands in its forms. */
  remarks: string[];
  hasPictures: boolean;
}

export interface PdfTexts {
  pages: PdfPage[];
  /** Who wrote it, its title, its key words …: what no page shows. */
  properties: string[];
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
  const loading = loadPdf(bytes);
  try {
    const document = await loading.promise;
    const pages: PdfPage[] = [];
    let characters = 0;
    let scans = 0;
    for (let number = 1; number <= Math.min(document.numPages, MOST_PDF_PAGES); number++) {
      const page = await readPage(document, number, scans < MOST_LOOKED_AT);
      if (page.hasPictures) scans++;
      pages.push(page);
      characters += page.text.length;
      if (characters > MOST_CHARACTERS) break;
    }
    // Where these are broken, the pages can be read all the same.
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const attached = (await document.getAttachments().catch(() => null)) as Record<
      string,
      { filename: string; content: Uint8Array }
    > | null;
    return {
      pages,
      properties: propertiesOf(info),
      attachments: Object.values(attached ?? {}).map(({ filename, content }) => ({ name: filename, bytes: content })),
      count: document.numPages,
    };
  } catch (error) {
    throw new UnreadablePdf(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'damaged');
  } finally {
    await loading.destroy();
  }
}

async function readPage(document: PDFDocumentProxy, number: number, isLookedAt: boolean): Promise<PdfPage> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  const remarks = (await page.getAnnotations()).flatMap(remarksOf);
  // Where nothing is written, pictures are unpacked to see whether there are any, which takes time: not on every page.
  const hasPictures =
    text.trim() === '' &&
    (!isLookedAt || (await page.getOperatorList()).fnArray.some((operation) => SHOWING.has(operation)));
  page.cleanup();
  return { text, remarks, hasPictures };
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
