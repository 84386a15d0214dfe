import type { Tree } from './tree.ts';

/** The address at which the site of `posterTree` is found. */
export const POSTER_DOMAIN = 'https://www.qingshi.example';

export const LONG_ITEM = `把${'坡上三个组的自来水、进组路、路灯和水渠一项一项办好，'.repeat(15)}并向群众交账`.slice(
  0,
  400,
);

const unit = (name: string, parent?: string) =>
  `name: ${name}\nkind: ${parent ? '党支部' : '党委'}\nfield: 农村\n${parent ? `parent: ${parent}\n` : ''}`;

const board = (lines: string) =>
  `---\n${lines}year: 2026\nunit: qingshi-zhen\npublishedAt: 2026-01-12 09:00\nsource:\n  name: 青石镇党委\neditor: 何守田\nphone: 0700-6612380\nemail: jiandu@example.gov.cn\n---\n`;

const HEADER = '编号,承诺主体,承诺事项,完成标准,完成时限,责任人,公诺,践诺,进展,结果,完成日期,延期至,原因';

/**
 * Boards of every kind: with results and a unit of one pledge, of members without any result, one of 700 pledges, and
 * an empty one.
 */
export function posterTree(): Tree {
  const usual = [
    HEADER,
    '1,shuanghe,把自来水送到坡上三个组,117 户入户通水，水质检测合格,2026-10-31,何守田 村党支部书记,,,2026-05-10 二组、三组通水,兑现,2026-09-28,,',
    '2,shuanghe,给村口装路灯,装 12 盏，夜里都亮,2027-03-31,郑桂兰 村委会委员,,,,,,,',
    '3,baishi,<b>修</b>白石桥 & 护栏,能过 10 吨的车,2026-06-30,霍敏、贺知远,,,2026-06-01 备料;开工,延期,2026-06-30,2026-12-20,汛期停工四十天',
    `4,shuanghe,${LONG_ITEM},逐项验收,2026-12-31,何守田 村党支部书记,,,,,,,`,
  ];
  const members = [
    '编号,承诺主体,所属单位,承诺事项,完成标准,完成时限,责任人',
    '1,郑桂兰 六合村村医,shuanghe,每月给老人量一次血压,全村 60 岁以上老人,2026-12-31,郑桂兰',
    '2,何守田（村党支部书记）,shuanghe,带 3 户种茶,每户 5 亩,2026-12-31,何守田',
  ];
  const large = [
    HEADER,
    ...Array.from(
      { length: 620 },
      (_, index) => `A${index + 1},baishi,第 ${index + 1} 件实事,做完第 ${index + 1} 件,2026-12-31,霍敏,,,,,,,`,
    ),
    ...Array.from(
      { length: 80 },
      (_, index) => `B${index + 1},shuanghe,第 ${index + 1} 桩好事,做完第 ${index + 1} 桩,2026-12-31,何守田,,,,,,,`,
    ),
  ];
  return {
    'site.yaml': `name: 青石先锋\ndomain: ${POSTER_DOMAIN}\norganisers: 中共青石县委组织部\n`,
    'units/qingshi-zhen.yaml': unit('青石镇党委'),
    'units/shuanghe.yaml': unit('青石镇双河村党支部', 'qingshi-zhen'),
    'units/baishi.yaml': unit('青石镇白石村党支部', 'qingshi-zhen'),
    'units/qiaotou.yaml': unit('青石镇桥头村党支部', 'qingshi-zhen'),
    'pledges/cun-2026/index.md': board('title: 青石镇各村 2026 年公开承诺\nkind: 党组织\n'),
    'pledges/cun-2026/items.csv': usual.join('\n'),
    'pledges/dangyuan-2026/index.md': board('title: 青石镇党员 2026 年公开承诺\nkind: 党员\n'),
    'pledges/dangyuan-2026/items.csv': members.join('\n'),
    'pledges/shishi-2026/index.md': board('title: 青石镇 2026 年实事\nkind: 党组织\n'),
    'pledges/shishi-2026/items.csv': large.join('\n'),
    'pledges/yugao-2026/index.md': board('title: 青石镇 2026 年承诺预告\nkind: 党组织\n').replace(
      '2026-01-12',
      '2027-01-12',
    ),
    'pledges/yugao-2026/items.csv': [HEADER, '1,baishi,写进预告,写好,2026-12-31,霍敏,,,,,,,'].join('\n'),
  };
}
