import { z } from 'zod';
import { attachmentList } from './attachment.ts';
import { narration, recordingList } from './recording.ts';
import { correctionList, expiry } from './life.ts';
import { field, flag, text, textOrNumber, texts, time, webAddress } from './field.ts';
import { monthlyList } from './monthly.ts';
import { seriesPart } from './series-part.ts';
import { unitIds } from './unit-ids.ts';
import { former, withdrawn } from './withdrawn.ts';

/** Fields that every entry has, whatever its kind. */
export const entryShape = {
  title: field('标题', '文章的正题，全站同类文章中不重复。', text(), '渠水上了青石坡'),
  subtitle: field(
    '副题',
    '副标题，常写「记××党支部」；前面的破折号由网页印，写了也只印一次。',
    text()
      .transform((written) => written.replace(/^[—–―－-]+\s*(?=\S)/, ''))
      .optional(),
    '记云岭县柳林镇双河村党支部',
  ),
  summary: field(
    '摘要',
    '一句话说清写了什么，40 到 80 字，用在列表和分享里。',
    text().optional(),
    '双河村修了七年渠，把水引上了青石坡。',
  ),
  keywords: field('关键词', '几个词，供检索和网页标签使用。', texts().optional(), '[饮水, 修渠]'),
  unit: field(
    '单位',
    '所属党组织的编号，即 content/units/ 里的文件名（不带 .yaml）；几个单位联合的写成 [甲, 乙]，牵头的写在前面。',
    unitIds().optional(),
    'shuanghe-cun',
  ),
  publishedAt: field('发布时间', '北京时间；写将来的时间，到时才发布。', time(), '2026-07-01 09:00'),
  updatedAt: field('更新时间', '内容改动后的时间，不得早于发布时间。', time().optional(), '2026-07-02'),
  expires: expiry(),
  corrections: correctionList(),
  source: field(
    '来源',
    '稿件来源。',
    z.strictObject({
      name: field('名称', '供稿单位或媒体。', text(), '柳林镇党委'),
      author: field('作者', '作者姓名。', text().optional()),
      url: field('网址', '原文网址，以 http:// 或 https:// 开头。', webAddress().optional()),
    }),
  ),
  editor: field('责任编辑', '责任编辑姓名。', text().optional()),
  cover: field(
    '封面',
    '题图；没有图片的文章不写。',
    z
      .strictObject({
        src: field('图片', '图片文件名，与文章放在一起。', text(), 'cover.jpg'),
        alt: field('替代文字', '给看不见图的人读的一句话：图上有什么。', text().optional()),
        caption: field('图注', '图片下面的说明。', text().optional()),
        credit: field('署名', '摄影者或供图单位。', text().optional()),
        consent: field('授权', '图中人是否同意公开：是 或 否。', flag().optional(), 'true'),
      })
      .optional(),
  ),
  narration: narration(),
  recordings: recordingList(),
  attachments: attachmentList(),
  monthly: monthlyList(),
  series: seriesPart(),
  related: field('相关', '相关文章的编号，即其文件名或文件夹名。', texts().optional(), '[zheng-guilan]'),
  pledges: field(
    '承诺',
    '文章讲的是哪几项公开承诺，写「公示栏的编号/事项的编号」；那一项下面会有通往这一篇的链接。',
    texts().optional(),
    '[liulin-2026/12]',
  ),
  draft: field('草稿', '写 true 则只在预览里看得见，不发布。', flag().optional(), 'true'),
  withdrawn: withdrawn(),
  former: former(),
};

/** Words that a story is remembered by: set large on the home page, in lists and in what is sent on. */
export const quote = () =>
  field(
    '引语',
    '文章里的一句话，印得大些；正文里要有这一句，一字不差。',
    z
      .strictObject({
        words: field('话', '不写引号。', text(), '修到半坡散了伙，渠给谁看？'),
        by: field('谁', '谁说的，在什么时候。', text().optional(), '表决那晚，没有举手的 14 户'),
      })
      .optional(),
  );

/** Large figures shown beside an exemplar's story. */
export const figures = () =>
  field(
    '关键数字',
    '文章里最要紧的几个数字，最多四个。',
    z
      .array(
        z.strictObject({
          value: field('数值', '数字本身。', textOrNumber(), '4.2'),
          unit: field('计量', '计量单位。', text().optional(), '公里'),
          label: field('说明', '这个数字是什么。', text(), '新渠'),
          drawn: field(
            '画图',
            '写 是，就把这个数一道一道画出来，一道算一个；要是 2 到 300 的整数。',
            flag().optional(),
            'true',
          ),
        }),
      )
      .max(4)
      .optional(),
  );

/** How many strokes a drawn figure has; undefined for one that cannot be drawn so. */
export function strokesOf(value: string): number | undefined {
  const count = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  return count >= 2 && count <= 300 ? count : undefined;
}
