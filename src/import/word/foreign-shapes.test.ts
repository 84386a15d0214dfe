import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blocksText } from '../document/model.ts';
import { docxFile, type DocxParts, p, r } from '../testing/docx-file.ts';
import { readWord } from './read-word.ts';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MATH = (inner: string) => `<w:p><m:oMath>${inner}</m:oMath></w:p>`;
const mathRun = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const GBK = Buffer.from([0xb9, 0xfa, 0xb1, 0xea]);
const [HEAD, TAIL] = ['<html><meta charset="gb2312"><body><p>', '</p></body></html>'].map((text) => Buffer.from(text));
const graphic = (inner: string) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="3" name="a"/><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

function chunk(name: string, data: string | Uint8Array): DocxParts {
  return {
    body: '<w:altChunk r:id="c"/>',
    targets: `<Relationship Id="c" Type="${TYPES}/aFChunk" Target="${name}"/>`,
    more: { [`word/${name}`]: data },
  };
}

const textOf = (parts: DocxParts) => blocksText(readWord(docxFile(parts)).blocks);
const asidesOf = (parts: DocxParts) => readWord(docxFile(parts)).asides.map(({ kind, text }) => `${kind} ${text}`);

describe('pages inside of a document', () => {
  it('saved with their pictures, as programs of the web write them', () => {
    const page = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; boundary="a"',
      '',
      '--a',
      'Content-Type: text/html; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '<html><body><p>=E9=80=9A=E6=B0=B4</p></body></html>',
      '--a--',
    ].join('\r\n');
    expect(textOf(chunk('a.mht', page))).toBe('通水');
  });

  it('in the encoding that they say', () => {
    expect(textOf(chunk('a.html', Buffer.concat([HEAD!, GBK, TAIL!])))).toBe('国标');
  });
});

describe('fields', () => {
  it('written in one element', () => {
    const { blocks, remarks } = readWord(
      docxFile({ body: p(`<w:fldSimple w:instr=" DATE ">${r('今天')}</w:fldSimple>`) }),
    );
    expect(blocksText(blocks)).toBe('今天');
    expect(remarks).toContainEqual({ kind: 'date-field', text: '今天', place: 1 });
  });

  it('that begin and never end swallow nothing', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>';
    const body = p(begin + r('通水了')) + p('今天。');
    expect(textOf({ body })).toBe('通水了\n今天。');
    expect(asidesOf({ body })).toEqual(['instruction  REF x ']);
  });
});

describe('words that lie elsewhere', () => {
  it('in a diagram', () => {
    expect(
      asidesOf({
        body: graphic('<x:relIds xmlns:x="x" r:dm="d"/>'),
        targets: `<Relationship Id="d" Type="${TYPES}/diagramData" Target="d.xml"/>`,
        more: { 'word/d.xml': '<x><pt modelId="1"><t><bodyPr/><p><r><t>组织图</t></r></p></t></pt></x>' },
      }),
    ).toEqual(['chart 组织图']);
  });

  it('in a chart of the new kind', () => {
    expect(
      asidesOf({
        body: graphic('<x:chart xmlns:x="x" r:id="d"/>'),
        targets: `<Relationship Id="d" Type="${TYPES}/chartEx" Target="d.xml"/>`,
        more: { 'word/d.xml': '<x><lvl><pt idx="0">一组</pt><pt idx="1">二组</pt></lvl><t>树图</t></x>' },
      }),
    ).toEqual(['chart 一组 二组 树图']);
  });

  it('in a document that is only named', () => {
    const targets = `<Relationship Id="s" Type="${TYPES}/subDocument" Target="二.docx" TargetMode="External"/>`;
    expect(asidesOf({ body: '<w:subDoc r:id="s"/>', targets })).toEqual(['outside 二.docx']);
  });

  it('in properties, of the program and of an office', () => {
    expect(
      asidesOf({
        body: p('甲'),
        more: {
          'docProps/app.xml': '<Properties><Company>印务</Company><Pages>1</Pages></Properties>',
          'docProps/custom.xml': '<Properties><property name="说明"><lpwstr>内部</lpwstr></property></Properties>',
        },
      }),
    ).toEqual(['property 单位：印务', 'property 说明：内部']);
  });
});

it('marks above letters, and limits, of equations', () => {
  const above = `<m:acc><m:accPr><m:chr m:val="→"/></m:accPr><m:e>${mathRun('a')}</m:e></m:acc>`;
  const below = `<m:limLow><m:e>${mathRun('lim')}</m:e><m:lim>${mathRun('n')}</m:lim></m:limLow>`;
  const brace = `<m:groupChr><m:groupChrPr><m:chr m:val="⏞"/></m:groupChrPr><m:e>${mathRun('b')}</m:e></m:groupChr>`;
  expect(textOf({ body: MATH(above + below + brace) })).toBe('a→lim_nb⏞');
});

it('XML that says that it is in GBK', () => {
  const parts = unzipSync(docxFile({ body: p('@') }));
  const [before, after] = strFromU8(parts['word/document.xml']!).replace('UTF-8', 'GB2312').split('@');
  const main = Buffer.concat([Buffer.from(before!), GBK, Buffer.from(after!)]);
  expect(blocksText(readWord(zipSync({ ...parts, 'word/document.xml': main })).blocks)).toBe('国标');
});
