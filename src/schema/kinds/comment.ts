import { z } from 'zod';
import { day, field, flag, oneOf, points, text } from '../field.ts';
import { withdrawn } from '../withdrawn.ts';

const COMMENT_FORMS = ['会议', '现场', '随机', '定期', '网络', '书面', '电话'] as const;

/** Where comments lie below `content/`. */
export const COMMENT_FOLDER = 'comments';

/** 领导点评: what a leader said about a unit, a member or one pledge. The file's text, if any, is the whole comment. */
export const commentSchema = z.strictObject({
  reviewer: field('点评人', '谁点评，姓名。', text(), '严守正'),
  post: field('职务', '点评人的职务。', text(), '柳林镇党委书记'),
  unit: field('单位', '点评的党组织的编号；点评没有事迹的党员，写其所在的党组织。', text().optional(), 'shuanghe-cun'),
  member: field(
    '党员',
    '点评的党员：有事迹的写事迹的编号；没有的写姓名，再写「单位」。',
    text().optional(),
    'zheng-guilan',
  ),
  pledge: field('承诺', '点评的承诺，写「公示栏的编号/事项的编号」。', text().optional(), 'liulin-2026/12'),
  date: field('日期', '点评的日期。', day(), '2026-06-28'),
  form: field(
    '形式',
    `点评的形式：${COMMENT_FORMS.join('、')}。`,
    oneOf(COMMENT_FORMS, {
      会议点评: '会议',
      现场点评: '现场',
      随机点评: '随机',
      定期点评: '定期',
      网络点评: '网络',
      书面点评: '书面',
      电话点评: '电话',
    }),
    '现场',
  ),
  achievements: field('成绩', '做得好的地方，一条或几条。', points().optional(), '管网按期铺到三个组'),
  problems: field('不足', '存在的问题，一条或几条；点评要点到问题。', points().optional(), '施工公示牌没有写监督电话'),
  directions: field('努力方向', '下一步怎么改，一条或几条。', points().optional(), '七月底前补齐公示牌'),
  draft: field('草稿', '写 true 则只在预览里看得见，不发布。', flag().optional(), 'true'),
  withdrawn: withdrawn(),
});
export type CommentData = z.infer<typeof commentSchema>;
export const COMMENT_TARGETS = ['unit', 'member', 'pledge'] as const;

/** True for the name of a member, false for the id of a member's story: ids are ASCII. */
export function isMemberName(written: string): boolean {
  return /[^\x00-\x7F]/.test(written);
}
