import { describe, expect, it } from 'vitest';
import { branchSchema } from '../../schema/kinds/branch.ts';
import { yamlExcess } from './limits.ts';
import { readYaml } from './yaml-tree.ts';

describe('what no settings have', () => {
  it.each([
    ['lists in lists on a line', `甲: 乙\n${'- '.repeat(5_000)}\n`, '2 Y20'],
    ['keys of keys on a line', `${'? '.repeat(30)}\n`, '1 Y20'],
    ['brackets in brackets', `标题: ${'['.repeat(9_000)}`, '1 Y20'],
    ['brackets in brackets, with something between', `关键词: ${'[甲, '.repeat(100)}`, '1 Y20'],
    ['brackets in brackets, line by line', `关键词:\n${' [\n'.repeat(100)}`, '42 Y20'],
    [
      'groups in groups, line by line',
      Array.from({ length: 50 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      '21 Y20',
    ],
    ['a line without end', `标题: 甲\n关键词: [${'ab, '.repeat(10_000)}]\n`, '2 Y20'],
  ])('%s', (_, text, expected) => {
    const found = yamlExcess(text, 0);
    expect(found && `${found.line} ${found.code}`).toBe(expected);
    const start = performance.now();
    expect(readYaml(text, 0, branchSchema, '设置').findings.map(({ code }) => code)).toEqual(['Y20']);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it.each([
    ['prose with brackets that nobody closes', `关于: |\n${'  见[1，[2，[3。\n'.repeat(10)}标题: [甲\n`],
    ['Markdown in a block', `about: |\n${'  - 一\n    - 二\n      - 三 [见](/a/) {四}\n\n'.repeat(500)}`],
    ['a long paragraph', `标题: ${'字'.repeat(19_000)}\n`],
    ['deep settings', 'a:\n  b:\n    - c:\n        d:\n          - e: [[1, 2], [3, 4]]\n'],
    ['a table of five thousand', '- 编号: 1\n  进展:\n    - 日期: 2026-01-01\n      内容: 甲\n'.repeat(5_000)],
  ])('not %s', (_, text) => {
    expect(yamlExcess(text, 0)).toBeUndefined();
  });
});
