import { describe, expect, it } from 'vitest';
import { spacious } from '../testing/cases/table.ts';
import { ledgerTree, csv, pledge, settled, testPlaces, xlsx } from '../testing/pledges.ts';
import { checkTree } from '../testing/tree.ts';

const CODES = new Map<string, Buffer>();
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    const bytes = Buffer.from([high, low]);
    const char = new TextDecoder('gb18030').decode(bytes);
    if (char.length === 1) CODES.set(char, bytes);
  }
}

/** The text as Excel on Windows saves CSV. */
function gb18030(text: string): Buffer {
  return Buffer.concat(Array.from(text.replaceAll('\n', '\r\n'), (char) => CODES.get(char) ?? Buffer.from(char)));
}

const EXCEL = settled({
  完成时限: '2026/7/1',
  完成日期: '2026/7/1',
  进展: '2026/5/10 立杆\n2026/6/1 装灯',
  评议: '满意 12，不满意 1',
});

describe('CSV in GB18030', () => {
  testPlaces([
    {
      name: "with Excel's dates and cells of several lines",
      input: ledgerTree({ 'items.csv': gb18030(csv(EXCEL)) }),
      expected: [],
    },
    {
      name: 'is placed like any other',
      input: ledgerTree({ 'items.csv': gb18030(csv(EXCEL, pledge({ 编号: '2', 完成时限: '年底' }))) }),
      expected: ['T31 pledges/a/items.csv:3:5'],
    },
    {
      name: 'is not what items.yaml may be',
      input: ledgerTree({ 'items.yaml': gb18030('- 编号: 1\n  承诺主体: 县直机关工委\n') }),
      expected: ['F02 pledges/a/items.yaml:1:1'],
    },
    {
      name: 'UTF-16 has to be saved anew',
      input: ledgerTree({ 'items.csv': Buffer.from(`\ufeff${csv(pledge())}`, 'utf16le') }),
      expected: ['F03 pledges/a/items.csv:1:1'],
    },
    {
      name: 'UTF-8 with a mark',
      input: ledgerTree({ 'items.csv': `\ufeff${csv(pledge())}`.replaceAll('\n', '\r\n') }),
      expected: [],
    },
    {
      name: 'an empty workbook file',
      input: ledgerTree({ 'items.xlsx': '' }),
      expected: ['F01 pledges/a/items.xlsx:1:1'],
    },
  ]);

  it('is shown in its characters, personal numbers masked', async () => {
    const { text } = await checkTree(
      ledgerTree({ 'items.csv': gb18030(csv(pledge({ 责任人: '严守正 13812345678' }))) }),
    );
    expect(text).toContain('pledges/a/items.csv:2:6  错误 S01');
    expect(text).toContain('> 2 │ 1,gongwei,老街装路灯');
    expect(text).not.toContain('1381234');
  });
});

it('keeps the values, without the text of the table', async () => {
  const { result } = await checkTree(ledgerTree({ 'items.csv': gb18030(csv(EXCEL)) }));
  const [source] = result.content.pledges;
  expect(source).toMatchObject({ board: 'a', form: 'csv', hasText: false, reading: { valid: true } });
  expect(source!.reading.value).toMatchObject([
    {
      id: '1',
      due: '2026-07-01',
      doneAt: '2026-07-01',
      progress: [
        { date: '2026-05-10', text: '立杆' },
        { date: '2026-06-01', text: '装灯' },
      ],
    },
  ]);
});

describe('a workbook whose directory says a size that is not true', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const together = (part: string, mebibytes: number) =>
    ledgerTree({
      'a.xlsx': spacious('1', part, mebibytes),
      'b.xlsx': spacious('2', sheet, 4),
      'c.xlsx': xlsx(pledge({ 编号: '3' })),
    });
  testPlaces([
    {
      name: 'beyond what is read of one file',
      input: together(sheet, 512),
      expected: ['T05 pledges/a/a.xlsx:1:1', 'T02 pledges/a/b.xlsx:1:1'],
    },
    {
      name: 'beyond what its bytes can become',
      input: together(sheet, 49),
      expected: ['T02 pledges/a/a.xlsx:1:1', 'T02 pledges/a/b.xlsx:1:1'],
    },
    {
      name: 'of a part that is not read',
      input: together('xl/filler.bin', 2000),
      expected: ['T02 pledges/a/b.xlsx:1:1'],
    },
  ]);

  it('takes nothing from the others, however many there are', async () => {
    const damaged = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`a${at}.xlsx`, spacious(String(at + 2), sheet, 49)]),
    );
    const { result } = await checkTree(ledgerTree({ ...damaged, 'z.xlsx': xlsx(pledge()) }));
    expect(result.issues.map(({ code }) => code)).toEqual(Array.from(Object.keys(damaged), () => 'T02'));
  });
});
