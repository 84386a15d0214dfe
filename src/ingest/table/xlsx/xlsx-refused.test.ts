import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../testing/texts.ts';
import { MAIN, relationships, zipWorkbook } from '../testing/workbook-zip.ts';
import { readXlsx } from './xlsx.ts';

const SOUND = zipWorkbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const sheet = (xml: string) => zipWorkbook({ files: { 'xl/worksheets/sheet1.xml': xml } });
const row = (number: number, column = 'A') => `<row r="${number}"><c r="${column}${number}"><v>1</v></c></row>`;

/** The code and the sentence that says what is wrong. */
function refusal(bytes: Uint8Array): string {
  const { sheets, findings } = readXlsx(bytes);
  expect(sheets).toEqual([]);
  expect(findings).toHaveLength(1);
  return `${findings[0]!.code} ${findings[0]!.message}`;
}

/** The zip, with a size of its first part that is not true. */
function claiming(size: number, zip: Uint8Array): Uint8Array {
  const bytes = Buffer.from(zip);
  bytes.writeUInt32LE(size, bytes.indexOf(Buffer.from('504b0102', 'hex')) + 24);
  return bytes;
}

describe('another kind of file', () => {
  it.each([
    ['no bytes', Buffer.alloc(0), 'T02 扩展名是 .xlsx，里面却不是'],
    ['a text', Buffer.from('编号,事项\n'), 'T02 扩展名是 .xlsx，里面却不是'],
    ['a web page', Buffer.from('<html><table></table></html>'), 'T02 扩展名是 .xlsx，里面却不是'],
    ['a zip of other things', zipSync({ 'a.txt': strToU8('a') }), 'T02 扩展名是 .xlsx，里面却不是'],
    [
      'a Word document',
      zipWorkbook({
        files: {
          '_rels/.rels': relationships({ a: ['officeDocument', 'word/document.xml'] }),
          'word/document.xml': '<w:document xmlns:w="w"/>',
        },
      }),
      'T02 扩展名是 .xlsx，里面却不是',
    ],
    ['an old .xls', OLE, 'T03 这是老格式'],
    [
      'a workbook with a password',
      Buffer.concat([OLE, Buffer.alloc(504), Buffer.from('EncryptedPackage', 'utf16le')]),
      'T04 这个 Excel 文件有密码',
    ],
  ])('%s', (_, bytes, expected) => {
    expect(refusal(bytes)).toContain(expected);
  });
});

describe('damage', () => {
  it.each([
    ['cut short', SOUND.subarray(0, SOUND.length - 40)],
    [
      'a part that is missing',
      zipWorkbook({ files: { 'xl/_rels/workbook.xml.rels': relationships({ s: ['worksheet', 'gone.xml'] }) } }),
    ],
    ['XML that is not closed', sheet(`<worksheet xmlns="${MAIN}"><sheetData>`)],
    ['an empty part', sheet('')],
    ['a part of another kind', sheet('<chart/>')],
    ['a text that does not exist', zipWorkbook({ rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' })],
    ['an address that does not exist', zipWorkbook({ rows: '<row r="1"><c r="XXXX1"><v>7</v></c></row>' })],
    [
      'bytes that are no UTF-8',
      zipWorkbook({ files: { 'xl/sharedStrings.xml': Buffer.from('<sst><si><t>\xb4\xf3</t></si></sst>', 'latin1') } }),
    ],
  ])('%s', (_, bytes) => {
    expect(refusal(bytes)).toContain('T02 这个 Excel 文件已损坏');
  });

  it('of any one byte is reported or does no harm', () => {
    const rows = JSON.stringify(readXlsx(SOUND).sheets[0]!.rows[0]!.cells);
    const seen = new Set<string>();
    for (let at = 0; at < SOUND.length; at++) {
      const bytes = SOUND.slice();
      bytes[at]! ^= 0x11;
      const { sheets, findings } = readXlsx(bytes);
      if (sheets.length > 0) expect(JSON.stringify(sheets[0]!.rows[0]!.cells)).toBe(rows);
      seen.add(findings[0]?.code ?? 'read');
    }
    expect([...seen].sort()).toEqual(['T02', 'T04', 'T05', 'read']);
  });
});

describe('what is meant to do harm', () => {
  it('entities are not declared, let alone expanded', () => {
    const bomb = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(
      refusal(
        sheet(
          `${bomb}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`,
        ),
      ),
    ).toContain('T02');
    expect(refusal(sheet(`<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet xmlns="${MAIN}"/>`))).toContain(
      'T02',
    );
  });

  it('parts that lie outside the file are not read', () => {
    const outside = relationships({ s: ['worksheet', 'http://[/sheet.xml'] }).replace(
      'Target=',
      'TargetMode="External" Target=',
    );
    expect(refusal(zipWorkbook({ files: { 'xl/_rels/workbook.xml.rels': outside } }))).toContain('T02');
    expect(
      refusal(
        zipWorkbook({
          files: { 'xl/_rels/workbook.xml.rels': relationships({ s: ['worksheet', '../../../../etc/passwd'] }) },
        }),
      ),
    ).toContain('T02');
  });

  it('elements in elements in elements', () => {
    expect(refusal(sheet('<a>'.repeat(500_000)))).toContain('T02');
  });

  it('a part that is longer than the directory says', () => {
    const bytes = claiming(10, zipSync({ '_rels/.rels': new Uint8Array(20_000_000) }, { level: 9 }));
    const start = performance.now();
    expect(refusal(bytes)).toContain('T02');
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('size', () => {
  it('is that of the parts that are read, taken from the directory before anything is unpacked', () => {
    const parts = { 'xl/workbook.xml': strToU8('<workbook/>'), '_rels/.rels': new Uint8Array(51 * 1024 * 1024) };
    expect(refusal(zipSync(parts, { level: 9 }))).toContain('T05 这个 Excel 文件解开后超过 50 MB');
  });

  it('is not that of photos, which are not read', () => {
    const bytes = zipWorkbook({ rows: row(1), files: { 'xl/media/a.bmp': Buffer.alloc(60 * 1024 * 1024) } });
    expect(readXlsx(bytes).findings).toEqual([]);
  });

  it.each([
    [
      'rows',
      Array.from({ length: 20_001 }, (_, at) => row(at + 1)).join(''),
      '工作表「表」有内容的行超过 20000 行',
      'T05 20001:1 20001,1',
    ],
    ['columns', row(1) + row(2, 'GS'), '工作表「表」在第 200 列以后还有内容', 'T05 2:201 2,201'],
  ])('%s', (_, rows, message, place) => {
    const bytes = zipWorkbook({ rows });
    expect(refusal(bytes)).toContain(message);
    expect(problemsOf(readXlsx(bytes))).toEqual([place]);
  });

  it('is not that of empty cells, however far they reach', () => {
    const { sheets } = readXlsx(zipWorkbook({ rows: `${row(1)}<row r="1048576"><c r="XFD1048576" s="1"/></row>` }));
    expect(sheets[0]!.rows).toHaveLength(1);
  });
});
