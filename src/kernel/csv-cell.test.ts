import { describe, expect, it } from 'vitest';
import { csvCell, csvFile, typedCsvCell } from './csv-cell.ts';

describe('a cell of CSV', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '＝1+1',
    '＋1+1',
    '－1+1',
    '＠SUM(A1)',
    ' =1+1',
    '　＝1',
    '\u00a0=1',
    '\u200b=1',
    '\ufeff＝1',
    '﹣1+1',
    '⁼1',
    "='x'!A1",
    '-1',
    '－12',
  ])('that a spreadsheet may calculate is marked as text: %j', (text) => {
    expect(csvCell(text).replace(/^"/, '').startsWith("'")).toBe(text !== '-1');
  });

  it.each(['\t=1', '\r=1', '\n=1', '\n甲'])(
    'that begins with a control character is marked, and quoted: %j',
    (text) => {
      expect(csvCell(text)).toMatch(/^"'/);
    },
  );

  it.each([
    '甲',
    '12',
    '-12.5',
    '100%',
    '2026-07-01',
    '甲=乙',
    '1-2',
    '—甲',
    '。',
    '',
    '（一）',
    '0700-6612380',
    '-',
    '－',
  ])('of words and numbers is left as it is: %j', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  it.each([
    ['甲,乙', '"甲,乙"'],
    ['他说"好"', '"他说""好"""'],
    ['一\n二', '"一\n二"'],
    ['甲;=1+1', '"甲;=1+1"'],
    ['甲\t乙', '"甲\t乙"'],
  ])('is quoted where a program would cut it: %j', (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it.each([
    ['001', '"=""001"""'],
    ['1-2', '"=""1-2"""'],
    ['1E5', '"=""1E5"""'],
    ['110101199001', '"=""110101199001"""'],
    ['0', '0'],
    ['0.5', '0.5'],
    ['2026-07-01', '2026-07-01'],
    ['0700-6612380', '0700-6612380'],
    ['=1+1', "'=1+1"],
    ['甲,乙', '"甲,乙"'],
  ])('that is edited further is guarded against being rewritten: %j', (text, written) => {
    expect(typedCsvCell(text)).toBe(written);
  });

  it('stands in a file with a mark and the line ends of RFC 4180', () => {
    expect(
      csvFile([
        ['甲', '=1'],
        ['乙', ''],
      ]),
    ).toBe("\ufeff甲,'=1\r\n乙,\r\n");
  });
});
