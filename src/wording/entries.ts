import { memberSchema } from '../schema/kinds/member.ts';
import { newsSchema } from '../schema/kinds/news.ts';
import type { Award } from '../schema/award.ts';
import { labelOf } from '../schema/shape.ts';

/** Lists of entries, and what stands around the text of one. News have the fields of every entry, and no others. */
export const ENTRY_TEXTS = {
  all: '全部',
  allFields: '全部领域',
  allYears: '全部年份',
  byField: '按领域',
  byYear: '按年份',
  year: (year: string) => `${year}年`,
  count: (count: number) => `${count} 篇`,
  total: (count: number) => `共 ${count} 篇`,
  span: (from: string, to: string) => `${from}至${to}`,
  /** `extent`: how many, or from when to when. */
  description: (site: string, column: string, part: string | undefined, extent: string) =>
    `${site}：${column}${part === undefined ? '' : `（${part}）`}，${extent}。`,
  empty: '这里还没有内容。',
  honours: labelOf(memberSchema, 'honours'),
  /** 「优秀共产党员（省级，2026年，中共省委）」 */
  honour: ({ name, level, year, by, revoked }: Award) => {
    const facts = [level, year && `${year}年`, by].filter(Boolean).join('，');
    return name + (facts && `（${facts}）`) + (revoked === undefined ? '' : `，${ENTRY_TEXTS.month(revoked)}已撤销`);
  },
  source: labelOf(newsSchema, 'source'),
  author: labelOf(newsSchema, 'source', 'author'),
  editor: labelOf(newsSchema, 'editor'),
  formerUnit: (name: string, until: string) => `${until}以前在${name}`,
  movedAway: (who: string, until: string) => `${who}（${until}已调离）`,
  /** In quotation marks; those within become single ones. */
  quoted: (words: string) => `“${words.replace(/“/g, '‘').replace(/”/g, '’')}”`,
  joined: (year: number) => `${year}年入党`,
  published: '发布',
  updated: '更新',
  note: '说明',
  transcript: '根据录音整理，未经本人审阅',
  attachments: labelOf(newsSchema, 'attachments'),
  corrections: labelOf(newsSchema, 'corrections'),
  monthColumn: '月份',
  month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  /** In brackets it stands by itself. */
  subtitle: (subtitle: string) => (/^[（(〔【［]/.test(subtitle) ? subtitle : `——${subtitle}`),
  sum: '合计',
  noFigure: '—',
  attached: (count: number) => `附件 ${count} 个`,
  preview: (reason: string) => `预览：这一篇${reason}`,
} as const;
