import { describe, expect, it } from 'vitest';
import { type CellMarks } from '../table.ts';
import { zipWorkbook } from '../testing/workbook-zip.ts';
import { readXlsx } from './xlsx.ts';

const STYLES = `<styleSheet><numFmts><numFmt numFmtId="200" formatCode=";;;"/><numFmt numFmtId="201" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts>
<fonts><font/><font><strike/></font><font><strike val="0"/></font><font><vertAlign val="superscript"/></font><font><color rgb="FFFFFFFF"/></font><font><color theme="0"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF4472C4"/></patternFill></fill></fills>
<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs>
<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf fontId="3"/><xf fontId="4"/><xf fontId="5" fillId="1"/><xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="17"/><xf numFmtId="20"/><xf numFmtId="11"/></cellXfs>
<dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>`;

/** The text and the marks of a cell. */
function cellOf(xml: string): [text: string | undefined, marks: CellMarks | undefined] {
  const { sheets } = readXlsx(zipWorkbook({ rows: `<row r="1">${xml}</row>`, files: { 'xl/styles.xml': STYLES } }));
  const cell = sheets[0]!.rows[0]?.cells[0];
  return [cell?.text, cell?.marks];
}

const inline = (inside: string, attributes = '') => `<c r="A1" t="inlineStr"${attributes}><is>${inside}</is></c>`;
const run = (text: string, look = '') => `<r>${look && `<rPr>${look}</rPr>`}<t>${text}</t></r>`;

describe('letters that are struck out', () => {
  it.each([
    { name: 'in one run', input: inline(run('路灯40盏') + run('、桥一座', '<strike/>')), expected: '、桥一座' },
    { name: 'in the whole cell', input: inline('<t>桥一座</t>', ' s="1"'), expected: '桥一座' },
    {
      name: 'in the whole cell but for a run',
      input: inline(run('桥一座') + run('、路灯', '<b/>'), ' s="1"'),
      expected: '桥一座',
    },
    { name: 'a number', input: '<c r="A1" s="1"><v>12</v></c>', expected: '12' },
    { name: 'not by a font that says no', input: inline('<t>桥</t>', ' s="2"'), expected: undefined },
    { name: 'not by a run that says no', input: inline(run('桥', '<strike val="false"/>')), expected: undefined },
  ])('$name', ({ input, expected }) => {
    expect(cellOf(input)[1]?.struck || undefined).toBe(expected);
  });
});

describe('raised and lowered letters', () => {
  const up = '<vertAlign val="superscript"/>';
  const down = '<vertAlign val="subscript"/>';
  it.each([
    { name: 'figures are raised', input: inline(run('300m') + run('2', up)), expected: ['300m²', ''] },
    { name: 'figures are lowered', input: inline(run('CO') + run('2', down)), expected: ['CO₂', ''] },
    { name: 'a power', input: inline(run('10') + run('-3', up)), expected: ['10⁻³', ''] },
    {
      name: 'others become plain and are reported',
      input: inline(run('渠') + run('注', up)),
      expected: ['渠注', '注'],
    },
    { name: 'a whole cell of figures', input: inline('<t>2</t>', ' s="3"'), expected: ['²', ''] },
    { name: 'a whole cell of words', input: inline('<t>桥</t>', ' s="3"'), expected: ['桥', '桥'] },
  ])('$name', ({ input, expected }) => {
    const [text, marks] = cellOf(input);
    expect([text, marks?.raised ?? '']).toEqual(expected);
  });
});

describe('pictures in cells', () => {
  it.each([
    { name: 'of WPS', input: '<c r="A1" t="str"><f>_xlfn.DISPIMG("I",1)</f><v>=DISPIMG("I",1)</v></c>' },
    { name: 'of WPS, without its formula', input: inline('<t>=DISPIMG("I",1)</t>') },
    { name: 'of Excel', input: '<c r="A1" t="e" vm="1"><v>#VALUE!</v></c>' },
    {
      name: 'of Excel, from the web',
      input: '<c r="A1" t="e" vm="2"><f>_xlfn.IMAGE("https://a.cn/b.png")</f><v>#VALUE!</v></c>',
    },
    { name: 'by the full name', input: '<c r="A1" t="str"><f>_xlfn._xlws.IMAGE("a")</f><v>0</v></c>' },
  ])('$name', ({ input }) => {
    const [text, marks] = cellOf(input);
    expect([text, marks]).toEqual(['（图片）', { isPicture: true }]);
  });

  it('an error of a formula is none', () => {
    expect(cellOf('<c r="A1" t="e" vm="1"><f>A2#</f><v>#SPILL!</v></c>')).toEqual(['#SPILL!', undefined]);
  });
});

describe('what the program has made of something else', () => {
  it.each([
    { name: 'a day', input: '<c r="A1" s="7"><v>46024</v></c>', expected: '1-2' },
    { name: 'a month', input: '<c r="A1" s="8"><v>11689</v></c>', expected: '1-32' },
    { name: 'a time', input: '<c r="A1" s="9"><v>0.1263888889</v></c>', expected: '3:2' },
    { name: 'an exponent', input: '<c r="A1" s="10"><v>100000</v></c>', expected: '1E5' },
    { name: 'nothing', input: '<c r="A1"><v>46024</v></c>', expected: undefined },
  ])('$name', ({ input, expected }) => {
    expect(cellOf(input)[1]?.meant).toBe(expected);
  });

  it('a number that is too long for it', () => {
    expect(cellOf('<c r="A1"><v>1.10101199001011E+17</v></c>')[1]).toEqual({ isCut: true });
    expect(cellOf('<c r="A1"><v>123456789012345</v></c>')[1]).toBeUndefined();
  });
});

describe('what nobody sees', () => {
  it.each([
    { name: 'white letters', input: inline('<t>内部</t>', ' s="4"'), expected: true },
    { name: 'a text whose format shows nothing', input: inline('<t>内部</t>', ' s="6"'), expected: true },
    { name: 'a number whose format shows nothing', input: '<c r="A1" s="6"><v>12</v></c>', expected: true },
    { name: 'not white letters on blue', input: inline('<t>表头</t>', ' s="5"'), expected: undefined },
  ])('$name', ({ input, expected }) => {
    expect(cellOf(input)[1]?.isUnseen).toBe(expected);
  });
});
