import { z } from 'zod';
import { awards } from '../award.ts';
import { entryShape, figures } from '../entry.ts';
import { field, metaOf, text, texts } from '../field.ts';

/** 优秀共产党员: the story of an exemplary member. */
export const memberSchema = z.strictObject({
  ...entryShape,
  name: field('姓名', '党员姓名。', text(), '郑桂兰'),
  unit: field('单位', metaOf(entryShape.unit).note, text(), 'liuhe-cun'),
  summary: field('摘要', metaOf(entryShape.summary).note, text(), metaOf(entryShape.summary).example),
  post: field('职务', '工作单位和职务。', text(), '六合村卫生室村医'),
  group: field('类别', '党员类别，如 农村党员、机关党员、窗口党员。', text().optional(), '农村党员'),
  honours: awards(),
  standards: field('对照标准', '对照「五带头」中的哪几条。', texts().optional(), '[带头服务群众]'),
  figures: figures(),
});
