import { describe, expect, it } from 'vitest';
import { oldWorkbookCells } from './old-workbook-cells.ts';
import { readContents } from './read-contents.ts';
import { oleFile } from './testing/ole-file.ts';

function record(kind: number, data: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(kind, 0);
  head.writeUInt16LE(data.length, 2);
  return Buffer.concat([head, data]);
}

const begin = (what: number) => record(0x0809, Buffer.from([0, 6, what, 0, 0, 0, 0, 0]));
const sheet = (name: string) =>
  record(0x0085, Buffer.concat([Buffer.from([0, 0, 0, 0, 0, 0, name.length, 1]), Buffer.from(name, 'utf16le')]));

function cell(kind: number, row: number, column: number, value: Buffer): Buffer {
  const data = Buffer.alloc(6);
  data.writeUInt16LE(row, 0);
  data.writeUInt16LE(column, 2);
  return record(kind, Buffer.concat([data, value]));
}

const double = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value, 0);
  return bytes;
};
/** The upper half of a number, with what the last two bits say. */
const short = (value: number, bits = 0) => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE((double(value).readInt32LE(4) & ~3) | bits, 0);
  return bytes;
};
const workbook = (...records: Buffer[]) => oleFile({ Workbook: Buffer.concat(records) });
const cellsOf = (bytes: Buffer) => oldWorkbookCells(bytes).map(({ where, text }) => `${where} ${text}`);

const NUMBER = cell(0x0203, 2, 1, double(13812345678));
const HEAD = [begin(5), sheet('名单'), sheet('底稿')];

describe('numbers in cells of an old workbook', () => {
  it.each([
    ['a number', NUMBER, ['「名单」B3 格 13812345678']],
    [
      'what a formula gives',
      cell(0x0006, 0, 27, Buffer.concat([double(13812345678), Buffer.alloc(8)])),
      ['「名单」AB1 格 13812345678'],
    ],
    ['a formula that gives a text', cell(0x0006, 0, 0, Buffer.from('0000000000000ffff000'.padEnd(28, '0'), 'hex')), []],
    ['a short number', cell(0x027e, 0, 0, short(2 ** 34)), ['「名单」A1 格 17179869184']],
    ['a short number, a hundred times too large', cell(0x027e, 0, 0, short(2 ** 34, 1)), []],
    ['one that is small', cell(0x0203, 0, 0, double(46800)), []],
    ['one that is no whole number', cell(0x0203, 0, 0, double(13812345678.5)), []],
  ])('%s', (_, one, expected) => {
    expect(cellsOf(workbook(...HEAD, begin(16), one))).toEqual(expected);
  });

  it('several in a row, and on the second sheet', () => {
    const row = Buffer.alloc(4 + 2 * 6 + 2);
    row.writeUInt16LE(4, 0);
    row.writeUInt16LE(1, 2);
    short(2 ** 34).copy(row, 6);
    short(2 ** 35).copy(row, 12);
    expect(cellsOf(workbook(...HEAD, begin(16), begin(16), record(0x00bd, row)))).toEqual([
      '「底稿」B5 格 17179869184',
      '「底稿」C5 格 34359738368',
    ]);
  });

  it('of a broken file, or one that is none, nothing is said', () => {
    const bytes = workbook(...HEAD, begin(16), NUMBER);
    for (const length of [0, 30, 511, 700, bytes.length - 1000]) expect(cellsOf(bytes.subarray(0, length))).toEqual([]);
    expect(cellsOf(Buffer.from('abc'))).toEqual([]);
    expect(cellsOf(oleFile({ WordDocument: Buffer.alloc(600) }))).toEqual([]);
  });

  it('they are among the texts of the document', async () => {
    const { texts } = await readContents(workbook(...HEAD, begin(16), NUMBER));
    expect(texts).toContainEqual({ where: '「名单」B3 格', text: '13812345678' });
  });
});
