import { UnreadablePdf } from '../pdf/unreadable-pdf.ts';
import { readCsv } from '../table/csv/csv.ts';
import { Refusal } from '../table/refusal.ts';
import { WorkbookParts } from '../table/xlsx/workbook-parts.ts';
import { readXlsx } from '../table/xlsx/xlsx.ts';
import { readZipDirectory, unpack, type ZipEntry } from '../table/xlsx/zip.ts';
import { Budget, type DocumentContents, type UnreadReason } from './contents.ts';
import { officeTexts } from './office-texts.ts';
import { oldWorkbookCells } from './old-workbook-cells.ts';
import { oleTexts } from './ole-texts.ts';
import { type SourceKind, sourceKind } from './source-kind.ts';
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
    else if (OLD_KINDS.has(kind)) {
      if (readXlsx(bytes).findings.some(({ code }) => code === 'T04'))
        this.#contents.unread.push({ where: place.slice(0, -1) || '文件', reason: 'locked' });
      for (const text of oleTexts(bytes)) texts.push({ where: place === '' ? '文件里' : `${place}里面`, text });
      if (kind === 'xls')
        for (const { where, text } of oldWorkbookCells(file)) texts.push({ where: `${place}${where}`, text });
    } else if (kind === 'photo' || kind === 'other-picture') pictures.push({ where: place.slice(0, -1), bytes });
    else if (/\.csv$/i.test(name)) {
      const text = typedText(bytes);
      if (text !== undefined) tables.push({ where: place, table: readCsv(text) });
    } else if (PLAIN.test(name)) {
      const text = typedText(bytes);
      if (text !== undefined) texts.push({ where: place.slice(0, -1), text });
    }
  }

  async #readZip(bytes: Uint8Array, place: string): Promise<void> {
    const entries = readZipDirectory(bytes);
    const names = new Set(entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()));
    const isWorkbook = names.has('xl/workbook.xml');
    const isPackage = names.has('[content_types].xml') || names.has('ofd.xml');
    if (isWorkbook) {
      const table = readXlsx(bytes);
      const [refused] = table.findings;
      if (refused) throw new Refusal(refused);
      this.#contents.tables.push({ where: place, table });
    } else if (isPackage)
      for (const { where, text } of officeTexts(new WorkbookParts(bytes)))
        this.#contents.texts.push({ where: place + where, text });
    const within =
      isPackage || isWorkbook ? `${place}里面嵌着的` : place === '' ? '压缩包里的' : `${place.slice(0, -1)}里的`;
    for (const entry of entries)
      if (!(isPackage || isWorkbook) || PACKED_IN_DOCUMENTS.test(entry.name)) await this.#readEntry(entry, within);
  }

  async #readEntry(entry: ZipEntry, inside: string): Promise<void> {
    const name = entry.name.slice(entry.name.lastIndexOf('/') + 1);
    if (name === '' || !(INTERESTING.test(name) || PICTURE_NAME.test(name))) return;
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
    // Its library is large: it is loaded where there is a PDF.
    const { readPdf } = await import('../pdf/read-pdf.ts');
    const { pages, properties, attachments, count } = await readPdf(bytes);
    const { texts, unread } = this.#contents;
    const scans: number[] = [];
    for (const [index, { text, remarks, hasPictures }] of pages.entries()) {
      const page = `${place}第 ${index + 1} 页`;
      if (text.trim() !== '') texts.push({ where: page, text });
      if (hasPictures) scans.push(index + 1);
      for (const remark of remarks) texts.push({ where: `${page}的批注`, text: remark });
    }
    for (const text of properties) texts.push({ where: `${place}文档的属性`, text });
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
      if (this.#budget.takes(attached.length)) await this.read(attached, `${place}里面嵌着的`, name);
  }
}

const REASONS: Readonly<Record<string, UnreadReason>> = { T04: 'locked', T05: 'large' };

/** What is opened as a zip; one that is broken says so itself. */
const ZIPS: ReadonlySet<SourceKind> = new Set(['docx', 'xlsx', 'pptx', 'open-document', 'zip', 'broken-zip']);
/** What old programs have written. */
const OLD_KINDS: ReadonlySet<SourceKind> = new Set(['doc', 'works', 'xls', 'ppt', 'locked-office', 'other-office']);
const PICTURE_NAME = /\.(?:jpe?g|png|gif|webp|tiff?)$/i;
const PLAIN = /\.(?:txt|md|html?|xml|json|ya?ml|log|svg)$/i;
/** Names of what is opened; `.bin` may be an old document that was put into a new one. */
const INTERESTING = /\.(?:docx?|wps|xlsx?|et|pptx?|dps|ofd|pdf|zip|csv|txt|md|html?|xml|json|ya?ml|log|svg|bin)$/i;
const PACKED_IN_DOCUMENTS = /(?:^|\/)(?:embeddings|media)\/[^/]+$|\/Res\/[^/]+$/i;
