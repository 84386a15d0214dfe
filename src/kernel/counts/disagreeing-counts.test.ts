import { describe, expect, it } from 'vitest';
import { disagreeingCounts } from './disagreeing-counts.ts';

const found = (text: string) =>
  disagreeingCounts(text).map(
    ({ start, end, otherStart, otherEnd }) => `${text.slice(start, end)} ${text.slice(otherStart, otherEnd)}`,
  );

it.each([
  ['装展板1126块。后来数是1162块。', ['1162块 1126块']],
  ['装路灯126盏。年底一数，136盏路灯都亮。', ['136盏 126盏']],
  ['全村来了117户。分到水的171户。', ['171户 117户']],
  ['117户吃窖水。117户到齐。水通了，118户都有水。', ['118户 117户']],
  ['浇了4.25公里新渠。4.35公里新渠，走了一年。', ['4.35公里 4.25公里']],
  ['发放粮补12,345元。粮补12,354元到了手。', ['12,354元 12,345元']],
  ['全镇共有党员1240名。山里人少。全镇现有党员890名。', ['890名 1240名']],
  ['全镇共有党员1240名。山里人少。全镇共有党员890名。', ['890名 1240名']],
  ['全镇共有1240名党员，散在山里。全镇现有890名党员，一个也不少。', ['890名 1240名']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

describe('numbers that differ and are both right', () => {
  it.each([
    '柳林镇装路灯120盏，龙湖镇装路灯130盏。',
    '准点率从88%升到98%，投诉从126件降到26件。',
    '第126位升到第136位。',
    '党员12名，其中女党员21名。',
    '培训126人次，家访136户。',
    '前年全县共有党员12400名，今年全县共有党员12890名。',
    '堤顶高程86.42米报错了，正确的是86.12米，三次都是86.12米。',
    '电话0700-6612380、0700-6612308。',
    '路长3.26公里，宽6米；支线长度是3.62米。',
    '2026年招收学生1126人，2025年招收学生1162人。',
    '表决：赞成153票，反对135票。',
    '甲村有126户，乙村有162户。',
    '从1126元涨到1162元',
    '上午来了117人，下午来了171人。',
    '6月收粮1126公斤。7月收粮1162公斤。',
    '收入1,126.50元，支出1,162.50元',
    '\n| 甲 | 1126元 |\n| 乙 | 1162元 |\n',
    '新增企业300家以上，培育企业200家以上。',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('numbers of the title and the summary', () => {
  const piece = (summary: string, body: string) => `---\n标题: 通水\n摘要: ${summary}\n单位: a\n---\n${body}\n`;

  it.each([
    ['117户通水', '坡上171户当天通水。', ['117户 171户']],
    ['43名学员回村', '来了34名学员。', ['43名 34名']],
    ['117户通水', '坡上117户当天通水，171户报了名。', ['171户 117户']],
    ['三年修渠12公里', '头一年5公里，第二年4公里，第三年3公里。', []],
    ['九项承诺过关，23户点头', '二十三户都来了。', []],
    ['收回3116张票', '收回3,116张。', []],
  ])('%s: %s', (summary, body, expected) => {
    expect(found(piece(summary, body))).toEqual(expected);
  });
});

it('a table of thousands of numbers is gone through no further', () => {
  const table = Array.from({ length: 6000 }, (_, index) => `路灯${1000 + ((index * 7919) % 9000)}盏。`).join('');
  expect(found(table)).toEqual([]);
});
