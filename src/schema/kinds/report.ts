import { z } from 'zod';
import { day, field, flag, metaOf, text } from '../field.ts';
import { correctionSchema } from '../life.ts';
import { withdrawn } from '../withdrawn.ts';
import { outcomeWord, OUTCOMES, pledgeSchema } from './pledge.ts';

/** Where reports lie below `content/`. */
export const PLEDGE_REPORTS_FOLDER = 'reports';

/**
 * 办理情况: what a unit says of one pledge on one day, beside the ledger: how far it has come, or what came of it, with
 * its reason. A file of its own, so that two reports never meet in one file.
 */
export const reportSchema = z.strictObject({
  pledge: field('承诺', '报的是哪一项，写「公示栏的编号/事项的编号」。', text(), 'liulin-2026/12'),
  unit: field('单位', '哪个单位报的，写编号：承诺这一项的单位，或者它的上级、公示栏的单位。', text(), 'shuanghe-cun'),
  date: field('日期', '哪一天的事，或者结果是哪一天定下来的；不能晚于今天。', day(), '2026-11-27'),
  progress: field(
    '进展',
    '一句话：做到哪一步，写得出数就写数。和「结果」至少写一样。',
    text().optional(),
    '石板铺了 560 米，还差 160 米',
  ),
  photo: field(
    '照片',
    '一张，可以不放；拍事，不拍人脸、门牌。',
    z
      .strictObject({
        src: field('图片', '照片的文件名，与这个文件放在一起。', text(), 'lu.jpg'),
        alt: field('替代文字', '给看不见图的人读的一句话：图上有什么。', text().optional(), '寨子下新铺的石板路'),
      })
      .optional(),
  ),
  outcome: field('结果', `${OUTCOMES.join('、')}；还在办的不写。`, outcomeWord().optional(), '部分兑现'),
  extendedTo: field(
    metaOf(pledgeSchema.shape.extendedTo).label,
    '结果是延期的，延期到哪一天。',
    day().optional(),
    '2027-06-30',
  ),
  reason: field('原因', '没有全部兑现的原因，或者延期的原因。', text().optional(), '汛期停工四十天'),
  corrections: field(
    '更正',
    '公开以后改正的差错，一条一个「- 」，登在这一条下面给读者看。',
    z.array(correctionSchema).optional(),
  ),
  draft: field('草稿', '写 true 则只在预览里看得见，不发布。', flag().optional(), 'true'),
  withdrawn: withdrawn(),
});
export type ReportData = z.infer<typeof reportSchema>;
