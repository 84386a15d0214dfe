import type { Tree } from '../tree.ts';
import { board, boardTree, csv, pledge, settled, UNIT, xlsx, yaml, type Cells } from '../pledges.ts';
import type { Case } from './case.ts';

const inCsv = (...rows: Cells[]) => boardTree({ 'items.csv': csv(...rows) });
const inYaml = (...rows: Cells[]) => boardTree({ 'items.yaml': yaml(...rows) });
const VILLAGE = 'name: 柳林镇双河村党支部\nkind: 党支部\nfield: 农村\n';
const comment = (more: string): Tree => ({ 'units/gongwei.yaml': UNIT, 'comments/a.md': `---\nreviewer: 严守正\npost: 镇党委书记\ndate: 2026-06-28\nform: 现场\n${more}---\n` });

export const PLEDGE_CASES: Record<string, Case> = {
  G01: {
    tree: inCsv(pledge({ 提诺: '2026-01-05', 审诺: '2026-01-20', 签诺: '2026-01-12' })),
    at: 'pledges/a/items.csv:2:9',
    message: '',
    hint: '',
  },
  G02: {
    tree: boardTree({ 'items.xlsx': xlsx(settled({ 完成日期: '2026-12-28' })) }),
    at: 'pledges/a/items.xlsx!H2',
    message: '',
    hint: '',
  },
  G03: {
    tree: inYaml(settled({ 完成日期: '' })),
    at: 'pledges/a/items.yaml:8:3',
    message: '',
    hint: '',
  },
  G04: {
    tree: inCsv(settled({ 结果: '未兑现', 原因: '' })),
    at: 'pledges/a/items.csv:2:9',
    message: '',
    hint: '',
  },
  G05: {
    tree: boardTree({ 'items.csv': csv(pledge()), 'more.csv': csv(pledge({ 编号: '2' }), pledge()) }),
    at: 'pledges/a/more.csv:3:1',
    message: '',
    hint: '',
  },
  G06: {
    tree: inCsv(settled({ 评议: '发出 40，收回 38，有效 38，满意 30，不满意 2' })),
    at: 'pledges/a/items.csv:2:9',
    message: '',
    hint: '',
  },
  G07: {
    tree: inCsv(pledge({ 承诺事项: '进一步增强服务意识，提高工作水平', 完成标准: '群众满意' })),
    at: 'pledges/a/items.csv:2:3',
    message: '',
    hint: '',
  },
  G08: {
    tree: boardTree({ 'items.csv': csv(pledge({ 承诺主体: '双河村党支部' })) }, { 'units/shuanghe.yaml': VILLAGE }),
    at: 'pledges/a/items.csv:2:2',
    message: '',
    hint: '',
  },
  G09: {
    tree: boardTree({ 'items.xlsx': xlsx(pledge({ 承诺主体: '云岭县直机关工委' })) }),
    at: 'pledges/a/items.xlsx!B2',
    message: '',
    hint: '',
  },
  G10: {
    tree: boardTree({}),
    at: 'pledges/a/index.md:1:1',
    message: '',
    hint: '',
  },
  G11: {
    tree: boardTree({ 'items.csv': csv(pledge()) }, { 'pledges/a/index.md': null }),
    at: 'pledges/a/items.csv:1:1',
    message: '',
    hint: '',
  },
  G12: {
    tree: inCsv(pledge({ 编号: '第12项' })),
    at: 'pledges/a/items.csv:2:1',
    message: '',
    hint: '',
  },
  G13: {
    tree: comment('unit: gongwei\nachievements: 路灯按期装好\n'),
    at: 'comments/a.md:1:1',
    message: '',
    hint: '',
  },
  G14: {
    tree: comment('unit: gongwei\npledge: a/1\nproblems: 没有写监督电话\n'),
    at: 'comments/a.md:7:9',
    message: '',
    hint: '',
  },
  G15: {
    tree: { ...inCsv(pledge({ 编号: 'LL-12' })), ...comment('pledge: a/LL-21\nproblems: 没有写监督电话\n') },
    at: 'comments/a.md:6:9',
    message: '',
    hint: '',
  },
  G16: {
    tree: boardTree({ 'items.csv': csv(pledge()) }, { 'pledges/a/index.md': board().replace('notice:\n  to: 2026-03-18\n', '') }),
    at: 'pledges/a/index.md:2:8',
    message: '',
    hint: '',
  },
  G17: {
    tree: boardTree({ 'items.csv': csv(pledge()) }, { 'pledges/a/index.md': board('  from: 2026-03-23\n') }),
    at: 'pledges/a/index.md:10:7',
    message: '',
    hint: '',
  },
  G18: {
    tree: inCsv(settled({ 结果: '' })),
    at: 'pledges/a/items.csv:2:7',
    message: '',
    hint: '',
  },
  G19: {
    tree: inCsv(settled({ 延期至: '2027-06-30' })),
    at: 'pledges/a/items.csv:2:9',
    message: '',
    hint: '',
  },
  G20: {
    tree: inYaml(settled({ 结果: '延期', 原因: '汛期停工四十天', 延期至: '2026-11-30' })),
    at: 'pledges/a/items.yaml:10:8',
    message: '',
    hint: '',
  },
  G21: {
    tree: boardTree({ 'items.csv': csv(pledge()) }, { 'pledges/b/index.md': board(), 'pledges/b/items.csv': csv(pledge()) }),
    at: 'pledges/b/index.md:2:8',
    message: '',
    hint: '',
  },
};
