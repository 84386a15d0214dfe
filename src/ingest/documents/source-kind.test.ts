import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docFile } from '../../import/testing/doc-file.ts';
import { docxFile, p } from '../../import/testing/docx-file.ts';
import { hanPdf } from '../../import/testing/han-pdf.ts';
import { agileFile, lockedOpenDocument, standardFile } from './testing/locked-files.ts';
import { zipFile } from './testing/office-file.ts';
import { oleFile } from './testing/ole-file.ts';
import { sourceKind } from './source-kind.ts';

const zip = (...names: string[]) => Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('a')]))));
const boxes = (...brands: string[]) => {
  const size = Buffer.from([0, 0, 0, 16 + brands.length * 4]);
  return Buffer.concat([size, Buffer.from(`ftyp${brands[0]!}\0\0\0\0${brands.join('')}`, 'latin1')]);
};
/** Records of a workbook, each with four bytes; 0x2f says that those behind it are locked. */
const records = (...kinds: number[]) =>
  Buffer.concat(kinds.map((kind) => Buffer.from([kind & 0xff, kind >> 8, 4, 0, 0, 0, 0, 0])));

it.each([
  { expected: 'empty', bytes: Buffer.alloc(0) },
  { expected: 'docx', bytes: docxFile({ body: p('甲') }) },
  { expected: 'xlsx', bytes: zip('[Content_Types].xml', 'xl/workbook.xml') },
  { expected: 'pptx', bytes: zip('[Content_Types].xml', 'ppt/presentation.xml') },
  { expected: 'open-document', bytes: zip('mimetype', 'content.xml') },
  { expected: 'xlsb', bytes: zip('[Content_Types].xml', 'xl/workbook.bin') },
  { expected: 'ofd', bytes: zip('OFD.xml', 'Doc_0/Document.xml') },
  { expected: 'iwork', bytes: zip('Index/Document.iwa', 'Data/a.jpg') },
  { expected: 'epub', bytes: zip('mimetype', 'META-INF/container.xml') },
  { expected: 'other-picture', bytes: Buffer.from('49492a0008000000', 'hex') },
  { expected: 'zip', bytes: zip('a.docx', 'b.jpg') },
  { expected: 'zip', bytes: zip() },
  { expected: 'zip', bytes: zip(...Array.from({ length: 10_001 }, (_, index) => String(index))) },
  { expected: 'broken-zip', bytes: Buffer.from('PK\u0003\u0004') },
  { expected: 'doc', bytes: docFile({ text: [{ text: '甲\r' }] }) },
  { expected: 'doc', bytes: oleFile({ WORDDOCUMENT: Buffer.alloc(9) }) },
  { expected: 'xls', bytes: oleFile({ Workbook: Buffer.alloc(9) }) },
  { expected: 'ppt', bytes: oleFile({ 'PowerPoint Document': Buffer.alloc(9) }) },
  { expected: 'works', bytes: oleFile({ MatOST: Buffer.alloc(9) }) },
  { expected: 'locked-office', bytes: oleFile({ EncryptionInfo: Buffer.alloc(9), EncryptedPackage: Buffer.alloc(9) }) },
  { expected: 'locked-office', bytes: oleFile({ Workbook: records(0x0809, 0x002f, 0x0042) }) },
  {
    expected: 'locked-office',
    bytes: oleFile({ 'PowerPoint Document': Buffer.alloc(9), EncryptedSummary: Buffer.alloc(9) }),
  },
  { expected: 'locked-office', bytes: agileFile(zipFile({ 'word/document.xml': '' }), '2026') },
  { expected: 'locked-office', bytes: standardFile(zipFile({ 'xl/workbook.xml': '' }), '2026') },
  { expected: 'locked-office', bytes: docFile({ text: [{ text: '甲\r' }], flags: 0x0100 }) },
  { expected: 'locked-office', bytes: docFile({ text: [{ text: '甲\r' }], flags: 0x0100, version: 0x68 }) },
  {
    expected: 'locked-office',
    bytes: oleFile({
      'PowerPoint Document': Buffer.alloc(9),
      'Current User': Buffer.from('0000f60f1c00000014000000dfc4d1f3', 'hex'),
    }),
  },
  { expected: 'locked-office', bytes: lockedOpenDocument() },
  { expected: 'locked-office', bytes: lockedOpenDocument({ asWhole: true }) },
  {
    expected: 'ppt',
    bytes: oleFile({
      'PowerPoint Document': Buffer.alloc(9),
      'Current User': Buffer.from('0000f60f1c000000140000005fc091e3', 'hex'),
    }),
  },
  { expected: 'xls', bytes: oleFile({ Workbook: records(0x0809, 0x00e1, 0x0042) }) },
  { expected: 'other-office', bytes: oleFile({ Contents1: Buffer.alloc(9) }) },
  { expected: 'other-office', bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex') },
  { expected: 'pdf', bytes: hanPdf([[{ text: '甲' }]]) },
  { expected: 'rtf', bytes: Buffer.from('{\\rtf1 a}') },
  {
    expected: 'word-xml',
    bytes: Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
  },
  { expected: 'web-archive', bytes: Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n') },
  { expected: 'heic', bytes: boxes('heic', 'mif1') },
  { expected: 'heic', bytes: boxes('mif1', 'heic') },
  { expected: 'photo', bytes: boxes('avif', 'mif1') },
  { expected: 'sound-or-film', bytes: boxes('isom', 'mp42') },
  { expected: 'photo', bytes: Buffer.from('ffd8ffe000104a464946', 'hex') },
  { expected: 'rar', bytes: Buffer.from('526172211a0700', 'hex') },
  { expected: '7z', bytes: Buffer.from('377abcaf271c0004', 'hex') },
  { expected: 'other', bytes: Buffer.from('<html><p>甲</p></html>') },
])('bytes tell what a file is: $expected', ({ expected, bytes }) => {
  expect(sourceKind(bytes)).toBe(expected);
});
