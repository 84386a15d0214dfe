import { isLockedOle } from '../ole/locked-ole.ts';
import { Refusal } from '../table/refusal.ts';
import { countInZip, readZipDirectory, unpack, type ZipEntry } from '../table/xlsx/zip.ts';
import { brands, insideOf, isPicture } from '../../media/inside.ts';
import { OleFile } from '../ole/ole.ts';

/** What a file is by its bytes, whatever its name says. */
export type SourceKind =
  | 'empty'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'xlsb'
  | 'open-document'
  | 'ofd'
  | 'iwork'
  | 'epub'
  | 'zip'
  | 'broken-zip'
  | 'doc'
  | 'works'
  | 'xls'
  | 'ppt'
  | 'locked-office'
  | 'other-office'
  | 'pdf'
  | 'rtf'
  | 'word-xml'
  | 'web-archive'
  | 'heic'
  | 'photo'
  | 'other-picture'
  | 'sound-or-film'
  | 'rar'
  | '7z'
  /** Text of whatever kind, or nobody knows what. */
  | 'other';

/** What no picture is; what pictures are, those who show them know. */
const BEGINNINGS: readonly (readonly [RegExp, SourceKind])[] = [
  [/^7b5c727466/, 'rtf'],
  [/^ffd8ff|^89504e470d0a1a0a|^474946383[79]61|^52494646.{8}57454250/, 'photo'],
  [/^526172211a07/, 'rar'],
  [/^377abcaf271c/, '7z'],
  [/^494433|^52494646.{8}(?:57415645|41564920)/, 'sound-or-film'],
];

/** Programs let some bytes stand before the head of a PDF. */
const PDF_HEAD_WITHIN = 1024;

export function sourceKind(bytes: Buffer): SourceKind {
  if (bytes.length === 0) return 'empty';
  const head = bytes.toString('hex', 0, 16);
  if (/^504b0(?:304|506)/.test(head)) return kindOfZip(bytes);
  if (head.startsWith('d0cf11e0a1b11ae1')) return kindOfOle(bytes);
  const [, known] = BEGINNINGS.find(([pattern]) => pattern.test(head)) ?? [];
  if (known) return known;
  // A drawing is written as text, and a page may begin with one.
  const isPage = /<html[\s>]|<!doctype html/i.test(bytes.toString('latin1', 0, PDF_HEAD_WITHIN));
  const inside = isPage ? undefined : insideOf(bytes);
  if (inside === 'video') return isFilmOfPictures(bytes) ? 'photo' : 'sound-or-film';
  if (isPicture(inside)) return inside === 'heic' ? (isFilmOfPictures(bytes) ? 'photo' : 'heic') : 'other-picture';
  const start = bytes.toString('latin1', 0, PDF_HEAD_WITHIN);
  if (start.includes('%PDF-')) return 'pdf';
  if (
    /^(?:\xef\xbb\xbf)?\s*<\?xml/.test(start) &&
    /progid="Word\.Document"|<(?:w:wordDocument|pkg:package)\b/.test(start)
  )
    return 'word-xml';
  if (isMail(bytes)) return 'web-archive';
  return 'other';
}

/** Servers write long heads before what says how the mail is made. */
const MAIL_HEAD_WITHIN = 16_384;

/** A mail, or a page saved as one: heads, one a line, of which one says how the rest is made. */
function isMail(bytes: Buffer): boolean {
  const [head = ''] = bytes.toString('latin1', 0, MAIL_HEAD_WITHIN).split(/\r?\n\r?\n/);
  return /^\s*[A-Za-z][A-Za-z-]*: /.test(head) && /^(?:MIME-Version|Content-Transfer-Encoding|Received):/im.test(head);
}

/** No document has so many parts; whoever opens the zip says how many there are. */
const MOST_PARTS = 10_000;

function kindOfZip(bytes: Buffer): SourceKind {
  const count = countInZip(bytes);
  if (count === 0 || (count ?? 0) > MOST_PARTS) return 'zip';
  try {
    const entries = readZipDirectory(bytes);
    const names = new Set(entries.map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '')));
    const has = (name: string) => names.has(name) || [...names].some((other) => other.toLowerCase() === name);
    if (has('xl/workbook.xml')) return 'xlsx';
    if (has('xl/workbook.bin')) return 'xlsb';
    if (has('ppt/presentation.xml')) return 'pptx';
    if (names.has('[Content_Types].xml') || has('word/document.xml')) return 'docx';
    if (has('ofd.xml')) return 'ofd';
    if (names.has('Index/Document.iwa') || names.has('Index.zip')) return 'iwork';
    if (names.has('mimetype') && names.has('META-INF/container.xml')) return 'epub';
    if (names.has('mimetype') && isLockedOpenDocument(entries)) return 'locked-office';
    return names.has('mimetype') && names.has('content.xml') ? 'open-document' : 'zip';
  } catch (error) {
    if (error instanceof Refusal) return 'broken-zip';
    throw error;
  }
}

/** The list of its parts says how each is locked. It is short: a longer one is none. */
const LONGEST_LIST = 2 ** 20;

function isLockedOpenDocument(entries: readonly ZipEntry[]): boolean {
  const list = entries.find(({ name }) => name === 'META-INF/manifest.xml');
  if (!list || list.size > LONGEST_LIST) return false;
  return /<(?:[\w-]+:)?encryption-data[\s>]/.test(Buffer.concat([...unpack(list)]).toString());
}

const OLE_KINDS: readonly (readonly [RegExp, SourceKind])[] = [
  [/^WordDocument$/i, 'doc'],
  [/^(?:Workbook|Book)$/i, 'xls'],
  [/^PowerPoint Document$/i, 'ppt'],
  [/^(?:MatOST|MM|CONTENTS)$/, 'works'],
];

function kindOfOle(bytes: Buffer): SourceKind {
  if (isLockedOle(bytes)) return 'locked-office';
  try {
    const names = new OleFile(bytes).names();
    return OLE_KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'other-office';
  } catch (error) {
    // It says of itself that it goes on where it does not.
    if (error instanceof RangeError) return 'other-office';
    throw error;
  }
}

/** AVIF, which pages show, says that it is like HEIC too. */
function isFilmOfPictures(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 8) === 'ftyp' && brands(bytes).some((name) => /^avi[fs]$/.test(name));
}
