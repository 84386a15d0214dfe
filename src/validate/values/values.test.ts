import { describe, expect, it } from 'vitest';
import { readYaml } from '../../ingest/yaml/yaml-tree.ts';
import { appraisalSchema } from '../../schema/kinds/appraisal.ts';
import { branchSchema } from '../../schema/kinds/branch.ts';
import { newsSchema } from '../../schema/kinds/news.ts';
import { siteSchema } from '../../schema/settings/site.ts';
import { speechSchema } from '../../schema/kinds/speech.ts';
import { unitSchema } from '../../schema/kinds/unit.ts';
import { checkValues } from './values.ts';

type Schema = Parameters<typeof readYaml>[2];
const SCHEMAS: Record<string, Schema> = {
  appraisal: appraisalSchema,
  news: newsSchema,
  branch: branchSchema,
  speech: speechSchema,
  unit: unitSchema,
  site: siteSchema,
};

function check(kind: string, text: string) {
  const schema = SCHEMAS[kind]!;
  const reading = readYaml(text, 0, schema, kind);
  return { ...checkValues(reading, schema), reading };
}

const NEWS = '标题: 甲\n发布时间: 2026-07-01\n来源:\n  名称: 乙\n';
const SITE = 'name: 甲\n';
const BRANCH = `${NEWS}名称: 丙\n单位: d\n摘要: 戊\n`;

const appraisal = (rate: string) =>
  `标题: 甲\n组织单位: 乙\n日期: 2026-07-10\n方式: 丙\n结果:\n  - { 领域: 农村, 满意率: ${rate}, 来源: 乙 }\n`;

const WEB_FORM = '网址写全，以 https:// 或 http:// 开头；里面不能有空格、看不见的字符，也不能在域名前面写账号和「@」。';

describe('values that are right', () => {
  it.each([
    ['a date', 'news', NEWS.replace('2026-07-01', '2026年7月1日 9点'), { publishedAt: '2026-07-01 09:00' }],
    ['yes in Chinese', 'news', `${NEWS}草稿: 是\n`, { draft: true }],
    ['texts on one line', 'news', `${NEWS}关键词: 饮水、修渠，公路\n`, { keywords: ['饮水', '修渠', '公路'] }],
    ['spaces around', 'news', `${NEWS}副题: "  丙 "\n`, { subtitle: '丙' }],
    ['a field by another name', 'unit', 'name: 甲\nkind: 党委\nfield: 医院\n', { field: '事业单位（学校、医院）' }],
    [
      'a year as a number or text',
      'unit',
      'name: 甲\nkind: 党委\nfield: 农村\nestablished: 1956\n',
      { established: '1956' },
    ],
    [
      'a level by another name',
      'branch',
      `${BRANCH}荣誉:\n  - 名称: 丁\n    级别: 全国\n`,
      { honours: [{ name: '丁', level: '国家级' }] },
    ],
    [
      'a figure as a number',
      'branch',
      `${BRANCH}关键数字:\n  - 数值: 4.2\n    说明: 丁\n`,
      { figures: [{ value: '4.2', label: '丁' }] },
    ],
    [
      'a rate with its sign',
      'appraisal',
      appraisal('97.43%'),
      { rows: [{ field: '农村', rate: '97.43', source: '乙' }] },
    ],
    ['a rate as it was published', 'appraisal', appraisal('"97.40 ％"'), { rows: [{ rate: '97.40' }] }],
    ['a rate without a sign', 'appraisal', appraisal('97.4'), { rows: [{ rate: '97.4' }] }],
    ['all of a hundred', 'appraisal', appraisal('100%'), { rows: [{ rate: '100' }] }],
    ['less than one of a hundred', 'appraisal', appraisal('0.5%'), { rows: [{ rate: '0.5' }] }],
    [
      'an organisation outside the party line',
      'unit',
      'name: 甲\nkind: 总工会\nfield: 群团\n',
      { kind: '工会', field: '群团组织' },
    ],
    ['a system', 'unit', 'name: 甲\nkind: 党委\nfield: 学校\n系统: 教育\n', { system: '教育系统' }],
    [
      'a system by its whole name',
      'unit',
      'name: 甲\nkind: 党委\nfield: 学校\n系统: 教育系统\n',
      { system: '教育系统' },
    ],
    ['a bare domain', 'site', `${SITE}domain: www.example.cn/\n`, { domain: 'https://www.example.cn' }],
    ['one organiser', 'site', `${SITE}organisers: 乙\n`, { organisers: ['乙'] }],
    ['empty optional keys', 'news', `${NEWS}副题:\n封面:\n  图片:\n关键词: []\n`, { keywords: [] }],
  ])('%s', (_, kind, text, expected) => {
    expect(check(kind, text)).toMatchObject({ ok: true, value: expected });
  });
});

describe('values that are wrong, each reported once at its place', () => {
  it.each([
    {
      name: 'all that is missing',
      kind: 'news',
      text: '编辑: x\n',
      expected: [['D01', 1, 1, 'title']],
    },
    {
      name: 'what each kind needs',
      kind: 'speech',
      text: NEWS,
      expected: [['D01', 1, 1, 'speaker']],
    },
    { name: 'an empty required key', kind: 'news', text: NEWS.replace('甲', ''), expected: [['D01', 1, 1, 'title']] },
    {
      name: 'an empty required group',
      kind: 'news',
      text: NEWS.replace('\n  名称: 乙', ''),
      expected: [['D01', 3, 1, 'source.name']],
    },
    {
      name: 'a missing key of a list item',
      kind: 'branch',
      text: `${BRANCH}荣誉:\n  - 名称: 丁\n  - 级别: 县级\n`,
      expected: [['D01', 10, 5, 'honours.1.name']],
    },
    {
      name: 'numbers and lists for texts',
      kind: 'news',
      text: `${NEWS}副题: 2026\n摘要: [一, 二]\n`,
      expected: [
        ['D02', 5, 5, 'subtitle'],
        ['D02', 6, 5, 'summary'],
      ],
    },
    {
      name: 'a group for a text, whose keys every object has',
      kind: 'news',
      text: `${NEWS}副题:\n  toString: 1\n  valueOf: 2\n  toJSON: 3\n`,
      expected: [['D02', 6, 3, 'subtitle']],
    },
    { name: 'a text for a group', kind: 'news', text: `${NEWS}封面: a.jpg\n`, expected: [['D02', 5, 5, 'cover']] },
    {
      name: 'texts for numbers',
      kind: 'branch',
      text: `${BRANCH}荣誉:\n  - 名称: 丁\n    年份: 2026年\n`,
      expected: [['D02', 10, 9, 'honours.0.year']],
    },
    {
      name: 'a number in a list of texts',
      kind: 'news',
      text: `${NEWS}关键词: [饮水, 2026]\n`,
      expected: [['D02', 5, 11, 'keywords.1']],
    },
    ...['约九成七', '0.9743', '101%', '97.43%左右', '-3%', '97.43‰'].map((rate) => ({
      name: `${rate} for a rate`,
      kind: 'appraisal',
      text: appraisal(rate),
      expected: [['D20', 6, 20, 'rows.0.rate']],
    })),
    {
      name: 'a date of another form, also as a number',
      kind: 'news',
      text: `${NEWS.replace('2026-07-01', '20260701')}更新时间: 7月1日\n`,
      expected: [
        ['D03', 2, 7, 'publishedAt'],
        ['D03', 5, 7, 'updatedAt'],
      ],
    },
    {
      name: 'a date that does not exist',
      kind: 'news',
      text: NEWS.replace('07-01', '02-30'),
      expected: [['D04', 2, 7, 'publishedAt']],
    },
    {
      name: 'a value that is none of the given',
      kind: 'unit',
      text: 'name: 甲\nkind: 支部\nfield: 农业\n',
      expected: [
        ['D06', 2, 7, 'kind'],
        ['D06', 3, 8, 'field'],
      ],
    },
    {
      name: 'a year out of range',
      kind: 'branch',
      text: `${BRANCH}荣誉:\n  - 名称: 丁\n    年份: 206\n`,
      expected: [['D07', 10, 9, 'honours.0.year']],
    },
    {
      name: 'too many figures, from the first that is too many',
      kind: 'branch',
      text: `${BRANCH}关键数字:\n${'  - { 数值: 1, 说明: 丁 }\n'.repeat(5)}`,
      expected: [['D07', 13, 5, 'figures']],
    },
    {
      name: 'addresses',
      kind: 'news',
      text: `${NEWS}  网址: javascript:alert(1)\n`,
      expected: [['D08', 5, 7, 'source.url']],
    },
    { name: 'the code of a site in ten digits', kind: 'site', text: `${SITE}siteCode: "0530000001"\n`, expected: [] },
    {
      name: 'the code of a site in nine digits',
      kind: 'site',
      text: `${SITE}siteCode: 530000001\n`,
      expected: [['D08', 2, 11, 'siteCode']],
    },
    {
      name: 'a domain and a mailbox',
      kind: 'site',
      text: `${SITE}domain: https://a.cn/b\ncontact:\n  email: 甲\n`,
      expected: [
        ['D08', 2, 9, 'domain'],
        ['D08', 4, 10, 'contact.email'],
      ],
    },
  ])('$name', ({ kind, text, expected }) => {
    const result = check(kind, text);
    const findings = result.ok ? [] : result.findings;
    expect(findings.map(({ code, line, column, path }) => [code, line, column, path])).toEqual(expected);
  });

  it('leaves out what a misspelt key explains', () => {
    const result = check('news', 'titel: 甲\npublishedAt: 2026-07-01\nname: 乙\n');
    expect(result.ok ? [] : result.findings.filter((found) => !result.reading.isExplained(found))).toEqual([]);
  });
});

describe('hints say what to type, in the language of the file', () => {
  it.each([
    ['news', '标题: 甲\n发布时间: 2026-07-01\n', '补上「来源:」和下一行缩进两个空格的「名称: …」。供稿单位或媒体。'],
    [
      'news',
      'title: 甲\npublishedAt: 2026-07-01\nsource:\n  author: 乙\n',
      '在「source:」下面缩进两个空格，补上「name: …」。供稿单位或媒体。',
    ],
    ['news', NEWS.replace('甲', ''), '在「标题:」后面写上内容。文章的正题，全站同类文章中不重复。'],
    [
      'branch',
      `${BRANCH}荣誉:\n  - 级别: 县级\n`,
      '在这一条里补上「名称: …」，与这一条的其他各项左边对齐。荣誉称号的全称。',
    ],
    ['branch', `${BRANCH}荣誉: 先进\n`, '每一条另起一行，以「- 」开头，写成「- 名称: 先进」。'],
    ['branch', `${BRANCH}荣誉:\n  - 先进\n`, '写成「- 名称: 先进」，其他各项另起一行，与它对齐。'],
    ['news', `${NEWS}封面: a.jpg\n`, '另起一行，缩进两个空格，一行一项，写成「图片: a.jpg」。'],
    ['news', `${NEWS}草稿: 对\n`, '写成「草稿: 是」或者「草稿: 否」。'],
    ['news', `${NEWS}关键词: 2026\n`, '写成「关键词: ["2026"]」；或者每一条另起一行，以「- 」开头。'],
    ['news', '副题: 甲\n', '补上「标题: …」、「发布时间: …」、「来源:」和下一行缩进两个空格的「名称: …」。'],
    ['unit', '名称: 甲\n类型: 党委\n领域: 农村\n党员人数: 42人\n', '只写整数，不加引号和汉字：「党员人数: 42」。'],
    ['unit', '名称: 甲\n类型: 党委\n领域: 农村\n党员人数: 约42人\n', '只写整数，不加引号和汉字：「党员人数: …」。'],
    ['unit', '名称: 甲\n类型: 党委\n领域: 农村\n党员人数: 97%\n', '只写整数，不加引号和汉字：「党员人数: …」。'],
    ['unit', '名称: 甲\n类型: 党委\n领域: 农村\n党员人数: 97.43\n', '只写整数，不加引号和汉字：「党员人数: …」。'],
    [
      'unit',
      '名称: 甲\n类型: 党委\n领域: 农村\n党员人数: "１,２００"\n',
      '只写整数，不加引号和汉字：「党员人数: 1200」。',
    ],
    ['site', `${SITE}规则:\n  满意率下限: 90%\n`, '只写数字，不加引号和汉字：「满意率下限: 90」。'],
    [
      'unit',
      '名称: 甲\n类型: 党委\n领域: 教育系统\n',
      '「教育系统」是系统，不是领域：另起一行写「系统: 教育系统」；领域写：农村、城市社区、机关、事业单位（学校、医院）、国有企业、非公有制企业、社会组织、窗口单位和服务行业、群团组织。',
    ],
    ['unit', '名称: 甲\n类型: 党委\n领域: 农村\n上级: [甲, 乙]\n', '这里只能写一个，写成一行文字：「上级: …」。'],
    [
      'news',
      NEWS.replace('甲', '[图文]'),
      '这里只能写一个，不加方括号：「标题: 图文」；方括号是文字的一部分，就整段加上半角引号：「标题: "[图文]"」。',
    ],
    ['news', `${NEWS}  网址: www.a.cn\n`, `您是不是要写「https://www.a.cn」？${WEB_FORM}`],
    ['news', `${NEWS}  网址: https://u:p@www.a.cn/x\n`, `您是不是要写「https://www.a.cn/x」？${WEB_FORM}`],
    ['news', `${NEWS}  网址: https://u@${'a'.repeat(50)}.cn\n`, WEB_FORM],
    [
      'site',
      `${SITE}域名: https://b.cn?"><img>\n`,
      '您是不是要写「https://b.cn」？只写到域名为止，写成「https://…」；后面不写路径、「?」和「#」，前面不写账号。',
    ],
  ])('%s: %j', (kind, text, hint) => {
    const result = check(kind, text);
    expect(result.ok ? [] : result.findings.map((found) => found.hint)).toEqual([hint]);
  });
});

it.each(['007', '1e3', '0x1F', '3.10', '+5', '.5'])('repeats the number %s as it is written', (number) => {
  const { ok, ...checked } = check('news', `${NEWS}摘要: ${number}\n`);
  expect(ok).toBe(false);
  expect('findings' in checked && checked.findings.map(({ hint }) => hint)).toEqual([
    `加上半角引号：「摘要: "${number}"」。`,
  ]);
});

it.each(['1026', '20261'])('says that the year %s is wrong', (year) => {
  const checked = check('news', NEWS.replace('2026', year));
  expect(!checked.ok && checked.findings.map(({ hint }) => hint)).toEqual([`年份「${year}」不对，核对以后改正。`]);
});
