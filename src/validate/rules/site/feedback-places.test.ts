import { news, unit } from '../../testing/articles.ts';
import { boardMarkdown, csv, pledge, UNIT_TEXT, xlsx } from '../../testing/pledges.ts';
import { testTrees } from '../../testing/tables.ts';

const HEAD = '日期,反映的是,类别,答复,办理天数,答复单位\n';
const TREE = {
  'units/gongwei.yaml': UNIT_TEXT,
  'units/liulin.yaml': unit('柳林镇双河村党支部'),
  'pledges/xianzhi/index.md': boardMarkdown(),
  'pledges/xianzhi/items.csv': csv(pledge({ 编号: 'SH-03' })),
  'news/shuitou.md': news(),
  'units/shuitou.yaml': unit('水头村党支部'),
};
const about = (...places: string[]) => ({
  ...TREE,
  'feedback/2026.csv':
    HEAD + places.map((place, index) => `2026-07-0${index + 1},${place},建议,改好了,1,镇里\n`).join(''),
});
const G62 = (line: number): [string, string, number, number] => ['G62', 'feedback/2026.csv', line, 12];

testTrees([
  {
    name: 'addresses as a browser has them',
    input: about(
      'https://www.example.cn/pledges/xianzhi/#p-sh-03',
      'http://www.example.cn/pledges/xianzhi/page/2/?q=灯#p-sh-03',
      '/news/shuitou/',
      '/news/shuitou',
      'https://www.example.cn/units/liulin/',
      '/pledges/xianzhi/',
    ),
    expected: [],
  },
  {
    name: 'addresses of a site in a folder, and as they were before it moved there',
    input: {
      ...about('https://www.example.cn/xf/news/shuitou/', 'https://www.example.cn/news/shuitou/', '/news/shuitou/'),
      'site.yaml': 'name: 甲\ndomain: https://www.example.cn\nbase: /xf/\n',
    },
    expected: [],
  },
  { name: 'ids', input: about('xianzhi/sh-03', 'xianzhi/ＳＨ－03', 'news/shuitou', 'liulin', 'xianzhi'), expected: [] },
  { name: 'names of units', input: about('双河村党支部', '柳林镇双河村党支部'), expected: [] },
  { name: 'a pledge that the board has not', input: about('xianzhi/SH-04'), expected: [G62(2)] },
  { name: 'a short id that two pages have', input: about('shuitou'), expected: [G62(2)] },
  { name: 'another site', input: about('https://www.example.com/news/shuitou/'), expected: [G62(2)] },
  {
    name: 'nothing that is an address',
    input: about('javascript:alert(1)', '/../../etc', '/x/y/z/', '#p-1'),
    expected: [2, 3, 4, 5].map(G62),
  },
  {
    name: 'what was taken back',
    input: { ...about('/news/shuitou/'), 'news/shuitou.md': news('withdrawn: 数字有误\n') },
    expected: [],
  },
  {
    name: 'a board with a table that cannot be read',
    input: { ...about('xianzhi/9'), 'pledges/xianzhi/items.xlsx': xlsx().subarray(0, 40) },
    expected: [['T02', 'pledges/xianzhi/items.xlsx', 1, 1]],
  },
]);
