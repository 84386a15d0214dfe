import { z } from 'zod';
import { day, field, flag, text } from '../field.ts';

/** How the department writes a word, or that it does not use it. */
export const wordRuleSchema = z.strictObject({
  wrong: field('不写', '不该出现的写法，两个字以上。', text(), '扶贫办'),
  right: field('应写', '应当怎么写；没有固定写法的不写。', text().optional(), '乡村振兴局'),
  reason: field('说明', '为什么，或者依据哪个文件。', text().optional(), '2021年机构更名'),
  must: field('必须改', '写「是」就是错误，不改不能发布；不写只是提醒。', flag().optional(), '是'),
});
export type WordRule = z.infer<typeof wordRuleSchema>;

/** A word that is right although a rule or a name speaks against it: somebody answers for it. */
export const allowedWordSchema = z.strictObject({
  word: field('写法', '报告里标出来、但是没有写错的词，照原样。', text(), '许国康'),
  reason: field('理由', '为什么没有写错。', text(), '人名，是柳林镇双河村村民'),
  by: field('决定人', '谁核对的，姓名。', text(), '唐文英'),
  day: field('日期', '哪一天核对的。', day(), '2026-11-18'),
});

/** content/words.yaml: what the department says about words. */
export const wordsSchema = z.strictObject({
  rules: field('规定', '自己单位的用词规定，一条一个「- 」。', z.array(wordRuleSchema).optional()),
  allowed: field('放行', '核对过、不用再提醒的词，一条一个「- 」。', z.array(allowedWordSchema).optional()),
});
export type WordsData = z.infer<typeof wordsSchema>;
