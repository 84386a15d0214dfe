import { describe, expect, it } from 'vitest';
import { cellName, type Finding, MOST_FINDINGS } from '../../diagnostics/issue.ts';
import { branchSchema } from '../../schema/kinds/branch.ts';
import { readYaml } from '../yaml/yaml-tree.ts';
import { readCsv } from './csv/csv.ts';
import { zipWorkbook } from './testing/workbook-zip.ts';
import { unsafeInTable, unsafeText } from './unsafe-text.ts';
import { readXlsx } from './xlsx/xlsx.ts';

const places = (findings: readonly Finding[]) =>
  findings.map(
    ({ code, line, column, cell, message, path }) =>
      `${code} ${cell ? cellName(cell) : `${line}:${column}`} ${/U\+\w+/.exec(message)![0]}${path === '' ? '' : ` ${path}`}`,
  );

describe('lines', () => {
  it('report each place of what is refused, and once what is doubtful', () => {
    expect(places(unsafeText('甲\u202e乙\n丙\ue000\u0007\n\ue000丁\u202e\u202e'))).toEqual([
      'F20 1:2 U+202E',
      'F20 2:3 U+0007',
      'F20 3:3 U+202E',
      'F21 2:2 U+E000',
    ]);
  });

  it('of a megabyte of nothing else take no time', () => {
    expect(unsafeText('甲\n'.repeat(200_000) + '\u202e甲\n'.repeat(50_000))).toHaveLength(MOST_FINDINGS);
  });
});

describe('values of YAML', () => {
  const read = (text: string) => places(readYaml(text, 0, branchSchema, '设置').findings);

  it.each([
    ['an escape', '标题: "甲\\u202e乙"\n', ['F20 1:5 U+202E title']],
    ['a noncharacter', '标题: "乙\\uffff"\n', ['F20 1:5 U+FFFF title']],
    ['a half pair', '标题: "乙\\ud800"\n', ['F20 1:5 U+D800 title']],
    [
      'a control character in a group',
      '来源:\n  名称: "乙\\x80\\a"\n',
      ['F20 2:7 U+0080 source.name', 'F20 2:7 U+0007 source.name'],
    ],
    ['in a list', '关键词: ["甲\\ue000", 乙]\n', ['F21 1:7 U+E000 keywords.0']],
    ['a carriage return', '标题: "甲\\r"\n', ['F20 1:5 U+000D title']],
    ['what stands in the line itself is reported for the line', '标题: "甲\u202e乙"\n', []],
    ['line feeds, tabs, a pair of halves', '标题: "甲\\n乙\\t\\ud83d\\ude00\\u4e2d"\n', []],
    ['no escapes outside of double quotes', "标题: '甲\\u202e'\n副题: 乙\\u202e\n", []],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('cells', () => {
  it('of CSV, also quoted ones; control characters and letters without width are left out', () => {
    const file = readCsv('编号,事项\n1,"甲\u202e乙\n丙"\n2\u0007,甲\n3,\u200b乙\ue000\n');
    expect(places(unsafeInTable(file))).toEqual(['F20 B2 U+202E', 'F21 B4 U+E000']);
    expect(file.sheets[0]!.rows.slice(2).map(({ cells }) => cells.map((cell) => cell?.text))).toEqual([
      ['2', '甲'],
      ['3', '乙\ue000'],
    ]);
  });

  it('of a workbook: what XML lets through and what its escapes mean; control characters are left out', () => {
    const rows = ['甲&#x202E;乙', '_xFFFF_', '_xD800_丙', '丁_x0007_', '戊']
      .map(
        (text, index) => `<row r="${index + 1}"><c r="B${index + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
      )
      .join('');
    const file = readXlsx(zipWorkbook({ rows }));
    expect(places(unsafeInTable(file))).toEqual(['F20 B1 U+202E', 'F20 B2 U+FFFF', 'F20 B3 U+D800']);
    expect(file.sheets[0]!.rows[3]!.cells[1]!.text).toBe('丁');
  });
});
