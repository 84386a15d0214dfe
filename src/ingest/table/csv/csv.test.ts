import { describe, expect, it } from 'vitest';
import { problemsOf, rowOf, textsOf } from '../testing/texts.ts';
import { readCsv } from './csv.ts';

describe('cells', () => {
  it.each([
    ['plain', '姓名,职务\n张三,书记\n', { 1: ['姓名', '职务'], 2: ['张三', '书记'] }],
    ['without a last line end', 'a,b\nc,d', { 1: ['a', 'b'], 2: ['c', 'd'] }],
    ['quoted', '"张三","书记,主任"\n', { 1: ['张三', '书记,主任'] }],
    ['with doubled quotes', 'a,"他说""好"""\n', { 1: ['a', '他说"好"'] }],
    ['with line breaks', 'a,"一\n二"\nb,c\n', { 1: ['a', '一\n二'], 2: ['b', 'c'] }],
    ['quoted with spaces around', 'a, "b,c" ,d\n', { 1: ['a', 'b,c', 'd'] }],
    ['trimmed, full-width spaces too', ' a ,　b　\n', { 1: ['a', 'b'] }],
    ['empty ones, between and behind', 'a,,b,,\n,,"",c\n', { 1: ['a', '·', 'b'], 2: ['·', '·', '·', 'c'] }],
    ['with quotes inside, which are text', '管径5",a\n', { 1: ['管径5"', 'a'] }],
    ['with full-width signs, which are text', '“甲，乙”,；\n', { 1: ['“甲，乙”', '；'] }],
    ['of one column', '张三\n李四\n', { 1: ['张三'], 2: ['李四'] }],
    ['of prototypes', '__proto__,constructor\n', { 1: ['__proto__', 'constructor'] }],
  ])('%s', (_, text, expected) => {
    const file = readCsv(text);
    expect(file.findings).toEqual([]);
    expect(textsOf(file)).toEqual(expected);
  });
});

describe('the separator', () => {
  it.each([
    ['a semicolon', '姓名;简介\n张三;好,很好,非常好\n李四;无\n'],
    ['a tab', '姓名\t简介\n张三\t好,很好,非常好\n李四\t无\n'],
    ['named, as Excel does', 'sep=|\n姓名|简介\n张三|好,很好,非常好\n李四|无\n'],
  ])('is %s', (_, text) => {
    expect(textsOf(readCsv(text))).toEqual({ 1: ['姓名', '简介'], 2: ['张三', '好,很好,非常好'], 3: ['李四', '无'] });
  });

  it('is a comma where cells list things with semicolons', () => {
    expect(textsOf(readCsv('姓名,标签\n张三,甲;乙;丙\n李四,丁;戊;己\n'))).toMatchObject({ 2: ['张三', '甲;乙;丙'] });
  });

  it('is found below a title and empty lines', () => {
    expect(textsOf(readCsv('双河村台账\n\n编号;事项\n1;修路\n'))).toEqual({
      1: ['双河村台账'],
      3: ['编号', '事项'],
      4: ['1', '修路'],
    });
  });
});

describe('places', () => {
  it('rows are counted as a spreadsheet does, lines as an editor does', () => {
    const file = readCsv('a,b\n\n,\n"一\n二",c\nd,e\n');
    expect(Object.keys(textsOf(file))).toEqual(['1', '4', '5']);
    expect(rowOf(file, 4).cells.map((cell) => cell?.at)).toEqual([
      { line: 4, column: 2, endLine: 5, endColumn: 2, cell: { row: 4, column: 1 } },
      { line: 5, column: 4, endLine: 5, endColumn: 5, cell: { row: 4, column: 2 } },
    ]);
    expect(rowOf(file, 5).cells[1]!.at).toEqual({
      line: 6,
      column: 3,
      endLine: 6,
      endColumn: 4,
      cell: { row: 5, column: 2 },
    });
  });

  it('is where the content of the cell is, in UTF-16 columns', () => {
    const [row] = readCsv('𠮷, 张三 ,"""好""。"\n').sheets[0]!.rows;
    expect(row!.cells.map((cell) => [cell?.at.column, cell?.at.endColumn])).toEqual([
      [1, 3],
      [5, 7],
      [10, 16],
    ]);
  });

  it('of a cell that is empty or missing is where it would stand', () => {
    const row = rowOf(readCsv('a,b,c,d\nx,,""\n'), 2);
    expect(row.cells).toHaveLength(1);
    expect([1, 2, 3, 9].map((column) => row.placeOf(column))).toEqual([
      { line: 2, column: 3, cell: { row: 2, column: 2 } },
      { line: 2, column: 5, cell: { row: 2, column: 3 } },
      { line: 2, column: 6, cell: { row: 2, column: 4 } },
      { line: 2, column: 6, cell: { row: 2, column: 10 } },
    ]);
  });

  it('a line that names the separator is no row', () => {
    expect(rowOf(readCsv('sep=;\na;b\n'), 1).cells[1]!.at).toEqual({
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 4,
      cell: { row: 1, column: 2 },
    });
  });
});

describe('a quotation mark without a partner', () => {
  it('is text, reported where it opens; what follows is read', () => {
    const file = readCsv('编号,事项\n1,"修路\n2,架桥\n');
    expect(textsOf(file)).toEqual({ 1: ['编号', '事项'], 2: ['1', '"修路'], 3: ['2', '架桥'] });
    expect(problemsOf(file)).toEqual(['T01 2:3 2,2']);
  });

  it('does not swallow lines up to the next quoted cell', () => {
    const file = readCsv('1,"修路,a\n2,架桥,b\n3,"打井",c\n');
    expect(textsOf(file)).toEqual({ 1: ['1', '"修路', 'a'], 2: ['2', '架桥', 'b'], 3: ['3', '打井', 'c'] });
    expect(problemsOf(file)).toEqual(['T01 1:3 1,2']);
  });

  it('nor does text behind a closing mark', () => {
    const file = readCsv('甲,乙\n"张三"书记,b\n');
    expect(textsOf(file)).toEqual({ 1: ['甲', '乙'], 2: ['"张三"书记', 'b'] });
    expect(problemsOf(file)).toEqual(['T01 2:1 2,1']);
    expect(file.findings[0]!.message).toContain('后面还有文字');
  });
});

describe('size', () => {
  it('ten thousand rows are read in a moment, their places found later', () => {
    const text = Array.from(
      { length: 10_000 },
      (_, row) => `${row},张三,"双河村,${row}组",2026-07-01,,${'x,'.repeat(15)}y`,
    ).join('\n');
    const start = performance.now();
    const file = readCsv(text);
    // Many times what it takes here.
    expect(performance.now() - start).toBeLessThan(8000);
    expect(file.sheets[0]!.rows.at(-1)!.cells[2]!.at).toMatchObject({ line: 10_000, cell: { row: 10_000, column: 3 } });
  });

  it('marks that open and never close cost no more', () => {
    const start = performance.now();
    expect(readCsv('","\n'.repeat(50_000) + ',"a""\n'.repeat(50_000)).findings.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it.each([
    ['too many rows', 'a\n'.repeat(20_001), 'T05 20001:1 20001,1'],
    ['too many cells', `${'a,'.repeat(100)}\n`.repeat(5001), 'T05 5001:1 5001,1'],
    ['a cell of too many characters', `a,b\nc,${'字'.repeat(32_768)}\n`, 'T05 2:3 2,2'],
    ['too many columns', `a\n${','.repeat(200)}b\n`, 'T05 2:201 2,201'],
  ])('%s', (_, text, problem) => {
    const file = readCsv(text);
    expect(file.sheets).toEqual([]);
    expect(problemsOf(file)).toEqual([problem]);
  });
});
