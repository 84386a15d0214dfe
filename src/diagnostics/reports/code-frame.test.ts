import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../kernel/text-width.ts';
import { codeFrame } from './code-frame.ts';

const plain = { dim: (text: string) => text, red: (text: string) => text };
const frame = (lines: string[], line: number, column: number, endColumn?: number, endLine = line) =>
  codeFrame({ line, column, endLine, endColumn }, lines, plain);

/** Where the marks begin and how many there are, in cells; and the same of the marked text in the line above them. */
function alignment(rows: string[], marked: string): { marks: [number, number]; text: [number, number] } {
  const at = rows.findIndex((row) => row.includes('^'));
  const [row, above] = [rows[at]!, rows[at - 1]!];
  const width = (text: string, end: number) => displayWidth(text.slice(0, end));
  return {
    marks: [width(row, row.indexOf('^')), row.split('^').length - 1],
    text: [width(above, above.indexOf(marked)), displayWidth(marked)],
  };
}

describe('a frame', () => {
  it('shows the line between its neighbours, with marks below', () => {
    expect(frame(['---', '标题：开会', '来源: 甲'], 2, 3, 4)).toEqual([
      '    1 │ ---',
      '  > 2 │ 标题：开会',
      '      │ 　　^^',
      '    3 │ 来源: 甲',
    ]);
  });

  it.each([
    ['Han before and in the marks', '  作者：张三 author', 6, 8, '张三'],
    ['full-width punctuation before', '「甲」，、。：link', 8, 12, 'link'],
    ['quotation marks of ambiguous width', '“甲”—link', 5, 9, 'link'],
    ['emoji and rare Han', '😀𠮷 link', 6, 10, 'link'],
    ['a tab before', '\tname: x', 2, 6, 'name'],
    ['a long line', `${'很长'.repeat(60)}link${'很长'.repeat(60)}`, 121, 125, 'link'],
    ['a very long line', `${'x'.repeat(500_000)}link${'长'.repeat(500_000)}`, 500_001, 500_005, 'link'],
    ['the end of a long line', `${'很长'.repeat(60)}link`, 121, 125, 'link'],
  ])('is aligned with %s', (_, line, column, endColumn, marked) => {
    const rows = frame([line], 1, column, endColumn);
    const { marks, text } = alignment(rows, marked);
    expect(marks).toEqual(text);
    expect(displayWidth(rows[0]!)).toBeLessThanOrEqual(82);
  });

  it('marks one cell where nothing is long, and to the end of the first of several lines', () => {
    expect(frame(['', '甲'], 1, 1)).toEqual(['  > 1 │ ', '      │ ^', '    2 │ 甲']);
    expect(frame(['甲乙', '丙'], 1, 1, 2, 2)[1]).toBe('      │ ^^^^');
  });

  it('keeps numbers of lines of different length in one column', () => {
    const rows = frame(Array<string>(12).fill('甲'), 9, 1, 2);
    expect(rows).toEqual(['     8 │ 甲', '  >  9 │ 甲', '       │ ^^', '    10 │ 甲']);
  });

  it('shows neither personal numbers nor control characters', () => {
    expect(frame(['电话13812345678\u001b[31m'], 1, 3, 14)[0]).toBe('  > 1 │ 电话***********\ufffd[31m');
  });
});
