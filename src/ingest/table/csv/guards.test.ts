import { describe, expect, it } from 'vitest';
import { readCsv } from './csv.ts';

/** The text and the marks of a cell as CSV has it. */
function cellOf(written: string): { text: string | undefined; marks: object | undefined } {
  const { text, marks } = readCsv(`${written},乙\n`).sheets[0]!.rows[0]!.cells[0] ?? {};
  return { text, marks };
}

describe('a guarded cell', () => {
  it.each([
    { name: 'a text as a formula', input: '="001"', expected: '001' },
    { name: 'the same, quoted', input: '"=""001"""', expected: '001' },
    { name: 'with a blank', input: '= "修路三条"', expected: '修路三条' },
    { name: 'with quotation marks inside', input: '"=""说""""好"""""""', expected: '说"好"' },
    { name: 'a formula that calculates stays', input: '="a"&"b"', expected: '="a"&"b"' },
    { name: 'an apostrophe', input: "'001", expected: '001' },
    { name: 'an apostrophe in front of a sign', input: "'-5 度", expected: '-5 度' },
    { name: 'a quotation stays', input: "'一号'渠", expected: "'一号'渠" },
    { name: 'a control character', input: '\u001f002', expected: '002' },
    { name: 'letters without width', input: '00\u200b3\u2060\ufeff', expected: '003' },
    { name: 'a soft hyphen', input: '修\u00ad渠', expected: '修渠' },
    { name: 'an emoji keeps its joiner', input: '👨\u200d🌾', expected: '👨\u200d🌾' },
    { name: 'nothing but a guard', input: '=""', expected: undefined },
  ])('$name', ({ input, expected }) => {
    expect(cellOf(input).text).toBe(expected);
  });
});

describe('what a spreadsheet has put in place of something else', () => {
  it.each([
    { name: 'a day', input: '1月2日', expected: { meant: '1-2' } },
    { name: 'a day in English', input: '2-Jan', expected: { meant: '1-2' } },
    { name: 'a month in English', input: 'Jan-32', expected: { meant: '1-32' } },
    { name: 'a number of 18 digits that it has cut', input: '110101199001011000', expected: { isCut: true } },
    { name: 'a picture of WPS', input: '"=DISPIMG(""ID_0A1B"",1)"', expected: { isPicture: true } },
    { name: 'a picture of Excel', input: '"=_xlfn.IMAGE(""https://a.cn/b.png"")"', expected: { isPicture: true } },
    { name: 'a text', input: '1月2日前完成', expected: undefined },
    { name: 'a word', input: 'May-Day', expected: undefined },
    { name: 'a number of 18 digits', input: '202600000000000012', expected: undefined },
  ])('$name', ({ input, expected }) => {
    expect(cellOf(input).marks).toEqual(expected);
  });
});
