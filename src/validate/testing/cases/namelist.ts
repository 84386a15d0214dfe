import { unit } from '../articles.ts';
import { csv } from '../pledges.ts';
import type { Case } from './case.ts';

const UNITS = { 'units/shuanghe.yaml': unit('柳林镇双河村党支部') };
const settings = (rest = '') =>
  `title: 第三季度群众推荐\nyear: 2026\n${rest}organiser: 县委组织部\nmethod: 推荐箱\npublishedAt: 2026-07-01 09:00\n`;
const namelist = (table: string, rest?: string) => ({
  ...UNITS,
  'recommendations/a.yaml': settings(rest),
  'recommendations/a.csv': table,
});
const row = (cells: Record<string, string> = {}) => ({
  姓名: '何小满',
  所在党支部: '柳林镇双河村党支部',
  推荐人数: '37',
  ...cells,
});

export const NAMELIST_CASES: Record<string, Case> = {
  G50: {
    tree: { ...UNITS, 'recommendations/a.yaml': settings() },
    at: 'recommendations/a.yaml:1:1',
    message:
      '没有同名的表格「a.xlsx」或「a.csv」。一份名单两个文件：标题、年度、怎样推荐或评定写在 .yaml 里，谁、哪个支部、多少写在同名的表格里。',
    hint: '把表格放到这个文件旁边，文件名改成一样的，只有扩展名不同。',
  },
  G51: {
    tree: namelist('姓名,推荐人数\n何小满,37\n'),
    at: 'recommendations/a.csv:1:1',
    message: '表里没有「所在党支部」这一栏。谁、哪个支部、多少人推荐或者几星，缺一样就不成名单。',
    hint: '在表头里加一栏「所在党支部」，逐行填写；已经有的，把表头改成这个名称。',
  },
  G52: {
    tree: namelist(csv(row({ 所在党支部: '' }))),
    at: 'recommendations/a.csv:2:2',
    message: '「何小满」这一行没有填「所在党支部」。表头下面一行一个人，少一样，读者就不知道是谁、多少。',
    hint: '在这一格填上「所在党支部」；不登的，把整行删掉。',
  },
  G53: {
    tree: namelist(csv(row({ 推荐人数: '三十多' }))),
    at: 'recommendations/a.csv:2:3',
    message: '「推荐人次」里的「三十多」读不出是多少。名单按这个数排列，读者要看的也是它。',
    hint: '只写有多少人推荐，一个整数；比率、名次、大概的数都不行。',
  },
  G54: {
    tree: namelist(csv(row(), { 姓名: '合计', 所在党支部: '', 推荐人数: '38' })),
    at: 'recommendations/a.csv:3:3',
    message:
      '「合计」写的是 38，各行加起来是 37。网页上的合计由各行算出来，和表里写的不一样；多半是少了一行，或者改了一处没有改另一处。',
    hint: '核对各行和合计，改正写错的。',
  },
  G55: {
    tree: namelist(csv(row(), row({ 推荐人数: '2' }))),
    at: 'recommendations/a.csv:3:1',
    message: '柳林镇双河村党支部的「何小满」在第 2 行已经有了。一个人两个数，读者不知道信哪个，合计也会多算。',
    hint: '是同一个人的，合成一行；是两个人的，姓名写得分得开，前面加「大」「小」。',
  },
  G56: {
    tree: namelist(csv(row({ 所在党支部: '柳林镇双河党支部' }))),
    at: 'recommendations/a.csv:2:2',
    message: '没有编号或名称是「柳林镇双河党支部」的单位。这个人登不到任何单位的页面上。',
    hint: '您是不是要写「柳林镇双河村党支部」？',
  },
  G57: {
    tree: namelist(csv(row()), 'period: 2025年第三季度\n'),
    at: 'recommendations/a.yaml:3:9',
    message:
      '「期次」写的是「2025年第三季度」，里面有年份，「年度」写的是 2026。网页上印的是「年度」接着「期次」，年份会印两遍，两个不一样的更说不清。',
    hint: '「期次」里只写是哪一次，去掉年份。',
  },
};
