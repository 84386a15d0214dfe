import { appraisalSchema } from '../schema/kinds/appraisal.ts';
import { siteSchema } from '../schema/settings/site.ts';
import { labelOf } from '../schema/shape.ts';

const QUARTERS = '一二三四';

/** The honour rolls of the quarters, and the lists of those who lag behind. */
export const HONOUR_ROLL_TEXTS = {
  column: labelOf(siteSchema, 'rules', 'red'),
  quarter: (year: string, number: number) => `${year} 年第${QUARTERS[number - 1]!}季度`,
  title: (quarter: string) => `${quarter}红榜`,
  titleWithLow: (quarter: string) => `${quarter}榜单`,
  intro: '每个季度过完以后，按到期承诺的兑现情况和群众评议，照同一把尺子算出来。',
  blank: '没有上榜的季度',
  empty: '还没有过完的季度，暂无红榜。',
  member: labelOf(appraisalSchema, 'rows', 'member'),
  yellow: labelOf(siteSchema, 'rules', 'yellow'),
  lowNote: (units: string) => `只列${units}，不列党员。`,
  noUnits: (units: string) => `本季度没有${units}上榜。`,
  noMembers: '本季度没有党员上榜。',
  noYellow: (units: string) => `本季度没有${units}上黄榜。`,
  white: labelOf(siteSchema, 'rules', 'white'),
  noWhite: (units: string) => `本季度没有${units}上白榜。`,
  due: '到期',
  kept: '兑现',
  timely: '按期',
  rate: labelOf(siteSchema, 'rules', 'red', 'rate'),
  satisfied: labelOf(siteSchema, 'rules', 'red', 'satisfied'),
  noVote: '没有评议',
  howTo: '怎样算',
  judged: (word: string, units: number, members: number) =>
    `本季度有承诺到期的${word} ${units} 个、党员 ${members} 名。`,
  whichCount: '只算原定在本季度到期的承诺，延期的也算；本季度内办成的才算兑现，过后补上的不改变榜单。',
  least: (word: string, ofUnit: number, ofMember: number) =>
    `${word}至少有 ${ofUnit} 项承诺到期，党员至少 ${ofMember} 项。`,
  rateRule: (percent: number) => `兑现率 = 兑现 ÷ 到期，不低于 ${percent}%。`,
  timelyRule: (percent: number) => `按期的占兑现的，不低于 ${percent}%；按期指不晚于原定时限。`,
  satisfiedRule: (percent: number) => `到季度末最近一次群众评议的满意率不低于 ${percent}%；没有评议过的不看这一条。`,
  lowRule: (least: number, percent: number) => `至少有 ${least} 项承诺到期，兑现率低于 ${percent}%。`,
  orderRule: '按兑现率从高到低、到期项数从多到少排列；不评名次。',
  counts: (word: string, units: number, members: number) => `${word} ${units} 个，党员 ${members} 名`,
} as const;
