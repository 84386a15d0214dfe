import { describe, expect, it } from 'vitest';
import { newsSchema } from '../../schema/kinds/news.ts';
import { glossarySchema } from '../../schema/kinds/term.ts';
import { namedBlank } from './line-causes.ts';
import { readYaml } from './yaml-tree.ts';

const reported = (text: string, schema: Parameters<typeof readYaml>[2] = newsSchema) =>
  readYaml(text, 0, schema, '动态').findings.map(({ code, line, column, hint }) => `${code} ${line}:${column} ${hint}`);

describe('blanks that are none to YAML', () => {
  it.each([
    ['来源:\n　　名称: 县委\n', 'Y14 2:1 删掉它，打半角空格，和同一层对齐：「名称: 县委」'],
    ['来源:\n  　名称: 县委\n', 'Y14 2:3 删掉它，打半角空格，和同一层对齐：「名称: 县委」'],
    ['标题:　开会\n', 'Y14 1:4 删掉它，重新打：「标题: 开会」'],
    ['　标题: 开会\n', 'Y14 1:1 删掉它，顶格写：「标题: 开会」'],
    ['来源:\n  名称: 县委\n　摘要: 开会\n', 'Y14 3:1 删掉它，顶格写：「摘要: 开会」'],
    ['标　题: 开会\n', 'Y14 1:2 删掉它，重新打：「标题: 开会」'],
    ['标题　: 开会\n', 'Y14 1:3 删掉它，重新打：「标题: 开会」'],
  ])('%j', (text, said) => {
    expect(reported(text)).toEqual([expect.stringContaining(said)]);
  });

  it('keep the value', () => {
    expect(readYaml('来源:\n　　名称: 县委\n　　作者: 甲\n标题:　开会\n', 0, newsSchema, '动态').value).toEqual({
      source: { name: '县委', author: '甲' },
      title: '开会',
    });
  });

  it.each(['标题: 张　三\n', '标题: 开会　\n', '标题: |\n  　　甲: 乙\n'])('are left in texts: %j', (text) => {
    expect(reported(text)).toEqual([]);
  });
});

describe('blanks before a key of the file itself', () => {
  it.each([
    [' 标题: 开会\n发布时间: 2026-07-01\n', ['Y07 1:1 删掉前面的空格，顶格写：「标题: 开会」。']],
    ['来源:\n  名称: 县委\n 摘要: 开会\n', ['Y07 3:1 删掉前面的空格，顶格写：「摘要: 开会」。']],
    ['  标题: 开会\n  发布时间: 2026-07-01\n', []],
    ['摘要: |\n  标题: 开会\n标题: 开会\n', []],
  ])('%j', (text, said) => {
    expect(reported(text)).toEqual(said);
  });

  it('are named where they were folded', () => {
    const [found] = readYaml('标题: 开会\n 摘要: 甲\n', 0, newsSchema, '动态').findings;
    const named = namedBlank(found!, '\u00a0摘要: 甲');
    expect([named.code, named.message]).toEqual(['Y14', expect.stringContaining('行首是不间断空格（U+00A0）')]);
    expect(namedBlank(found!, ' 摘要: 甲')).toBe(found);
  });
});

describe('a key with another sign behind it', () => {
  it.each([
    ['标题 = 开会\n发布时间: 2026-07-01\n', 'Y15 1:4 改成半角冒号加一个空格：「标题: 开会」。'],
    ['标题。开会\n发布时间: 2026-07-01\n', 'Y15 1:3 改成半角冒号加一个空格：「标题: 开会」。'],
    ['发布时间: 2026-07-01\n标题；开会\n', 'Y15 2:3 改成半角冒号加一个空格：「标题: 开会」。'],
    ['发布时间: 2026-07-01\n标题 开会\n', 'Y15 2:3 改成半角冒号加一个空格：「标题: 开会」。'],
  ])('%j', (text, said) => {
    expect(reported(text)).toEqual([said]);
  });
});

it('every item of a list whose hyphen has no blank behind it', () => {
  expect(reported('-名词: 甲\n  解释: 乙\n-名词: 丙\n  解释: 丁\n', glossarySchema)).toEqual([
    'Y16 1:1 减号后面加一个空格：「- 名词: 甲」。',
    'Y16 3:1 减号后面加一个空格：「- 名词: 丙」。',
  ]);
});

describe('values that begin with a sign of YAML', () => {
  it.each([
    ['标题: [图文] 大会召开\n', '整段加半角引号：「标题: "[图文] 大会召开"」。'],
    ['标题: {专题}大会召开\n', '整段加半角引号：「标题: "{专题}大会召开"」。'],
    ['标题: - 大会召开\n', '整段加半角引号：「标题: "- 大会召开"」。'],
    ['标题: @云岭发布\n', '整段加上半角引号："@云岭发布"。'],
    ['标题: %5 的人\n', '整段加上半角引号："%5 的人"。'],
    ['标题: 讲话: 学习\n', '整段加上半角引号："讲话: 学习"；或把里面的冒号改成全角「：」。'],
    ['标题: [图文] 县委"一号"文件\n', '整段加半角引号：「标题: \'[图文] 县委"一号"文件\'」。'],
  ])('%j', (text, hint) => {
    expect(
      readYaml(`${text}发布时间: 2026-07-01\n`, 0, newsSchema, '动态').findings.map((found) => found.hint),
    ).toEqual([hint]);
  });
});

describe('other marks than those of YAML', () => {
  it.each([
    ['关键词:\n  —甲\n  —乙\n', ['Y07 2:3 写成「- 甲」，其余各条照样。', 'Y07 3:3 写成「- 乙」，其余各条照样。']],
    ['关键词:\n  · 甲\n', ['Y07 2:3 写成「- 甲」，其余各条照样。']],
    ['关键词:\n  1. 甲\n', ['Y07 2:3 写成「- 甲」，其余各条照样。']],
    ['＃ 备注\n标题: 开会\n', ['Y07 1:1 改成半角：「# 备注」。']],
    ['摘要: 甲\n  ——乙\n', []],
    ['摘要: |\n  · 甲\n', []],
  ])('%j', (text, said) => {
    expect(reported(text)).toEqual(said);
  });
});
