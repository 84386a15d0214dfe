import { csv, ledgerTree, pledge, settled, UNIT_TEXT } from '../pledges.ts';
import type { Case } from './case.ts';

const reporting = (...files: string[]) => ({
  ...ledgerTree({ 'items.csv': csv(pledge({ 编号: 'LL-12' }), settled({ 编号: 'LL-13' })) }),
  'units/xianwei.yaml': UNIT_TEXT.replace('县直机关工委', '县委党校'),
  ...Object.fromEntries(files.map((lines, index) => [`reports/${index + 1}.yaml`, lines])),
});

export const REPORT_CASES: Record<string, Case> = {
  G70: {
    tree: reporting('pledge: a/LL-12\nunit: gongwei\ndate: 2026-11-10\n'),
    at: 'reports/1.yaml:1:1',
    message: '「进展」和「结果」都没有写。读者看不到做到哪一步，也不知道办成没有。',
    hint: '还在办的写「进展」，一句话；已经有结果的写「结果」，没有全部兑现的再写「原因」。',
  },
  G71: {
    tree: reporting('pledge: a/LL-21\nunit: gongwei\ndate: 2026-11-10\nprogress: 立了 20 根杆\n'),
    at: 'reports/1.yaml:1:9',
    message: '没有编号是「a/LL-21」的承诺。这一条没有地方登；多半是台账换过以后编号变了，或者那一项删掉了。',
    hint: '您是不是要写「a/LL-12」？不是的，看看台账里是不是少了这一项。',
  },
  G72: {
    tree: reporting('pledge: a/LL-12\nunit: xianwei\ndate: 2026-11-10\nprogress: 立了 20 根杆\n'),
    at: 'reports/1.yaml:2:7',
    message:
      '「a/LL-12」是云岭县县直机关工委的承诺，这里写的是「xianwei」报的。办得怎样，由承诺的单位自己说，或者由它的上级、公示栏的单位说。',
    hint: '核对「承诺」的编号和「单位」，改正写错的一个。',
  },
  G73: {
    tree: reporting('pledge: a/LL-13\nunit: gongwei\ndate: 2026-09-28\noutcome: 未兑现\nreason: 灯不亮\n'),
    at: 'reports/1.yaml:4:10',
    message:
      '2026-09-28 的结果，这里写「未兑现」，在 pledges/a/items.csv:3:7 写「兑现」。以日子新的一个为准；同一天的两个不一样，就不知道信哪一个。',
    hint: '问清楚哪一个对，改正写错的一处；后来又变了的，写后来那一天的日期。',
  },
};
