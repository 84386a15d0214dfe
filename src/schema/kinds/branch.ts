import { z } from 'zod';
import { awards } from '../award.ts';
import { entryShape, figures, quote } from '../entry.ts';
import { field, metaOf, text, texts } from '../field.ts';
import { unitIds } from '../unit-ids.ts';

/** 先进基层党组织: the story of an exemplary branch. */
export const branchSchema = z.strictObject({
  ...entryShape,
  name: field('名称', '党组织的全称。', text(), '柳林镇双河村党支部'),
  unit: field('单位', metaOf(entryShape.unit).note, unitIds(), 'shuanghe-cun'),
  summary: field('摘要', metaOf(entryShape.summary).note, text(), metaOf(entryShape.summary).example),
  honours: awards(),
  standards: field('对照标准', '对照「五个好」中的哪几条。', texts().optional(), '[领导班子好, 群众反映好]'),
  quote: quote(),
  figures: figures(),
});
