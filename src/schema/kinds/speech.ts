import { z } from 'zod';
import { entryShape } from '../entry.ts';
import { field, flag, text, time } from '../field.ts';

/** 讲话: a leader's speech. */
export const speechSchema = z.strictObject({
  ...entryShape,
  speaker: field('讲话人', '讲话人姓名。', text(), '梁远舟'),
  post: field('职务', '讲话人讲话时的职务。', text(), '县委书记'),
  occasion: field('场合', '会议或活动的名称。', text(), '全县创先争优推进会'),
  date: field('日期', '讲话的日期。', time(), '2026-06-30'),
  place: field('地点', '讲话的地点。', text().optional(), '县委礼堂'),
  transcript: field('录音整理', '写 true 则注明「根据录音整理，未经本人审阅」。', flag().optional(), 'true'),
});
