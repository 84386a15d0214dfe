import { appraisalSchema } from '../schema/kinds/appraisal.ts';
import { siteSchema } from '../schema/settings/site.ts';
import { unitSchema } from '../schema/kinds/unit.ts';
import { labelOf } from '../schema/shape.ts';

/** Votes about units and members. */
export const APPRAISAL_TEXTS = {
  column: '群众评议',
  intro: '群众对单位和党员投的票，每一次怎么投、投了多少、结果怎样，都在这里。',
  empty: '还没有公布群众评议。',
  definition: '满意率 =（满意 + 比较满意）÷ 有效票。',
  exact: '各项百分比保留两位小数，每一行的四项合计正好是 100.00%；尾数归舍去最多的一项。',
  threshold: (percent: number) =>
    `满意率低于 ${percent}% 的需补课：查找问题、改进之后再评，再评不低于 ${percent}% 的记为已补课。`,
  fewRule: (least: number) => `有效票不足 ${least} 张的，容易认出是谁投的，不公布分项，也不计入合计。`,
  few: (least: number) => `有效票不足 ${least} 张，不公布分项`,
  rates: '公布的满意率',
  rateOf: '评议对象',
  basis: '依据',
  basisBallots: '票数',
  basisRate: '公布的比率',
  rateSource: labelOf(appraisalSchema, 'source'),
  ratesCount: (count: number) => `公布满意率 ${count} 项`,
  rateRule: '「公布的满意率」没有票数，照公布的登出，不计入由票数算出的合计，也不判断是否补课。',
  rateNote: '没有票数，照公布的登出，不计入合计',
  rateFact: (rate: string, date: string) => `${rate}%　${date}（公布的比率，没有票数）`,
  howTo: '怎样算',
  all: '合计',
  byField: '按领域',
  field: labelOf(unitSchema, 'field'),
  member: labelOf(appraisalSchema, 'rows', 'member'),
  organiser: labelOf(appraisalSchema, 'organiser'),
  date: '投票日期',
  method: labelOf(appraisalSchema, 'method'),
  satisfied: labelOf(siteSchema, 'rules', 'red', 'satisfied'),
  ballots: '有效票',
  ballotsUnit: '张',
  issued: labelOf(appraisalSchema, 'rows', 'issued'),
  returned: labelOf(appraisalSchema, 'rows', 'returned'),
  judged: '评议对象',
  judgedUnit: '个',
  standing: '结论',
  good: '达标',
  remedy: '需补课',
  madeUp: '已补课',
  madeUpBy: (date: string, share: string) => `${date} 再评 ${share}%`,
  withheld: '不公布',
  votes: (count: number) => `${count} 票`,
  description: (organiser: string, date: string, satisfied: string | undefined) =>
    `${organiser}，${date}${satisfied === undefined ? '' : `，${satisfied}`}。`,
} as const;
