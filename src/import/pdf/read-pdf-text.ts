import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Aside, Document, Remark } from '../document/model.ts';
import { Refused, Scanned } from '../document/refused.ts';
import { withoutPageFurniture } from './page-furniture.ts';
import { type PdfFont, type PdfLine, pdfLines } from './pdf-lines.ts';
import { pdfParagraphs } from './pdf-paragraphs.ts';

/** A document that is published as one piece has fewer. */
const MOST_PAGES = 300;

/**
 * Reads the text of a PDF: lines in the order in which they were drawn, put together to paragraphs. pdfjs-dist, measured
 * in November 2026 against unpdf 1.8: both have the same engine, but only the first brings the tables of Chinese
 * encodings (`UniGB-UCS2-H`, `GBK-EUC-H` …) without which a PDF that has no fonts in it is read as empty, without a
 * word. Throws `Refused`.
 */
export async function readPdfText(bytes: Buffer): Promise<Document> {
  // It is large: only a PDF needs it.
  const { loadPdf } = await import('../../ingest/pdf/load-pdf.ts');
  const task = loadPdf(bytes);
  try {
    return await documentOf(await task.promise);
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

async function documentOf(pdf: PDFDocumentProxy): Promise<Document> {
  const { remarksOf } = await import('../../ingest/pdf/read-pdf.ts');
  const { numPages } = pdf;
  if (numPages > MOST_PAGES)
    throw new Refused(`有 ${numPages} 页，超过 ${MOST_PAGES} 页，不像一篇文稿。请把要登的几页另存为一个 PDF。`);
  const fonts = new Map<string, PdfFont>();
  const pages: PdfLine[][] = [];
  const remarked: Aside[] = [];
  for (let number = 1; number <= numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(await linesOf(page, number, fonts));
    for (const remark of (await page.getAnnotations()).flatMap(remarksOf))
      remarked.push({ kind: 'comment', text: remark.trim(), place: 0 });
    page.cleanup();
  }
  const empty = pages.flatMap((lines, index) => (lines.length === 0 ? [index + 1] : []));
  if (empty.length === numPages)
    throw new Scanned(
      '是没有文字的 PDF，多半是扫描的图片。请向交稿的人要 Word 文稿；没有的，在装了 tesseract（软件包 tesseract-ocr 和 tesseract-ocr-chi-sim）的电脑上导入，或者用 WPS 的「图片转文字」认出字来，核对以后再导入。',
    );
  const asides: Aside[] = [...(await propertiesOf(pdf)), ...remarked];
  const body = withoutPageFurniture(pages, asides);
  const remarks: Remark[] = [{ kind: 'pdf', text: '', place: 0 }];
  if (empty.length > 0) remarks.push({ kind: 'empty-page', text: empty.join('、'), place: 0 });
  return { blocks: pdfParagraphs(body), notes: new Map(), asides, remarks, picture: () => undefined, hasLooks: true };
}

async function linesOf(page: PDFPageProxy, number: number, fonts: Map<string, PdfFont>): Promise<PdfLine[]> {
  const { items } = await page.getTextContent();
  const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
  // Names of fonts come with the list of what is drawn, which is long to make: once for each font.
  if (pieces.some(({ fontName, str }) => str.trim() !== '' && !fonts.has(fontName))) {
    await page.getOperatorList();
    for (const { fontName } of pieces)
      if (!fonts.has(fontName) && page.commonObjs.has(fontName))
        fonts.set(fontName, page.commonObjs.get(fontName) as PdfFont);
  }
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  return pdfLines(pieces, { number, left, bottom, width: right - left, height: top - bottom }, fonts);
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
