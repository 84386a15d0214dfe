import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemsOf, rowOf, textsOf } from '../testing/texts.ts';
import { MAIN, relationships, zipWorkbook } from '../testing/workbook-zip.ts';
import { readXlsx } from './xlsx.ts';

const fixture = (name: string) => readXlsx(readFileSync(new URL(`../testing/${name}.xlsx`, import.meta.url)));

describe('a workbook that an office program saved', () => {
  const file = fixture('pledges');

  it('reads as a person reads it', () => {
    expect(file.findings).toEqual([]);
    const title = '2026年党支部公开承诺台账';
    expect(textsOf(file)).toEqual({
      1: [title, title, title, title, title, title],
      2: ['类别', '编号', '承诺事项', '完成时限', '完成率', '备注'],
      3: ['民生实事', '01', '修通五组机耕路', '2026-07-01', '95%'],
      4: ['民生实事', '02', '安装路灯40盏', '2026-09-30', '100%', '已完成\n（群众满意）'],
      5: ['民生实事', '03', '改造饮水管网', '2026-12-31 09:30', '50%', '待验收'],
      6: ['作风建设', '04', '全年走访312户', '2026-11-01', '12.5%'],
      8: ['合计', '4', '·', '·', '64.38%', '#DIV/0!'],
    });
  });

  it('reports the error of a formula', () => {
    expect(rowOf(file, 8).cells.map((cell) => cell?.error)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '#DIV/0!',
    ]);
  });

  it('places cells, empty ones too', () => {
    const row = rowOf(file, 5);
    const at = { line: 5, column: 4, cell: { row: 5, column: 4 } };
    expect([row.cells[3]!.at, row.placeOf(3), rowOf(file, 8).placeOf(2)]).toEqual([
      at,
      at,
      { line: 8, column: 3, cell: { row: 8, column: 3 } },
    ]);
    expect(row.cells[0]!.at.cell).toEqual({ row: 5, column: 1 });
  });

  it('has its hidden sheet last', () => {
    expect(file.sheets.map(({ name }) => name)).toEqual(['承诺台账', '底稿']);
    expect(textsOf(file, 1)).toEqual({ 1: ['不公开'] });
  });

  it('counts dates from 1904 where it says so', () => {
    expect(textsOf(fixture('from-1904'))).toEqual({ 1: ['日期', '时刻'], 2: ['2026-07-01', '2026-07-01 14:05'] });
  });

  it('lacks the value of a formula that was never calculated', () => {
    const written = fixture('formula-without-value');
    expect(textsOf(written)).toEqual({ 1: ['甲', '无值', '是', '3.14'] });
    expect(rowOf(written, 1).cells[1]!.error).toBe('无值');
  });
});

describe('cells', () => {
  const cell = (xml: string, strings = '') =>
    textsOf(readXlsx(zipWorkbook({ rows: `<row r="1">${xml}</row>`, strings })))[1];

  it.each([
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', '<si><t xml:space="preserve"> 甲 </t></si>', '甲'],
    [
      'a rich one, without its pronunciation',
      '<c r="A1" t="s"><v>0</v></c>',
      '<si><r><t>云</t></r><r><rPr><b/></rPr><t>岭</t></r><rPh sb="0" eb="1"><t>yun</t></rPh></si>',
      '云岭',
    ],
    ['an inline string', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>', '', '甲乙'],
    ['escapes', '<c r="A1" t="inlineStr"><is><t>一_x000D_\n二_x005F_x000D__x0007_</t></is></c>', '', '一\n二_x000D_'],
    [
      'character references and CDATA',
      '<c r="A1" t="inlineStr"><is><t>&#30002;&amp;<![CDATA[<乙>]]></t></is></c>',
      '',
      '甲&<乙>',
    ],
    ['a yes', '<c r="A1" t="b"><v>1</v></c>', '', '是'],
    ['a no', '<c r="A1" t="b"><v>0</v></c>', '', '否'],
    ['a formula of text', '<c r="A1" t="str"><f>B1&amp;"村"</f><v>双河村</v></c>', '', '双河村'],
    ['an ISO date', '<c r="A1" t="d"><v>2026-07-01T09:30:00</v></c>', '', '2026-07-01 09:30'],
    ['cells without addresses', '<c><v>1</v></c><c/><c><v>3</v></c>', '', '1', '·', '3'],
  ])('%s', (_, xml, strings, ...expected) => {
    expect(cell(xml, strings)).toEqual(expected);
  });

  it('a formula that gives no text is empty', () => {
    expect(cell('<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c>')).toEqual(['·', '1']);
  });

  it.each(['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#VALUE!', '#NUM!', '#NULL!'])('the error %s', (error) => {
    expect(
      rowOf(readXlsx(zipWorkbook({ rows: `<row r="1"><c r="A1" t="e"><f>B1</f><v>${error}</v></c></row>` })), 1)
        .cells[0],
    ).toMatchObject({ text: error, error });
  });
});

describe('merged areas', () => {
  const merged = (rows: string, ...areas: string[]) =>
    textsOf(
      readXlsx(
        zipWorkbook({
          rows,
          after: `<mergeCells>${areas.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
        }),
      ),
    );
  const row = (number: number, ...cells: string[]) =>
    `<row r="${number}">${cells.map((cell) => `<c r="${cell}" t="str"><v>${cell}</v></c>`).join('')}</row>`;

  it('fill rows and columns that have content, and make no new ones', () => {
    expect(merged(row(1, 'A1', 'B1') + row(2, 'B2') + row(4, 'B4'), 'A1:A9', 'B4:XFD4')).toEqual({
      1: ['A1', 'B1'],
      2: ['A1', 'B2'],
      4: ['A1', 'B4'],
    });
  });

  it('cover what a program left in them', () => {
    expect(merged(row(1, 'A1', 'B1', 'C1'), 'A1:B1')).toEqual({ 1: ['A1', 'A1', 'C1'] });
  });

  it('as large as whole columns keep their value to themselves', () => {
    expect(merged(row(1, 'A1') + row(2, 'B2'), 'A1:A1048576')).toEqual({ 1: ['A1'], 2: ['·', 'B2'] });
  });

  it('by the ten thousand are no burden', () => {
    const start = performance.now();
    merged(
      Array.from({ length: 1000 }, (_, at) => row(at + 1, `A${at + 1}`)).join(''),
      ...Array.from({ length: 50_000 }, () => 'A1:A1000'),
    );
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

describe('variants of the format', () => {
  const one = (files: Record<string, string>) => {
    const file = readXlsx(zipWorkbook({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>', files }));
    return [problemsOf(file), textsOf(file)];
  };

  it('prefixes, strict namespaces and absolute targets', () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const links = relationships({ k: ['worksheet', '/xl/worksheets/../worksheets/SHEET1.xml'] }).replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006',
      'http://purl.oclc.org/ooxml/officeDocument',
    );
    expect(
      one({
        'xl/workbook.xml': `<x:workbook xmlns:x="${strict}" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="__proto__" sheetId="1" q:id="k"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': links,
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="3"><x:c r="B3" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    ).toEqual([[], { 3: ['·', '甲'] }]);
  });

  it('sheets in the order of the workbook, hidden ones last, charts not', () => {
    const sheet = (text: string) =>
      `<worksheet xmlns="${MAIN}"><sheetData><row><c t="str"><v>${text}</v></c></row></sheetData></worksheet>`;
    const listed = [
      ['藏', 'a', 'hidden'],
      ['图', 'c', 'visible'],
      ['二', 'b', 'visible'],
      ['一', 'd', 'visible'],
    ].map(([name, id, state]) => `<sheet name="${name}" r:id="${id}" state="${state}"/>`);
    const { sheets } = readXlsx(
      zipWorkbook({
        files: {
          'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets>${listed.join('')}</sheets></workbook>`,
          'xl/_rels/workbook.xml.rels': relationships({
            d: ['worksheet', 'd.xml'],
            c: ['chartsheet', 'c.xml'],
            a: ['worksheet', 'a.xml'],
            b: ['worksheet', 'b.xml'],
          }),
          'xl/a.xml': sheet('a'),
          'xl/b.xml': sheet('b'),
          'xl/d.xml': sheet('d'),
        },
      }),
    );
    expect(sheets.map(({ name, rows }) => [name, rows[0]!.cells[0]!.text])).toEqual([
      ['二', 'b'],
      ['一', 'd'],
      ['藏', 'a'],
    ]);
  });

  it('UTF-16', () => {
    const text = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData></worksheet>`;
    expect(
      textsOf(
        readXlsx(zipWorkbook({ files: { 'xl/worksheets/sheet1.xml': Buffer.from(`\ufeff${text}`, 'utf16le') } })),
      ),
    ).toEqual({ 1: ['甲'] });
  });
});
