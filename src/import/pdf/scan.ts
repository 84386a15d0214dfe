import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scannedPages } from '../../ingest/pdf/scanned-pages.ts';
import { UnreadablePdf } from '../../ingest/pdf/unreadable-pdf.ts';
import type { Document } from '../document/model.ts';
import { Refused } from '../document/refused.ts';
import { plainDocument } from '../plain/plain-document.ts';

/** A piece that is published has fewer; each page takes seconds to be read. */
const MOST_PAGES = 40;

/** Lays the pages of a scan into a folder, a picture each. Throws `Refused`. */
export async function laidOutPages(bytes: Buffer, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  try {
    for await (const { picture } of scannedPages(bytes, MOST_PAGES + 1)) {
      const file = join(folder, `${files.length}.png`);
      writeFileSync(file, picture);
      files.push(file);
    }
  } catch (error) {
    if (!(error instanceof UnreadablePdf)) throw error;
  }
  if (files.length > MOST_PAGES)
    throw new Refused(`是扫描件，超过 ${MOST_PAGES} 页，不像一篇文稿。请把要登的几页另存为一个 PDF。`);
  if (files.length === 0)
    throw new Refused(
      '是没有文字的 PDF，里面的图片也取不出来。请用浏览器打开，打印成图片，或者向交稿的人要 Word 文稿。',
    );
  return files;
}

/** What was read on the pages of a scan, as a document. Throws `Refused` where that is nothing. */
export function readScan(pages: readonly string[]): Document {
  if (pages.every((text) => text.trim() === ''))
    throw new Refused('是扫描件，上面的字一个也没有认出来：太淡、太斜，或者是手写的。请向交稿的人要 Word 文稿。');
  const document = plainDocument(pages.join('\n'));
  document.remarks.push({ kind: 'scan', text: String(pages.length), place: 0 });
  const empty = pages.flatMap((text, index) => (text.trim() === '' ? [index + 1] : []));
  if (empty.length > 0) document.remarks.push({ kind: 'empty-page', text: empty.join('、'), place: 0 });
  return document;
}
