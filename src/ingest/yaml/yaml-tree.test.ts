import { describe, expect, it } from 'vitest';
import { branchSchema } from '../../schema/kinds/branch.ts';
import { newsSchema } from '../../schema/kinds/news.ts';
import { glossarySchema } from '../../schema/kinds/term.ts';
import { readYaml } from './yaml-tree.ts';

const read = (text: string) => readYaml(text, 1, newsSchema, '设置');
const places = (text: string) => read(text).findings.map(({ code, line, column }) => [code, line, column]);

describe('values', () => {
  it('stand under canonical keys, with their places', () => {
    const { value, positions, isChinese } = read('标题: 甲\n来源:\n  名称: 县委\n  author: 张三\n关键词: [乙, 丙]\n');
    expect(value).toEqual({ title: '甲', source: { name: '县委', author: '张三' }, keywords: ['乙', '丙'] });
    expect(positions['title']).toEqual({ line: 2, column: 5, endLine: 2, endColumn: 6 });
    expect(positions['source.author']).toEqual({ line: 5, column: 11, endLine: 5, endColumn: 13 });
    expect(positions['keywords.1']).toEqual({ line: 6, column: 10, endLine: 6, endColumn: 11 });
    expect(isChinese).toBe(true);
  });

  it('that are empty are left out, also groups and items', () => {
    const { value, findings, positions } = read('title:\nsubtitle: ""\ncover:\n  src:\nkeywords:\n  - 甲\n  -\n');
    expect(value).toEqual({ keywords: ['甲'] });
    expect(findings).toEqual([]);
    expect(positions['key:title']).toMatchObject({ line: 2, column: 1 });
  });

  it('that are numbers stay as they were written, where they may be texts', () => {
    const { value, written } = readYaml(
      '关键数字:\n  - 数值: 4.20\n    说明: 亩\n摘要: 007\n',
      0,
      branchSchema,
      '设置',
    );
    expect(value).toEqual({ figures: [{ value: '4.20', label: '亩' }], summary: 7 });
    expect(written).toEqual({ 'figures.0.value': '4.20', summary: '007' });
  });

  it('of lists of groups have Chinese keys too', () => {
    const { value } = readYaml('荣誉:\n  - 名称: 先进\n    年份: 2026\n', 0, branchSchema, '设置');
    expect(value).toEqual({ honours: [{ name: '先进', year: 2026 }] });
  });

  it('of a file that is a list', () => {
    expect(readYaml('- 名词: 甲\n', 0, glossarySchema, '名词').value).toEqual([{ term: '甲' }]);
    expect(readYaml('# 注\n', 0, glossarySchema, '名词').value).toEqual([]);
  });

  it('never become prototypes', () => {
    const { value } = read(
      '__proto__:\n  polluted: true\nsource:\n  __proto__: { polluted: true }\n  name: 甲\nkeywords: { __proto__: { polluted: true } }\n',
    );
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect((value as { polluted?: boolean }).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe('what an editor does wrong', () => {
  it.each([
    {
      name: 'full-width colons everywhere',
      input: '标题：甲\n来源：\n  名称：县委\n',
      expected: [
        ['Y01', 2, 3],
        ['Y01', 3, 3],
        ['Y01', 4, 5],
      ],
    },
    { name: 'a full-width colon in a group', input: '来源:\n  名称: 甲\n  作者：乙\n', expected: [['Y01', 4, 5]] },
    { name: 'a group that is one full-width line', input: '来源:\n  名称：甲\n', expected: [['Y01', 3, 5]] },
    {
      name: 'a full-width colon after an unknown short word',
      input: '标提：甲\n',
      expected: [
        ['Y01', 2, 3],
        ['Y08', 2, 1],
      ],
    },
    { name: 'a full-width colon in a value', input: '标题: 记者：乙\n', expected: [] },
    {
      name: 'no space after the colon',
      input: 'title:甲\nsource:\n  name:乙\n',
      expected: [
        ['Y06', 2, 6],
        ['Y06', 4, 7],
      ],
    },
    {
      name: 'tabs',
      input: 'source:\n\tname: 甲\n\tauthor: 乙\n',
      expected: [
        ['Y02', 3, 1],
        ['Y02', 4, 1],
      ],
    },
    {
      name: 'a colon at the end of the last value',
      input: '标题: 甲:\n副题: 乙:',
      expected: [
        ['Y07', 2, 5],
        ['Y07', 3, 5],
      ],
    },
    { name: 'nothing before a colon', input: '标题: 甲\n: 乙\n', expected: [['Y07', 3, 1]] },
    { name: 'a tab after the colon', input: 'title:\t甲\n', expected: [] },
    {
      name: 'an open quotation mark in the middle',
      input: 'title: 甲\nsubtitle: "乙\neditor: "丙"\n',
      expected: [['Y03', 3, 11]],
    },
    {
      name: 'an open quotation mark that a later one closes',
      input: 'title: "甲\nsubtitle: 乙"\n',
      expected: [['Y03', 2, 8]],
    },
    {
      name: 'an open quotation mark in a list',
      input: 'keywords: [甲, "乙]\neditor: 丙\n',
      expected: [['Y03', 2, 15]],
    },
    { name: 'an open bracket', input: 'keywords: [甲, 乙\neditor: 丙\n', expected: [['Y07', 2, 11]] },
    { name: 'text behind a quotation', input: 'title: "甲"乙\n', expected: [['Y07', 2, 11]] },
    { name: 'a second colon', input: 'title: 甲: 乙\n', expected: [['Y07', 2, 8]] },
    { name: 'a line indented too far', input: 'source:\n  name: 甲\n    author: 乙\n', expected: [['Y07', 4, 5]] },
    { name: 'a line without a key', input: 'title: 甲\n乙\neditor: 丙\n', expected: [['Y07', 3, 1]] },
    { name: 'a backslash in quotation marks', input: 'title: "C:\\云"\n', expected: [['Y07', 2, 11]] },
    { name: 'a sign that cannot begin a text', input: 'title: @甲\n', expected: [['Y07', 2, 8]] },
    {
      name: 'signs of YAML',
      input: 'title: *甲*\nsubtitle: &乙 丙\neditor: !丁 戊\n',
      expected: [
        ['Y12', 2, 8],
        ['Y12', 3, 11],
        ['Y12', 4, 9],
      ],
    },
    {
      name: 'a topic sign',
      input: 'title: #甲#\nsubtitle: 乙 #丙\neditor: 丁 # 注\n',
      expected: [
        ['Y13', 2, 8],
        ['Y13', 3, 13],
      ],
    },
    { name: 'a misspelt key', input: 'titel: 甲\n', expected: [['Y08', 2, 1]] },
    { name: 'the key of a group at the root', input: 'title: 甲\nauthor: 乙\n', expected: [['Y08', 3, 1]] },
    { name: 'one key twice', input: 'title: 甲\ntitle: 乙\n', expected: [['Y09', 3, 1]] },
    {
      name: 'one key in both languages, in a group',
      input: 'source:\n  name: 甲\n  名称: 乙\n',
      expected: [['Y10', 4, 3]],
    },
    { name: 'a root that is a list', input: '- title: 甲\n', expected: [['Y11', 2, 1]] },
    { name: 'a root that is a text', input: '甲乙丙\n', expected: [['Y11', 2, 1]] },
    { name: 'a second document', input: 'title: 甲\n---\n', expected: [['Y07', 3, 1]] },
    { name: 'colons in the text of a block', input: 'title:甲\nsubtitle: |\n  标题：乙\n', expected: [['Y06', 2, 6]] },
  ])('$name', ({ input, expected }) => {
    expect(places(input).sort((a, b) => Number(a[1]) - Number(b[1]))).toEqual(expected);
  });

  it('does not hide what else is wrong', () => {
    const text =
      'title: 讲话: 学习\nsubtitle: "重要"讲话\nsummary：好\neditor: "李\nkeywords: [甲, 乙\nauther: 丙\nsource:\n\tname:丁\n';
    expect(read(text).value).toMatchObject({
      title: '讲话: 学习',
      summary: '好',
      editor: '李',
      keywords: ['甲', '乙'],
    });
    expect(
      places(text)
        .map(([code, line]) => `${code} ${line}`)
        .sort(),
    ).toEqual(['Y01 4', 'Y02 9', 'Y03 5', 'Y07 2', 'Y07 3', 'Y07 6', 'Y08 7'].sort());
  });

  it('keeps the places of values on lines that were repaired', () => {
    const { positions } = read('标题：甲\n来源:\n\t名称: 乙\neditor:丙\n');
    expect(positions['title']).toMatchObject({ line: 2, column: 4, endColumn: 5 });
    expect(positions['source.name']).toMatchObject({ line: 4, column: 6, endColumn: 7 });
    expect(positions['editor']).toMatchObject({ line: 5, column: 8, endColumn: 9 });
  });

  it('gives up on what makes no sense, with one finding', () => {
    const { value, findings } = read('subtitle: ' + '['.repeat(500) + '\n');
    expect(value === undefined || typeof value === 'object').toBe(true);
    expect(findings).toHaveLength(1);
  });

  it('is not taken in by a bomb of aliases', () => {
    const rows = Array.from(
      { length: 9 },
      (_, index) => `k${index + 1}: &k${index + 1} [${Array(9).fill(`*k${index}`).join(', ')}]`,
    );
    const started = performance.now();
    const { findings } = read(['k0: &k0 [x]', ...rows, 'title: *k9'].join('\n'));
    expect(findings.some(({ code }) => code === 'Y12')).toBe(true);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
