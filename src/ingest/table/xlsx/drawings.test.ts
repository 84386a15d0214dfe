import { expect, it } from 'vitest';
import { relationships, zipWorkbook } from '../testing/workbook-zip.ts';
import { readXlsx } from './xlsx.ts';

const ROW = '<row r="1"><c r="A1" t="str"><v>甲</v></c></row>';
const anchor = (column: number, row: number, inside: string) =>
  `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${row}</xdr:row></xdr:from><xdr:to><xdr:col>9</xdr:col><xdr:row>9</xdr:row></xdr:to>${inside}</xdr:twoCellAnchor>`;
const words = (...lines: string[]) =>
  `<xdr:sp><xdr:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</xdr:txBody></xdr:sp>`;

/** What floats over a sheet, in short. */
function floating(drawing: string | undefined): string[] {
  const { sheets, findings } = readXlsx(
    zipWorkbook({
      rows: ROW,
      files: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships({ d: ['drawing', '../drawings/drawing1.xml'] }),
        ...(drawing === undefined ? {} : { 'xl/drawings/drawing1.xml': `<xdr:wsDr>${drawing}</xdr:wsDr>` }),
      },
    }),
  );
  expect(findings).toEqual([]);
  return (sheets[0]!.floating ?? []).map(({ kind, text, row, column }) => `${kind} ${row},${column} ${text}`.trim());
}

it.each([
  { name: 'a picture', drawing: anchor(3, 4, '<xdr:pic/>'), expected: ['picture 5,4'] },
  { name: 'a chart', drawing: anchor(0, 0, '<xdr:graphicFrame/>'), expected: ['chart 1,1'] },
  { name: 'words in a box', drawing: anchor(1, 2, words('盖章', '有效')), expected: ['text 3,2 盖章 有效'] },
  { name: 'a box without words', drawing: anchor(1, 2, words()), expected: [] },
  { name: 'a line', drawing: anchor(1, 2, '<xdr:cxnSp/>'), expected: [] },
  {
    name: 'pictures in a group are one',
    drawing: anchor(1, 2, '<xdr:grpSp><xdr:pic/><xdr:pic/></xdr:grpSp>'),
    expected: ['picture 3,2'],
  },
  { name: 'at no cell', drawing: '<xdr:absoluteAnchor><xdr:pic/></xdr:absoluteAnchor>', expected: ['picture 1,1'] },
  {
    name: 'with one corner',
    drawing:
      '<xdr:oneCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>1</xdr:row></xdr:from><xdr:pic/></xdr:oneCellAnchor>',
    expected: ['picture 2,3'],
  },
  {
    name: 'several',
    drawing: anchor(1, 1, '<xdr:pic/>') + anchor(1, 5, words('甲')),
    expected: ['picture 2,2', 'text 6,2 甲'],
  },
  { name: 'a part that is missing', drawing: undefined, expected: [] },
])('$name', ({ drawing, expected }) => {
  expect(floating(drawing)).toEqual(expected);
});
