import { z } from 'zod';
import { day, field, points, text, texts } from './field.ts';

const post = z.strictObject({
  name: field('名称', '岗位的名称。', text(), '综合窗口党员先锋岗'),
  members: field('党员', '在岗的党员，可以带职务，一人一条。', texts(), '[冯念华 综合窗口工作人员]'),
  place: field('地点', '岗位在哪里，群众找得到。', text().optional(), '县政务服务大厅 3 号窗口'),
  duties: field('职责', '这个岗位管什么，一件一条。', points(), '[接件, 代办]'),
  pledge: field('承诺', '做到什么样，一条一句。', points().optional(), '[材料一次说清]'),
  since: field('自', '从哪天起挂牌。', day(), '2026-08-01'),
  phone: field('电话', '监督电话，写办公固定电话，不写手机号码。', text().optional(), '0700-6612345'),
});

/** 党员先锋岗: posts of a unit that its party members hold, with a plate that says what they promise. */
export const postList = () =>
  field('先锋岗', '这个单位的党员先锋岗，一个岗位一条。', z.array(post).max(100).optional());

const card = z.strictObject({
  name: field('姓名', '递卡的党员。', text(), '郑桂兰'),
  post: field('职务', '是做什么的。', text(), '六合村卫生室村医'),
  help: field('帮助', '能帮什么，一件一条。', points(), '[量血压, 送药上门]'),
  reach: field('范围', '帮哪一片、多少户；只写组别和户数，不写被帮的人是谁。', text().optional(), '六合村四个组 41 户'),
  phone: field('电话', '办公室或值班的固定电话，不写手机号码。', text(), '0700-6612417'),
  hours: field('时间', '什么时候打得通。', text().optional(), '每天 8:00 到 20:00'),
  since: field('自', '从哪天起。', day(), '2026-03-01'),
});

/** 爱心联系卡: what a member hands to households, with what help there is and whom to call. */
export const cardList = () =>
  field('联系卡', '这个单位的党员递给群众的爱心联系卡，一人一条。', z.array(card).max(200).optional());

export type PostData = z.infer<typeof post>;
export type CardData = z.infer<typeof card>;
