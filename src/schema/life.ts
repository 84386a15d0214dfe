import { z } from 'zod';
import { day, field, text } from './field.ts';

/** The day on which a piece is over: from then on its address says so, and nothing else. */
export const expiry = () =>
  field(
    '到期',
    '通知、公告过了哪一天就不再适用：到了那一天，它从列表和搜索里撤下，网址上留一句说明。',
    day().optional(),
    '2026-12-31',
  );

/** A mistake that readers were told, and what is right: they are told that too. */
export const correctionSchema = z.strictObject({
  date: field('日期', '哪一天更正的。', day(), '2026-11-20'),
  text: field('内容', '原来怎么写的、应当是什么。', text(), '第二段“4.2公里”应为“4.6公里”'),
});
export type Correction = z.infer<typeof correctionSchema>;

/** What was put right after a piece was published; readers see it at the end of the text. */
export const correctionList = () =>
  field('更正', '发布以后改正的差错，一条一个「- 」，登在文末给读者看。', z.array(correctionSchema).optional());
