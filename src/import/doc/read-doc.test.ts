import { describe, expect, it } from 'vitest';
import { blocksText } from '../document/model.ts';
import { docFile, type DocParts } from '../testing/doc-file.ts';
import { oleFile } from '../../ingest/documents/testing/ole-file.ts';
import { DELETED, ENDS_ROW, HIDDEN, IN_TABLE, INSERTED, LIST } from './properties.ts';
import { readDoc } from './read-doc.ts';

const SPACED = 0x8840;
const textOf = (parts: DocParts) => blocksText(readDoc(docFile(parts)).blocks);

describe('the text of an old Word file', () => {
  it('stands in paragraphs; letters in one byte are read too', () => {
    expect(textOf({ text: [{ text: '在大会上的讲话\r同志们：\u000b大家好。\f第二页\r' }] })).toBe(
      '在大会上的讲话\n同志们：\n大家好。\n第二页',
    );
    expect(textOf({ text: [{ text: '\u0093caf\u00e9\u0094\r' }], isWestern: true })).toBe('“café”');
  });

  it('letters that are spaced are not taken for deleted; what is deleted, hidden or added is said', () => {
    const { blocks, asides, remarks } = readDoc(
      docFile({
        text: [
          { text: '云岭县', properties: [[SPACED, 15]] },
          { text: '删去', properties: [[DELETED, 1]] },
          { text: '内部', properties: [[HIDDEN, 1]] },
          {
            text: '加上',
            properties: [
              [SPACED, 21],
              [INSERTED, 1],
            ],
          },
          { text: '文件\r' },
        ],
      }),
    );
    expect(blocksText(blocks)).toBe('云岭县加上文件');
    expect(asides).toEqual([
      { kind: 'deleted', text: '删去', place: 1 },
      { kind: 'hidden', text: '内部', place: 1 },
    ]);
    expect(remarks).toContainEqual({ kind: 'inserted', text: '加上', place: 1 });
  });

  it('of a field its result counts; one without a result is said', () => {
    const { blocks, asides } = readDoc(
      docFile({ text: [{ text: '第\u0013 PAGE \u00141\u0015页\u0013 TIME \u0015\r' }] }),
    );
    expect(blocksText(blocks)).toBe('第1页');
    expect(asides).toEqual([{ kind: 'instruction', text: 'TIME', place: 1 }]);
  });

  it('tables have rows and cells', () => {
    const inTable = [[IN_TABLE, 1]] as const;
    const { blocks } = readDoc(
      docFile({
        text: [{ text: '表前\r甲\u0007乙\r丙\u0007\u0007丁\u0007\u0007\u0007表后\r' }],
        paragraphs: {
          1: inTable,
          2: inTable,
          3: inTable,
          4: [...inTable, [ENDS_ROW, 1]],
          5: inTable,
          6: inTable,
          7: [...inTable, [ENDS_ROW, 1]],
        },
      }),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(blocksText(blocks)).toBe('表前\n甲\t乙\n丙\n丁\t\n表后');
  });

  it('notes hang where they stood; headers, comments and boxes stand aside; what is lost is said', () => {
    const { blocks, notes, asides, remarks } = readDoc(
      docFile({
        text: [{ text: '渠修好了\u0002。\r第二\u0001条\r' }],
        footnotes: ['\u0002见县志。\r'],
        header: '云岭县委\r',
        comments: '再核\r',
        boxes: '框里\r',
        paragraphs: { 1: [[LIST, 3]] },
      }),
    );
    expect(blocks[0]).toMatchObject({ spans: [{ text: '渠修好了' }, { kind: 'note', id: 'f1' }, { text: '。' }] });
    expect(blocksText(notes.get('f1')!)).toBe('见县志。');
    expect(asides.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['header 云岭县委', 'comment 再核']);
    expect(remarks.map(({ kind, text }) => `${kind} ${text}`.trim())).toEqual([
      'lost-picture',
      'lost-number 第二条',
      'late-box 框里',
      'old-word',
    ]);
  });
});

describe('old files that are refused', () => {
  it.each([
    { name: 'older than Word 97', file: docFile({ text: [{ text: '甲\r' }], version: 0x68 }), expected: 'Word 95' },
    {
      name: 'without its table',
      file: oleFile({ WordDocument: Buffer.from(docFile({ text: [{ text: '甲\r' }] }).subarray(512, 3000)) }),
      expected: '损坏',
    },
    { name: 'cut off', file: docFile({ text: [{ text: '甲\r' }] }).subarray(0, 600), expected: '损坏' },
  ])('$name', ({ file, expected }) => {
    expect(() => readDoc(file)).toThrow(expected);
  });
});
