import { expect, it } from 'vitest';
import { type Cells, csv, ledgerTree, pledge, settled, testPlaces } from '../../testing/pledges.ts';
import { checkTree, type PlantedTree } from '../../testing/tree.ts';

const VILLAGES: PlantedTree = {
  'units/shuanghe.yaml': 'name: 双河村党支部\nkind: 党支部\nfield: 机关\nparent: gongwei\n',
  'units/shimen.yaml': 'name: 石门村党支部\nkind: 党支部\nfield: 机关\nparent: gongwei\n',
};
const rows = (...more: Cells[]) => ({
  ...ledgerTree({ 'items.csv': csv(pledge({ 编号: 'LL-12', 承诺主体: 'shuanghe' }), ...more) }),
  ...VILLAGES,
});
const report = (lines: string) => `date: 2026-11-10\n${lines}\n`;
const having = (lines: string, more: PlantedTree = {}) => ({ ...rows(), 'reports/a.yaml': report(lines), ...more });

testPlaces([
  {
    name: 'progress of a pledge that is there, in either case',
    input: having('pledge: a/ll-12\nunit: shuanghe\nprogress: 立了 20 根杆'),
    expected: [],
  },
  {
    name: 'a pledge that is not there',
    input: having('pledge: a/LL-13\nunit: shuanghe\nprogress: 立了 20 根杆'),
    expected: ['G71 reports/a.yaml:2:9'],
  },
  {
    name: 'by the unit above',
    input: having('pledge: a/LL-12\nunit: gongwei\nprogress: 立了 20 根杆'),
    expected: [],
  },
  {
    name: 'by another village',
    input: having('pledge: a/LL-12\nunit: shimen\nprogress: 立了 20 根杆'),
    expected: ['G72 reports/a.yaml:3:7'],
  },
  {
    name: 'by nobody that is known',
    input: having('pledge: a/LL-12\nunit: shimenn\nprogress: 立了 20 根杆'),
    expected: ['R01 reports/a.yaml:3:7'],
  },
  {
    name: 'a day that is not there yet',
    input: {
      ...rows(),
      'reports/a.yaml': 'date: 2026-11-21\npledge: a/LL-12\nunit: shuanghe\nprogress: 立了 20 根杆\n',
    },
    expected: ['G02 reports/a.yaml:1:7'],
  },
  {
    name: 'nothing said',
    input: having('pledge: a/LL-12\nunit: shuanghe'),
    expected: ['G70 reports/a.yaml:1:1'],
  },
  {
    name: 'a result without its reason',
    input: having('pledge: a/LL-12\nunit: shuanghe\noutcome: 部分兑现'),
    expected: ['G04 reports/a.yaml:4:10'],
  },
  {
    name: 'a result in words that say more than they know',
    input: having('pledge: a/LL-12\nunit: shuanghe\noutcome: 基本兑现\nreason: 停工'),
    expected: ['D06 reports/a.yaml:4:10'],
  },
  {
    name: 'a limit without an extension',
    input: having('pledge: a/LL-12\nunit: shuanghe\noutcome: 兑现\nextendedTo: 2027-01-31'),
    expected: ['G19 reports/a.yaml:5:13'],
  },
  {
    name: 'an extension that is none',
    input: having('pledge: a/LL-12\nunit: shuanghe\noutcome: 延期\nextendedTo: 2026-12-31\nreason: 停工'),
    expected: ['G20 reports/a.yaml:5:13'],
  },
  {
    name: 'an unknown key',
    input: having('pledge: a/LL-12\nunit: shuanghe\nprogress: 立了 20 根杆\nphone: 见村口'),
    expected: ['Y08 reports/a.yaml:5:1'],
  },
  {
    name: 'a photo that is not there, without words',
    input: having('pledge: a/LL-12\nunit: shuanghe\nprogress: 立了 20 根杆\nphoto:\n  src: a.jpg'),
    expected: ['P01 reports/a.yaml:6:8', 'P02 reports/a.yaml:6:8'],
  },
  {
    name: 'two results of different days: the later one counts',
    input: having('pledge: a/LL-12\nunit: shuanghe\noutcome: 延期\nextendedTo: 2027-01-31\nreason: 停工', {
      'reports/b.yaml': 'date: 2026-11-12\npledge: a/LL-12\nunit: shuanghe\noutcome: 兑现\n',
    }),
    expected: [],
  },
  {
    name: 'two of the same day that agree',
    input: having('pledge: a/LL-12\nunit: shuanghe\noutcome: 兑现', {
      'reports/b.yaml': report('pledge: a/LL-12\nunit: gongwei\noutcome: 已兑现'),
    }),
    expected: [],
  },
  {
    name: 'two of the same day that do not',
    input: having('pledge: a/LL-12\nunit: shuanghe\noutcome: 兑现', {
      'reports/b.yaml': report('pledge: a/LL-12\nunit: gongwei\noutcome: 未兑现\nreason: 灯不亮'),
    }),
    expected: ['G73 reports/b.yaml:4:10'],
  },
  {
    name: 'two new limits of the same day',
    input: having('pledge: a/LL-12\nunit: shuanghe\noutcome: 延期\nextendedTo: 2027-01-31\nreason: 停工', {
      'reports/b.yaml': report('pledge: a/LL-12\nunit: gongwei\noutcome: 延期\nextendedTo: 2027-02-28\nreason: 停工'),
    }),
    expected: ['G73 reports/b.yaml:4:10'],
  },
  {
    name: 'another one than the ledger has, of the same day',
    input: {
      ...rows(settled({ 编号: 'LL-13', 承诺主体: 'shuanghe', 完成日期: '2026-11-10' })),
      'reports/a.yaml': report('pledge: a/LL-13\nunit: shuanghe\noutcome: 未兑现\nreason: 灯不亮'),
    },
    expected: ['G73 reports/a.yaml:4:10'],
  },
  {
    name: 'what was taken back contradicts nobody',
    input: {
      ...rows(settled({ 编号: 'LL-13', 承诺主体: 'shuanghe', 完成日期: '2026-11-10' })),
      'reports/a.yaml': report('pledge: a/LL-13\nunit: shuanghe\noutcome: 未兑现\nreason: 灯不亮\nwithdrawn: 报错了'),
    },
    expected: [],
  },
  {
    name: 'a number of a person is stopped',
    input: having('pledge: a/LL-12\nunit: shuanghe\nprogress: 有事打 13812345678'),
    expected: ['S01 reports/a.yaml:4:15'],
  },
]);

it('names the cell that says something else, and proposes the pledge that is meant', async () => {
  const { issues } = await checkTree({
    ...rows(settled({ 编号: 'LL-13', 承诺主体: 'shuanghe', 完成日期: '2026-11-10' })),
    'reports/a.yaml': report('pledge: a/LL-13\nunit: shuanghe\noutcome: 未兑现\nreason: 灯不亮'),
    'reports/b.yaml': report('pledge: a/LL-31\nunit: shuanghe\nprogress: 立了 20 根杆'),
  });
  expect(issues.map(({ message }) => message)).toEqual([
    '2026-11-10 的结果，这里写「未兑现」，在 pledges/a/items.csv:3:7 写「兑现」。以日子新的一个为准；同一天的两个不一样，就不知道信哪一个。',
    '没有编号是「a/LL-31」的承诺。这一条没有地方登；多半是台账换过以后编号变了，或者那一项删掉了。',
  ]);
  expect(issues[1]!.hint).toBe('您是不是要写「a/LL-13」？不是的，看看台账里是不是少了这一项。');
});
