import { Refusal } from '../table/refusal.ts';
import { countInZip, readZipDirectory } from '../table/xlsx/zip.ts';
import { brands } from '../../media/inside.ts';
import { OleFile } from './ole.ts';

/** What a file is by its bytes, whatever its name says. */
export type SourceKind =
  | 'empty'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'open-document'
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

const BEGINNINGS: readonly (readonly [RegExp, SourceKind])[] = [
  [/^7b5c727466/, 'rtf'],
  [/^ffd8ff|^89504e470d0a1a0a|^474946383[79]61|^52494646.{8}57454250/, 'photo'],
  [/^424d.{8}00000000|^49492a00|^4d4d002a|^38425053|^00000100/, 'other-picture'],
  [/^526172211a07/, 'rar'],
  [/^377abcaf271c/, '7z'],
  [/^1a45dfa3|^494433|^52494646.{8}(?:57415645|41564920)/, 'sound-or-film'],
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
  if (bytes.toString('latin1', 4, 8) === 'ftyp') return kindOfBoxes(bytes);
  const start = bytes.toString('latin1', 0, PDF_HEAD_WITHIN);
  if (start.includes('%PDF-')) return 'pdf';
  if (
    /^(?:\xef\xbb\xbf)?\s*<\?xml/.test(start) &&
    /progid="Word\.Document"|<(?:w:wordDocument|pkg:package)\b/.test(start)
  )
    return 'word-xml';
  if (/^\s*(?:From: .*\r?\n[^]*)?MIME-Version:/i.test(start)) return 'web-archive';
  return 'other';
}

/** No document has so many parts; whoever opens the zip says how many there are. */
const MOST_PARTS = 10_000;

function kindOfZip(bytes: Buffer): SourceKind {
  const count = countInZip(bytes);
  if (count === 0 || (count ?? 0) > MOST_PARTS) return 'zip';
  try {
    const names = new Set(readZipDirectory(bytes).map(({ name }) => name.replaceAll('\\', '/').replace(/^\//, '')));
    const has = (name: string) => names.has(name) || [...names].some((other) => other.toLowerCase() === name);
    if (has('xl/workbook.xml') || has('xl/workbook.bin')) return 'xlsx';
    if (has('ppt/presentation.xml')) return 'pptx';
    if (names.has('[Content_Types].xml') || has('word/document.xml')) return 'docx';
    return names.has('mimetype') && names.has('content.xml') ? 'open-document' : 'zip';
  } catch (error) {
    if (error instanceof Refusal) return 'broken-zip';
    throw error;
  }
}

const OLE_KINDS: readonly (readonly [RegExp, SourceKind])[] = [
  [/^EncryptedPackage$/i, 'locked-office'],
  [/^WordDocument$/i, 'doc'],
  [/^(?:Workbook|Book)$/i, 'xls'],
  [/^PowerPoint Document$/i, 'ppt'],
  [/^(?:MatOST|MM|CONTENTS)$/, 'works'],
];

function kindOfOle(bytes: Buffer): SourceKind {
  try {
    const names = new OleFile(bytes).names();
    return OLE_KINDS.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? 'other-office';
  } catch (error) {
    // It says of itself that it goes on where it does not.
    if (error instanceof RangeError) return 'other-office';
    throw error;
  }
}

function kindOfBoxes(bytes: Buffer): SourceKind {
  const names = brands(bytes);
  if (names.some((name) => /^avi[fs]$/.test(name))) return 'photo';
  return names.some((name) => /^(?:hei[cmsx]|hev[cmx]|mif1|msf1)$/.test(name)) ? 'heic' : 'sound-or-film';
}
