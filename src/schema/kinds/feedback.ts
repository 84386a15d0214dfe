import { z } from 'zod';
import { namesOf } from '../../kernel/names.ts';
import { day, field, oneOf, text } from '../field.ts';

/** Where tables of replies lie below the content folder. */
export const FEEDBACK_FOLDER = 'feedback';

/** What people say about a pledge or a story. */
export const FEEDBACK_CATEGORIES = ['纠错', '建议', '咨询', '求助', '投诉', '表扬'] as const;
export type FeedbackCategory = (typeof FEEDBACK_CATEGORIES)[number];

const OTHER_CATEGORIES: Readonly<Record<string, FeedbackCategory>> = {
  更正: '纠错',
  异议: '纠错',
  情况不实: '纠错',
  意见: '建议',
  意见建议: '建议',
  意见和建议: '建议',
  询问: '咨询',
  提问: '咨询',
  疑问: '咨询',
  诉求: '求助',
  求决: '求助',
  困难求助: '求助',
  批评: '投诉',
  不满: '投诉',
  没有办到: '投诉',
  感谢: '表扬',
  点赞: '表扬',
};

/** What is said against somebody in confidence is not published at all. */
function adviceFor(written: string): string | undefined {
  return /举报|检举|控告|揭发|信访/.test(written)
    ? '举报、控告和信访件按各自的规定办，不上网：把这一行删掉。'
    : undefined;
}

/** A row of a table of replies: what somebody said about a page of the site, and what was replied. */
export const replySchema = z.strictObject({
  date: field('日期', '收到反映的日期。', day(), '2026-09-04'),
  about: field(
    '反映的是',
    '反映的哪一项承诺、哪一篇文章、哪一个单位：网址，或者编号（承诺写「公示栏的编号/事项的编号」）。',
    text(),
    'cun-2026/6',
  ),
  category: field(
    '类别',
    `写${FEEDBACK_CATEGORIES.map((category) => `「${category}」`).join('')}之一。`,
    oneOf(FEEDBACK_CATEGORIES, OTHER_CATEGORIES, adviceFor),
    '建议',
  ),
  matter: field(
    '反映内容',
    '反映了什么，一两句话概括；不写反映人的姓名、电话、住址。',
    text().optional(),
    '记工的本子挂在仓库里，白天锁着门，看不到。',
  ),
  reply: field(
    '答复',
    '怎样办的、办成什么样，办不了的写为什么。',
    text(),
    '本子改挂在村部门外的檐下，加了防雨的盖子，谁都能翻。',
  ),
  repliedAt: field('答复日期', '答复的日期；「答复日期」和「办理天数」写一样就行。', day().optional(), '2026-09-07'),
  days: field('办理天数', '从收到到答复一共几天，当天答复的是 0。', z.int().min(0).optional(), '3'),
  unit: field('答复单位', '谁答复的：单位的编号或者全称；不是党组织的写全称。', text(), '柳林镇双河村党支部'),
});
export type ReplyData = z.infer<typeof replySchema>;
export type ReplyKey = keyof ReplyData;

/** The columns of the table, in the order in which they are offered. */
export const REPLY_KEYS = namesOf(replySchema.shape);
