import { z } from 'zod';
import { day, field, flag, metaOf, oneOf, papers, rate, text, time } from '../field.ts';
import { PARTY_FIELD_ALIASES, PARTY_FIELD_NAMES } from '../party-field.ts';
import { former, withdrawn } from '../withdrawn.ts';
import { BALLOT_COUNTS, type Ballots, ballotShape } from './pledge.ts';

/** Where appraisals lie below `content/`. */
export const APPRAISAL_FOLDER = 'appraisals';

/** What a rate of the whole place is written under, beside those of its fields. */
export const ALL_FIELDS = '全部领域';

/** The same counts as a pledge's votes. A row of ballots has all of them, which a rule sees to. */
const count = (key: keyof typeof ballotShape) =>
  field(metaOf(ballotShape[key]).label, metaOf(ballotShape[key]).note, papers().optional(), '12');

const rateSource = () =>
  field('来源', '公布的满意率从哪里来：谁调查的、登在哪里。', text().optional(), '县统计局民意调查');

/** The ballots about one unit or member; or a rate that was published without any, about a unit or a field. */
const appraisalRowSchema = z.strictObject({
  unit: field('单位', '测评的党组织的编号；测评党员就写党员所在的党组织。', text().optional(), 'shuanghe-cun'),
  member: field('党员', '测评的党员的姓名；测评党组织就不写。', text().optional(), '郑桂兰'),
  field: field(
    '领域',
    `按领域公布满意率的才写，不写「单位」：${PARTY_FIELD_NAMES.join('；')}；全县一个数的写「${ALL_FIELDS}」。`,
    oneOf([...PARTY_FIELD_NAMES, ALL_FIELDS], {
      ...PARTY_FIELD_ALIASES,
      全部: ALL_FIELDS,
      合计: ALL_FIELDS,
      总体: ALL_FIELDS,
      全县: ALL_FIELDS,
      全市: ALL_FIELDS,
      全区: ALL_FIELDS,
    }).optional(),
    '农村',
  ),
  issued: count('issued'),
  returned: count('returned'),
  valid: count('valid'),
  excellent: count('excellent'),
  good: count('good'),
  fair: count('fair'),
  poor: count('poor'),
  rate: field('满意率', '没有票数、只公布了比率的才写；有票数的由网站算，不写。', rate().optional(), '97.43%'),
  source: rateSource(),
});
export type AppraisalRow = z.infer<typeof appraisalRowSchema>;
export type BallotsRow = AppraisalRow & Required<Ballots> & { unit: string };

/** True for ballots; what is left is a rate that was published without any. */
export function isBallotsRow(row: AppraisalRow): row is BallotsRow {
  return row.unit !== undefined && BALLOT_COUNTS.every((key) => row[key] !== undefined);
}

/** 群众评议: one vote, and what came of it for each that was voted on. */
export const appraisalSchema = z.strictObject({
  title: field('标题', '这次评议的名称，全站不重复。', text(), '柳林镇 2026 年上半年群众评议'),
  organiser: field('组织单位', '谁组织的评议。', text(), '柳林镇党委'),
  date: field('日期', '投票的日期。', day(), '2026-07-10'),
  publishedAt: field('发布时间', '北京时间；不写则是投票那天。', time().optional(), '2026-07-15 09:00'),
  method: field('方式', '怎样评议：发票的范围、投票和计票的办法。', text(), '户代表会议无记名投票，当场唱票'),
  source: rateSource(),
  rows: field(
    '结果',
    '每一个被评议的党组织或党员一条；只公布了满意率的，每一个领域或党组织一条。',
    z.array(appraisalRowSchema).min(1),
  ),
  draft: field('草稿', '写 true 则只在预览里看得见，不发布。', flag().optional(), 'true'),
  withdrawn: withdrawn(),
  former: former(),
});
export type AppraisalData = z.infer<typeof appraisalSchema>;
