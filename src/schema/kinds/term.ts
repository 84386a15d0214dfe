import { z } from 'zod';
import { field, text, texts } from '../field.ts';

/** A term of the glossary. */
export const termSchema = z.strictObject({
  term: field('名词', '名词本身。', text(), '四议两公开'),
  id: field('编号', '小写字母和数字；不写则按拼音。', text().optional(), 'siyi-liang-gongkai'),
  aliases: field('别名', '同一个意思的其他叫法。', texts().optional(), '[4+2工作法]'),
  explanation: field('解释', '一两句老百姓看得懂的话。', text(), '村里办大事的四步商量和两次公开。'),
});
export type TermData = z.infer<typeof termSchema>;

/** content/glossary.yaml: a list of terms. */
export const glossarySchema = z.array(termSchema);
