import { z } from 'zod';
import { day, field, flag, metaOf, text, time } from '../field.ts';
import { former, withdrawn } from '../withdrawn.ts';
import { ballotShape } from './pledge.ts';

/** Where appraisals lie below `content/`. */
export const APPRAISAL_FOLDER = 'appraisals';

/** The same counts as a pledge's votes, here none may be left out. */
const required = (key: keyof typeof ballotShape) =>
  field(metaOf(ballotShape[key]).label, metaOf(ballotShape[key]).note, z.int().min(0), '12');

/** The ballots about one unit or member. */
const appraisalRowSchema = z.strictObject({
  unit: field('单位', '测评的党组织的编号；测评党员就写党员所在的党组织。', text(), 'shuanghe-cun'),
  member: field('党员', '测评的党员的姓名；测评党组织就不写。', text().optional(), '郑桂兰'),
  issued: required('issued'),
  returned: required('returned'),
  valid: required('valid'),
  excellent: required('excellent'),
  good: required('good'),
  fair: required('fair'),
  poor: required('poor'),
});
export type AppraisalRow = z.infer<typeof appraisalRowSchema>;

/** 群众评议: one vote, and what came of it for each that was voted on. */
export const appraisalSchema = z.strictObject({
  title: field('标题', '这次评议的名称，全站不重复。', text(), '柳林镇 2026 年上半年群众评议'),
  organiser: field('组织单位', '谁组织的评议。', text(), '柳林镇党委'),
  date: field('日期', '投票的日期。', day(), '2026-07-10'),
  publishedAt: field('发布时间', '北京时间；不写则是投票那天。', time().optional(), '2026-07-15 09:00'),
  method: field('方式', '怎样评议：发票的范围、投票和计票的办法。', text(), '户代表会议无记名投票，当场唱票'),
  rows: field('结果', '每一个被评议的党组织或党员一条。', z.array(appraisalRowSchema).min(1)),
  draft: field('草稿', '写 true 则只在预览里看得见，不发布。', flag().optional(), 'true'),
  withdrawn: withdrawn(),
  former: former(),
});
export type AppraisalData = z.infer<typeof appraisalSchema>;
