import { z } from 'zod';
import { awards } from '../award.ts';
import { entryShape, figures, quote } from '../entry.ts';
import { day, field, flag, metaOf, text, texts } from '../field.ts';
import { unitIds } from '../unit-ids.ts';

/** 优秀共产党员: the story of an exemplary member. */
export const memberSchema = z.strictObject({
  ...entryShape,
  name: field('姓名', '党员姓名。', text(), '郑桂兰'),
  unit: field('单位', metaOf(entryShape.unit).note, unitIds(), 'liuhe-cun'),
  formerUnits: field(
    '曾在单位',
    '调离的党员以前所在的党组织，一个一条；原单位的页面上仍列出这一篇，注明已调离。',
    z
      .array(
        z.strictObject({
          unit: field('单位', '以前所在党组织的编号。', text(), 'shuanghe-cun'),
          until: field('至', '调离的日期。', day(), '2026-03-01'),
        }),
      )
      .optional(),
  ),
  summary: field('摘要', metaOf(entryShape.summary).note, text(), metaOf(entryShape.summary).example),
  post: field('职务', '工作单位和职务。', text(), '六合村卫生室村医'),
  portrait: field(
    '肖像',
    '本人的照片，竖的，四比五；本人同意了才登。没有的，网页上印姓。',
    z
      .strictObject({
        src: field('图片', '图片文件名，与文章放在一起。', text(), 'zheng-guilan.jpg'),
        credit: field('署名', '摄影者或供图单位。', text().optional()),
        consent: field('授权', '本人是否同意公开：是 或 否。', flag(), 'true'),
      })
      .optional(),
  ),
  joinedIn: field('入党年份', '哪一年入的党，四位数字。', z.int().min(1921).max(2100).optional(), '2003'),
  group: field('类别', '党员类别，如 农村党员、机关党员、窗口党员。', text().optional(), '农村党员'),
  honours: awards(),
  standards: field('对照标准', '对照「五带头」中的哪几条。', texts().optional(), '[带头服务群众]'),
  quote: quote(),
  figures: figures(),
});
