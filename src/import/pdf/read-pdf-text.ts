import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Aside, Document, Remark } from '../document/model.ts';
import { Refused, Scanned } from '../document/refused.ts';
import { withoutPageFurniture } from './page-furniture.ts';
import { alignedTables } from './aligned-tables.ts';
import { inReadingOrder, PageThings } from './page-things.ts';
import type { PdfLine } from './pdf-lines.ts';
import { pdfBlocks } from './pdf-paragraphs.ts';

/** A document that is published as one piece has fewer. */
const MOST_PAGES = 300;

/** Programs let some bytes stand behind the end of a PDF. */
const END_WITHIN = 4096;

/**
 * Reads a PDF: lines in the order in which they were drawn, put together to paragraphs, its tables and its pictures. pdfjs-dist, measured
 * in November 2026 against unpdf 1.8: both have the same engine, but only the first brings the tables of Chinese
 * encodings (`UniGB-UCS2-H`, `GBK-EUC-H` …) without which a PDF that has no fonts in it is read as empty, without a
 * word. Throws `Refused`.
 */
export async function readPdfText(bytes: Buffer): Promise<Document> {
  // It is large: only a PDF needs it.
  const { loadPdf } = await import('../../ingest/pdf/load-pdf.ts');
  const task = loadPdf(bytes);
  try {
    return await documentOf(await task.promise, !bytes.includes('%%EOF', -END_WITHIN));
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(refusal(error));
  } finally {
    await task.destroy();
  }
}

function refusal(error: unknown): string {
  return error instanceof Error && error.name === 'PasswordException'
    ? '是加了打开密码的 PDF。请去掉密码再导入，或者向交稿的人要 Word 文稿。'
    : '打不开：PDF 损坏或者不完整。请用浏览器打开试试；打得开的，另存一份再导入，或者向交稿的人要 Word 文稿。';
}

async function documentOf(pdf: PDFDocumentProxy, isCut: boolean): Promise<Document> {
  const { remarksOf } = await import('../../ingest/pdf/read-pdf.ts');
  const { numPages } = pdf;
  if (numPages > MOST_PAGES)
    throw new Refused(`有 ${numPages} 页，超过 ${MOST_PAGES} 页，不像一篇文稿。请把要登的几页另存为一个 PDF。`);
  const layers = await pdf.getOptionalContentConfig();
  const reader = new PageThings((layer) => layers.isVisible(layer));
  const pages: PdfLine[][] = [];
  const remarked: Aside[] = [];
  for (let number = 1; number <= numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(await reader.take(page, number));
    for (const remark of (await page.getAnnotations()).flatMap(remarksOf))
      remarked.push({ kind: 'comment', text: remark.trim(), place: 0 });
    page.cleanup();
  }
  const { tables, pictures } = reader;
  const isEmpty = (number: number) =>
    pages[number - 1]!.length === 0 && !tables.some(({ page }) => page.number === number);
  const empty = Array.from(pages, (_, index) => index + 1).filter(isEmpty);
  if (empty.length === numPages)
    throw new Scanned(
      '是没有文字的 PDF，多半是扫描的图片。请向交稿的人要 Word 文稿；没有的，在装了 tesseract（软件包 tesseract-ocr 和 tesseract-ocr-chi-sim）的电脑上导入，或者用 WPS 的「图片转文字」认出字来，核对以后再导入。',
    );
  const hidden = reader.hidden.map((text): Aside => ({ kind: 'hidden', text, place: 0 }));
  const asides: Aside[] = [...(await propertiesOf(pdf)), ...remarked, ...hidden, ...(await attachedTo(pdf))];
  const aligned = alignedTables(withoutPageFurniture(pages, asides));
  const things = inReadingOrder(aligned.items, [...tables, ...pictures.found()]);
  const remark = (kind: Remark['kind'], numbers: Iterable<number>): Remark[] => {
    const text = [...new Set(numbers)].sort((one, other) => one - other).join('、');
    return text === '' ? [] : [{ kind, text, place: 0 }];
  };
  const remarks: Remark[] = [
    { kind: 'pdf', text: '', place: 0 },
    ...remark(
      'pdf-table',
      [...tables, ...aligned.items.filter((item) => 'kind' in item)].map(({ page }) => page.number),
    ),
    ...remark('pdf-lines', [...reader.doubtful, ...aligned.doubtful]),
    ...remark('unseen-page', reader.unseen),
    ...remark('read-scan', reader.readScans),
    ...(isCut ? [{ kind: 'pdf-lost', text: '文件不完整（没有结尾），后面的页和字', place: 0 } as const] : []),
    ...pictures.lost().map((text): Remark => ({ kind: 'pdf-lost', text, place: 0 })),
    ...remark('empty-page', empty),
  ];
  const picture = (part: string) => pictures.bytes(part);
  return { blocks: pdfBlocks(things), notes: new Map(), asides, remarks, picture, hasLooks: true };
}

/** Files that were put into it, and the titles that lead to its pages. */
async function attachedTo(pdf: PDFDocumentProxy): Promise<Aside[]> {
  const files = (await pdf.getAttachments().catch(() => null)) as ReadonlyMap<string, { filename: string }> | null;
  const { titlesIn } = await import('../../ingest/pdf/read-pdf.ts');
  const contents = titlesIn(await pdf.getOutline().catch(() => null)).join('\n');
  return [
    ...[...(files?.values() ?? [])].map(({ filename }): Aside => ({ kind: 'embedded', text: filename, place: 0 })),
    ...(contents.trim() === '' ? [] : [{ kind: 'contents', text: contents, place: 0 } as const]),
  ];
}

async function propertiesOf(pdf: PDFDocumentProxy): Promise<Aside[]> {
  const { info } = await pdf.getMetadata();
  const names: Readonly<Record<string, string>> = {
    Author: '作者',
    Title: '标题',
    Subject: '主题',
    Keywords: '关键词',
  };
  return Object.entries(names).flatMap(([key, name]): Aside[] => {
    const text = (info as Record<string, unknown>)[key];
    return typeof text === 'string' && text.trim() !== ''
      ? [{ kind: 'property', text: `${name}：${text}`, place: 0 }]
      : [];
  });
}
