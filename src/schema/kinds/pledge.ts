import { z } from 'zod';
import { namesOf } from '../../kernel/names.ts';
import { day, field, oneOf, text, textOrNumber, webAddress } from '../field.ts';
import { outcomeAdvice } from '../outcome-words.ts';

/** The six steps of a pledge in their order; places call them differently, a board may say how. */
export const STEPS = {
  proposed: '提诺',
  reviewed: '审诺',
  signed: '签诺',
  announced: '公诺',
  started: '践诺',
  assessed: '评诺',
} as const;
export type StepKey = keyof typeof STEPS;
export const STEP_KEYS = namesOf(STEPS);

/** What a pledge has come to, as people write it. */
export const OUTCOME = { kept: '兑现', partly: '部分兑现', unmet: '未兑现', extended: '延期' } as const;
type Outcome = (typeof OUTCOME)[keyof typeof OUTCOME];
export const OUTCOMES: readonly Outcome[] = Object.values(OUTCOME);

/** What a pledge has come to, by its dates and its result; in the order in which they are offered and charted. */
export const PLEDGE_STATES = {
  fulfilled: '已兑现',
  partly: OUTCOME.partly,
  running: '践诺中',
  due: '即将到期',
  notice: '公示中',
  pending: '待公示',
  extended: '已延期',
  overdue: '逾期',
  unmet: OUTCOME.unmet,
} as const;
export type PledgeState = keyof typeof PLEDGE_STATES;
export const PLEDGE_STATE_NAMES = namesOf(PLEDGE_STATES);

const OUTCOME_ALIASES: Readonly<Record<string, Outcome>> = {
  已兑现: OUTCOME.kept,
  全部兑现: OUTCOME.kept,
  已延期: OUTCOME.extended,
};

/** What a ballot may say, the best first. The first two count as satisfied. */
export const BALLOT_OPTIONS = { excellent: '满意', good: '比较满意', fair: '基本满意', poor: '不满意' } as const;
export type BallotOption = keyof typeof BALLOT_OPTIONS;
export const BALLOT_OPTION_NAMES = namesOf(BALLOT_OPTIONS);
export const SATISFIED_OPTIONS: readonly BallotOption[] = ['excellent', 'good'];

/** A result as people write it. */
export const outcomeWord = () => oneOf(OUTCOMES, OUTCOME_ALIASES, outcomeAdvice);

const count = (label: string, note: string) => field(label, note, z.int().min(0).optional(), '12');

/** Ballots: how many papers went out, came back and count, and what they say. */
export const ballotShape = {
  issued: count('发出', '发出的票数。'),
  returned: count('收回', '收回的票数，不多于发出的。'),
  valid: count('有效', '有效的票数，等于各选项之和。'),
  excellent: count('满意', '选「满意」的票数。'),
  good: count('比较满意', '选「比较满意」的票数。'),
  fair: count('基本满意', '选「基本满意」的票数。'),
  poor: count('不满意', '选「不满意」的票数。'),
};
export const ballotsSchema = z.strictObject(ballotShape);
export type Ballots = z.infer<typeof ballotsSchema>;
export const BALLOT_COUNTS = namesOf(ballotShape);

const progressSchema = z.strictObject({
  date: field('日期', '哪一天的进展。', day(), '2026-05-10'),
  text: field('内容', '做了什么，到了哪一步。', text(), '二组、三组通水'),
  url: field('网址', '详细报道或佐证的网址。', webAddress().optional()),
  photo: field('照片', '照片的文件名，与台账放在一起。', text().optional(), 'guanwang.jpg'),
});
export type Progress = z.infer<typeof progressSchema>;

const step = (label: string, note: string) => field(label, note, day().optional(), '2026-01-12');

/** One pledge: a row of a board's table, or an item of its YAML. The labels are the headers of the table. */
export const pledgeSchema = z.strictObject({
  id: field('编号', '这一项的编号，同一块公示栏里不重复。', textOrNumber(), '12'),
  subject: field(
    '承诺主体',
    '谁承诺：党组织写编号或名称；党员写姓名和职务，中间空一格。',
    text(),
    '柳林镇双河村党支部',
  ),
  unit: field('所属单位', '党员所在党组织的编号或名称；不写则算在公示栏的单位。', text().optional(), 'shuanghe-cun'),
  category: field(
    '类别',
    '事项的类别，如 民生实事、产业发展；党员的公示栏可写党员类别。',
    text().optional(),
    '民生实事',
  ),
  item: field('承诺事项', '一句话：做成什么事。', text(), '把自来水送到坡上三个组'),
  measures: field('具体措施', '怎样做。', text().optional(), '铺主管 6.2 公里，建蓄水池 2 座'),
  standard: field('完成标准', '做到什么程度算兑现，要能核对。', text(), '117 户入户通水，水质检测合格'),
  base: field('基数', '承诺之前是什么情况，用来比较。', textOrNumber().optional(), '0 户通水'),
  due: field('完成时限', '哪一天以前完成。', day(), '2026-12-31'),
  owner: field('责任人', '谁负责，姓名和职务。', text(), '何守田 村党支部书记'),
  proposed: step(STEPS.proposed, '提出承诺的日期。'),
  reviewed: step(STEPS.reviewed, '审核的日期。'),
  signed: step(STEPS.signed, '签订承诺书的日期。'),
  announced: step(STEPS.announced, '公开的日期。'),
  started: step(STEPS.started, '开始办理的日期。'),
  assessed: step(STEPS.assessed, '评议的日期。'),
  progress: field(
    '进展',
    '办理的进展，一条一行：日期、内容，后面可加网址或照片的文件名。',
    z.array(progressSchema).optional(),
    '2026-05-10 二组、三组通水',
  ),
  outcome: field('结果', `${OUTCOMES.join('、')}；还没有结果就空着。`, outcomeWord().optional(), OUTCOME.kept),
  doneAt: field('完成日期', '结果是哪一天定下来的。', day().optional(), '2026-09-28'),
  extendedTo: field('延期至', '延期到哪一天。', day().optional(), '2027-06-30'),
  reason: field('原因', '没有全部兑现的原因，或者延期的原因。', text().optional(), '汛期停工四十天'),
  votes: field(
    '评议',
    '群众评议的票数，如「满意 12，比较满意 3，不满意 0」。',
    ballotsSchema.optional(),
    '满意 12，比较满意 3',
  ),
});
export type PledgeData = z.infer<typeof pledgeSchema>;
export type PledgeKey = keyof PledgeData;
export const PLEDGE_KEYS = namesOf(pledgeSchema.shape);

/** items.yaml: a list of pledges. */
export const pledgesSchema = z.array(pledgeSchema);
