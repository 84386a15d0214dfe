import type { PdfPage } from '../pdf/read-pdf.ts';
import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';
import { readCsv } from '../table/csv/csv.ts';
import { Refusal } from '../table/refusal.ts';
import { WorkbookParts } from '../table/xlsx/workbook-parts.ts';
import { readXlsx } from '../table/xlsx/xlsx.ts';
import { readZipDirectory, unpack, type ZipEntry } from '../table/xlsx/zip.ts';
import { Budget, type DocumentContents, type DocumentText, type UnreadReason } from './contents.ts';
import { mailParts } from './mail-parts.ts';
import { officeTexts } from './office-texts.ts';
import { oldWorkbookCells } from './old-workbook-cells.ts';
import { docTexts } from './doc-texts.ts';
import { numbersInPart, otherNumbers, textBehindZip, XML_PART } from './package-numbers.ts';
import type { TableFile } from '../table/table.ts';
import { oleTexts } from './ole-texts.ts';
import { type SourceKind, sourceKind } from './source-kind.ts';
import { marksOfHtml, textOfHtml } from './text-of-html.ts';
import { typedText } from './typed-text.ts';

/** Documents and archives inside each other that are opened. */
const DEEPEST = 4;

/**
 * Reads all that a document or an archive holds: its texts, tables and pictures, those of what is packed in it too. What
 * it is, its bytes say. `scans`: so many pages of a PDF that have no letters are pictures too. It ends, but for a PDF:
 * see `readPdf`.
 */
export async function readContents(bytes: Uint8Array, { scans = 0 } = {}): Promise<DocumentContents> {
  const contents: DocumentContents = { texts: [], tables: [], pictures: [], unread: [] };
  await new DocumentReader(contents, new Budget(), scans).read(bytes, '', '');
  return contents;
}

class DocumentReader {
  readonly #contents: DocumentContents;
  readonly #budget: Budget;
  readonly #scans: number;
  #depth = 0;

  constructor(contents: DocumentContents, budget: Budget, scans: number) {
    this.#contents = contents;
    this.#budget = budget;
    this.#scans = scans;
  }

  /** `inside`: what the file lies in, as the beginning of a place; `name`: its own, '' of the outermost. */
  async read(bytes: Uint8Array, inside: string, name: string): Promise<void> {
    const place = name === '' ? '' : `${inside}「${name}」的`;
    const unread = (reason: UnreadReason) =>
      this.#contents.unread.push({ where: place === '' ? '文件' : place.slice(0, -1), reason });
    if (this.#depth >= DEEPEST) {
      unread('deep');
      return;
    }
    this.#depth++;
    try {
      await this.#readBytes(bytes, place, name);
    } catch (error) {
      if (error instanceof UnreadablePdf) unread(error.reason);
      else if (error instanceof Refusal) unread(REASONS[error.finding.code] ?? 'damaged');
      else throw error;
    }
    this.#depth--;
  }

  async #readBytes(bytes: Uint8Array, place: string, name: string): Promise<void> {
    const { texts, tables, pictures } = this.#contents;
    const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const kind = sourceKind(file);
    if (ZIPS.has(kind)) await this.#readZip(bytes, place);
    else if (kind === 'pdf') await this.#readPdf(bytes, place);
    else if (OLD_KINDS.has(kind)) this.#readOld(file, kind, place);
    else if (kind === 'web-archive') await this.#readMail(file, place);
    else if (kind === 'photo' || kind === 'other-picture') pictures.push({ where: place.slice(0, -1), bytes });
    else if (CLOSED_KINDS.has(kind))
      this.#contents.unread.push({ where: place.slice(0, -1) || '文件', reason: 'format' });
    else if (kind !== 'empty' && kind !== 'sound-or-film') {
      const text = typedText(bytes);
      if (text === undefined) this.#contents.unread.push({ where: place.slice(0, -1) || '文件', reason: 'format' });
      else if (/\.csv$/i.test(name)) tables.push({ where: place, table: readCsv(text) });
      else texts.push(...writtenText(place.slice(0, -1), text));
    }
  }

  /** What old programs have written. */
  #readOld(bytes: Buffer, kind: SourceKind, place: string): void {
    const { texts, unread } = this.#contents;
    const file = place.slice(0, -1) || '文件';
    const told = kind === 'doc' ? docTexts(bytes) : [];
    if (kind === 'locked-office') unread.push({ where: file, reason: 'locked' });
    const inside = place === '' ? '文件里' : `${place}里面`;
    // A number may lie in pieces, and in streams of their own: each way finds what the other does not.
    const whole = told.join('\n');
    const others = oleTexts(bytes).filter((text) => !whole.includes(text.replaceAll('\r', '\n')));
    for (const text of [...told, ...others]) texts.push({ where: inside, text });
    if (kind === 'xls')
      for (const { where, text } of oldWorkbookCells(bytes)) texts.push({ where: `${place}${where}`, text });
    // Attachments of a mail of Outlook lie in folders of its own, some packed.
    if (kind === 'other-office' && bytes.includes('__attach_version', 0, 'utf16le'))
      unread.push({ where: `${place === '' ? '' : `${file}的`}附件`, reason: 'format' });
  }

  async #readMail(bytes: Buffer, place: string): Promise<void> {
    const { heads, parts } = mailParts(bytes);
    const file = place === '' ? '邮件' : place.slice(0, -1);
    this.#contents.texts.push({ where: `${file}的开头`, text: heads });
    for (const { name, type, bytes: part } of parts) {
      if (!this.#budget.takes(part.length))
        this.#contents.unread.push({ where: `${file}的「${name}」`, reason: 'large' });
      else if (type.startsWith('text/') && !/\.csv$/i.test(name))
        this.#contents.texts.push(
          ...writtenText(name === '' ? `${file}的正文` : `${file}的「${name}」`, part.toString()),
        );
      else await this.read(part, `${file}里的`, name === '' ? '没有名字的附件' : name);
    }
  }

  async #readZip(bytes: Uint8Array, place: string): Promise<void> {
    const entries = readZipDirectory(bytes);
    const before = { texts: this.#contents.texts.length, tables: this.#contents.tables.length };
    const names = new Set(entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()));
    const isWorkbook = names.has('xl/workbook.xml');
    const isPackage =
      names.has('[content_types].xml') || names.has('ofd.xml') || (names.has('mimetype') && names.has('content.xml'));
    if (isWorkbook) {
      const table = readXlsx(bytes);
      const [refused] = table.findings;
      if (refused) throw new Refusal(refused);
      this.#contents.tables.push({ where: place, table });
    } else if (isPackage)
      for (const { where, text } of officeTexts(new WorkbookParts(bytes)))
        this.#contents.texts.push({ where: place + where, text });
    else
      this.#contents.texts.push({ where: `${place}里面文件的名字`, text: entries.map(({ name }) => name).join('\n') });
    if (isPackage || isWorkbook) this.#readNumbers(entries, place, before);
    const behind = textBehindZip(bytes);
    if (behind !== '') this.#contents.texts.push({ where: `${place}最后的注释`, text: behind });
    const within =
      isPackage || isWorkbook ? `${place}里面嵌着的` : place === '' ? '压缩包里的' : `${place.slice(0, -1)}里的`;
    for (const entry of entries)
      if (isPackage || isWorkbook ? isPacked(entry.name) : !UNTOLD.test(entry.name))
        await this.#readEntry(entry, within);
  }

  /** Numbers in a package that stand in none of the texts and tables which were read from it. */
  #readNumbers(entries: readonly ZipEntry[], place: string, before: { texts: number; tables: number }): void {
    const { texts, tables } = this.#contents;
    const known = [
      ...texts.slice(before.texts).map(({ text }) => text),
      ...tables.slice(before.tables).flatMap(({ table }) => textsOfTable(table)),
    ].join('\n');
    const found: string[] = [];
    for (const entry of entries.filter(({ name }) => XML_PART.test(name))) {
      const part = this.#unpacked(entry);
      if (typeof part !== 'string') found.push(...numbersInPart(part));
    }
    for (const text of otherNumbers(known, found)) texts.push({ where: `${place}不显示的部分`, text });
  }

  async #readEntry(entry: ZipEntry, inside: string): Promise<void> {
    const name = entry.name.slice(entry.name.lastIndexOf('/') + 1);
    if (name === '') return;
    const bytes = this.#unpacked(entry);
    if (typeof bytes === 'string') this.#contents.unread.push({ where: `${inside}「${name}」`, reason: bytes });
    else await this.read(bytes, inside, name);
  }

  #unpacked(entry: ZipEntry): Uint8Array | UnreadReason {
    if (entry.isEncrypted) return 'locked';
    if (!this.#budget.takes(entry.size)) return 'large';
    try {
      return Buffer.concat([...unpack(entry)]);
    } catch (error) {
      if (error instanceof Refusal) return 'damaged';
      throw error;
    }
  }

  async #readPdf(bytes: Uint8Array, place: string): Promise<void> {
    const { earlierVersions, readPdf } = await pdfReaders();
    const { pages, properties, strings, attachments, count } = await readPdf(bytes);
    const { texts, unread } = this.#contents;
    const scans: number[] = [];
    for (const [index, { text, besides, remarks, hasPictures }] of pages.entries()) {
      const page = `${place}第 ${index + 1} 页`;
      if (text.trim() !== '') texts.push({ where: page, text });
      for (const piece of besides) texts.push({ where: `${page}看不见的或者分开画的字`, text: piece });
      if (hasPictures) scans.push(index + 1);
      for (const remark of remarks) texts.push({ where: `${page}的批注`, text: remark });
    }
    for (const text of properties) texts.push({ where: `${place}文档的属性`, text });
    for (const text of strings) texts.push({ where: `${place}页面上看不见的部分`, text });
    for (const [index, earlier] of earlierVersions(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).entries())
      texts.push(
        ...(await this.#textsOfEarlier(earlier, `${place}存在文件里的${index === 0 ? '' : '更'}早一版`, pages)),
      );
    if (scans.length > 0)
      unread.push({
        where: `${place}第 ${scans[0]!} 页${scans.length > 1 ? `等 ${scans.length} 页` : ''}`,
        reason: 'scan',
      });
    if (scans.length > 0 && this.#scans > 0) {
      const { scannedPages } = await import('../pdf/scanned-pages.ts');
      for await (const { number, picture } of scannedPages(bytes, this.#scans))
        this.#contents.pictures.push({ where: `${place}第 ${number} 页`, bytes: picture });
    }
    if (count > pages.length) unread.push({ where: `${place}第 ${pages.length + 1} 页起`, reason: 'large' });
    for (const { name, bytes: attached } of attachments)
      if (attached.length === 0) unread.push({ where: `${place}里面嵌着的「${name}」`, reason: 'damaged' });
      else if (this.#budget.takes(attached.length)) await this.read(attached, `${place}里面嵌着的`, name);
      else unread.push({ where: `${place}里面嵌着的「${name}」`, reason: 'large' });
  }

  /** What stands in an earlier version of a PDF and was taken out of it. */
  async #textsOfEarlier(bytes: Buffer, where: string, pages: readonly PdfPage[]): Promise<DocumentText[]> {
    const { otherPieces, readPdf } = await pdfReaders();
    try {
      const known = pages.map(({ text }) => text).join('\n');
      const earlier = await readPdf(bytes);
      return earlier.pages.flatMap(({ text }, index) =>
        otherPieces(known, text.split('\n')).map((line) => ({ where: `${where}的第 ${index + 1} 页`, text: line })),
      );
    } catch (error) {
      // Where the file was cut is no version of it.
      if (error instanceof UnreadablePdf) return [];
      throw error;
    }
  }
}

/** Their library is large: they are loaded where there is a PDF. */
async function pdfReaders() {
  const [{ readPdf }, { earlierVersions }, { otherPieces }] = await Promise.all([
    import('../pdf/read-pdf.ts'),
    import('../pdf/earlier-versions.ts'),
    import('../pdf/other-pieces.ts'),
  ]);
  return { readPdf, earlierVersions, otherPieces };
}

const REASONS: Readonly<Record<string, UnreadReason>> = { T04: 'locked', T05: 'large' };

/** What is opened as a zip; one that is broken says so itself. */
const ZIPS: ReadonlySet<SourceKind> = new Set([
  'docx',
  'xlsx',
  'pptx',
  'open-document',
  'ofd',
  'epub',
  'zip',
  'broken-zip',
]);
/** What old programs have written. */
const OLD_KINDS: ReadonlySet<SourceKind> = new Set(['doc', 'works', 'xls', 'ppt', 'locked-office', 'other-office']);
/** What is not opened: archives and formats of others. */
const CLOSED_KINDS: ReadonlySet<SourceKind> = new Set(['rar', '7z', 'rtf', 'heic', 'xlsb', 'iwork']);
/** Parts of documents that are opened; `.bin` may be an old document that was put into a new one. */
const PACKED =
  /\.(?:docx?|wps|xlsx?|et|pptx?|dps|ofd|pdf|zip|csv|txt|md|html?|xml|json|ya?ml|log|svg|bin|jpe?g|png|gif|webp|tiff?)$/i;
const PACKED_IN_DOCUMENTS = /(?:^|\/)(?:embeddings|media|Pictures)\/[^/]+$|\/Res\/[^/]+$|^Object \d+\/content\.xml$/i;
/** What is put in the place of a paragraph, and what else is a document of its own. */
const DOCUMENT = /\.(?:docx?|docm|xlsx?|xlsm|pptx?|pptm|pdf|zip|csv|txt|md|html?|mht|rtf|eml)$/i;
const isPacked = (name: string) => (PACKED_IN_DOCUMENTS.test(name) && PACKED.test(name)) || DOCUMENT.test(name);
/** Files of an archive that hold no words of anybody: what systems leave there, letters, sheets of style, recordings. */
const UNTOLD =
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX\/.*)$|\.(?:ttf|otf|woff2?|css|mp3|m4a|mp4|wav|wma|aac|amr|ogg|flac|webm|mov|avi|wmv|mkv)$/i;

function textsOfTable({ sheets, besides = [] }: TableFile): string[] {
  return [
    ...sheets.flatMap(({ rows, margins = [] }) => [
      ...margins,
      ...rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [cell.text] : []))),
    ]),
    ...besides.map(({ text }) => text),
  ];
}

/** A text, and of one with marks what is typed in them. */
function writtenText(where: string, text: string): DocumentText[] {
  if (!/<[a-z!?/][^<>]*>/i.test(text)) return [{ where, text }];
  return [
    { where, text: textOfHtml(text) },
    { where, text: marksOfHtml(text) },
  ];
}
