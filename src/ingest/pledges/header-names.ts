import { type PledgeKey, STEP_KEYS, STEPS } from '../../schema/kinds/pledge.ts';

/**
 * What departments call the columns of a ledger. Every name has one meaning, whatever else is in the table.
 */
const SAME: Partial<Record<PledgeKey, readonly string[]>> = {
  id: ['序号', '编码', '事项编号', '项目编号', '承诺编号'],
  subject: ['承诺人', '承诺人姓名', '姓名', '党员姓名', '承诺党员', '承诺主体名称'],
  unit: ['所在支部', '所在党支部', '所属支部', '所属党支部', '所在党组织', '所属党组织', '所在单位'],
  category: ['承诺类别', '承诺类型', '事项类别', '分类'],
  item: [
    '承诺内容',
    '承诺事项内容',
    '承诺项目',
    '公开承诺事项',
    '公开承诺内容',
    '事项',
    '事项内容',
    '事项名称',
    '项目名称',
    '内容',
  ],
  measures: ['措施', '工作措施', '主要措施', '落实措施', '践诺措施', '推进措施'],
  standard: [
    '标准',
    '目标',
    '达到标准',
    '达到目标',
    '达标要求',
    '目标要求',
    '目标任务',
    '工作目标',
    '完成目标',
    '完成要求',
    '预期目标',
    '预期效果',
    '兑现标准',
  ],
  base: ['原有基数', '原基数', '现状', '原状'],
  due: [
    '时限',
    '期限',
    '完成期限',
    '计划完成时间',
    '预计完成时间',
    '拟完成时间',
    '办结时限',
    '办结期限',
    '办理时限',
    '承诺时限',
    '承诺期限',
    '兑现时限',
    '兑现期限',
    '时间要求',
  ],
  owner: ['负责人', '责任领导', '责任人员', '责任人姓名', '具体责任人', '承办人'],
  announced: ['公示日期', '公示时间', '公开日期', '公开时间', '亮诺'],
  progress: ['进展情况', '工作进展', '办理进展', '办理情况', '落实情况', '推进情况', '践诺情况', '进度'],
  outcome: ['兑现情况', '兑现结果', '是否兑现', '承诺结果', '办理结果', '完成结果'],
  doneAt: ['实际完成时间', '实际完成日期', '兑现时间', '兑现日期', '办结日期'],
  extendedTo: ['延期到', '延至', '延期时间', '延期日期'],
  reason: ['未兑现原因', '未完成原因', '延期原因', '原因说明'],
  votes: ['群众评议', '评议结果', '评议情况', '群众评议结果', '测评结果'],
};

const OF_STEPS = STEP_KEYS.flatMap((key) =>
  ['日期', '时间'].map((word): [string, PledgeKey] => [STEPS[key] + word, key]),
);

/** Headers that mean a column without being its label, by themselves. */
export const HEADER_NAMES: ReadonlyMap<string, PledgeKey> = new Map([
  ...Object.entries(SAME).flatMap(([key, names]) => names.map((name): [string, PledgeKey] => [name, key as PledgeKey])),
  ...OF_STEPS,
]);

/** A header that means one column, and another where the table has that column already under a name of its own. */
export interface DoubleName {
  name: string;
  key: PledgeKey;
  /** Undefined where it means nothing then. */
  otherwise: PledgeKey | undefined;
}

const ofUnits = ['单位', '承诺单位', '单位名称', '党组织', '党组织名称', '承诺党组织'];

export const DOUBLE_NAMES: readonly DoubleName[] = [
  ...ofUnits.map((name): DoubleName => ({ name, key: 'subject', otherwise: 'unit' })),
  { name: '完成时间', key: 'due', otherwise: 'doneAt' },
  { name: '办结时间', key: 'due', otherwise: 'doneAt' },
  { name: '完成情况', key: 'progress', otherwise: 'outcome' },
  { name: '责任单位', key: 'owner', otherwise: undefined },
];
