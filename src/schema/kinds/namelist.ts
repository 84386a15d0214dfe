import { z } from 'zod';
import { namesOf } from '../../kernel/names.ts';
import { field, flag, text, time } from '../field.ts';
import { former, withdrawn } from '../withdrawn.ts';

const commonShape = {
  title: field('标题', '这份名单的名称，全站不重复。', text(), '2026 年第三季度群众推荐名单'),
  year: field('年度', '哪一年的，四位数字。', z.int().min(2000).max(2100), '2026'),
};

const ending = () => ({
  publishedAt: field('发布时间', '北京时间；写将来的时间，到时才发布。', time(), '2026-10-12 09:00'),
  draft: field('草稿', '写 true 则只在预览里看得见，不发布。', flag().optional(), 'true'),
  withdrawn: withdrawn(),
  former: former(),
});

/** 群众推荐「我身边的优秀共产党员」: once; whom people recommended stands in the table of the same name. */
export const recommendationSchema = z.strictObject({
  ...commonShape,
  period: field('期次', '一年推荐几次的，写是哪一次，不写年份。', text().optional(), '第三季度'),
  organiser: field('组织单位', '谁组织的推荐。', text(), '中共云岭县委组织部'),
  method: field('方式', '怎样推荐：谁能推荐，怎样填，怎样数。', text(), '各村、社区设推荐箱，一人一票，支部大会上开箱'),
  ...ending(),
});

/** 星级党员: of one year; who has how many stars stands in the table of the same name. */
export const starsSchema = z.strictObject({
  ...commonShape,
  organiser: field('组织单位', '谁评定的。', text(), '柳林镇党委'),
  method: field('方式', '怎样评：几颗星各要做到什么，谁来评。', text(), '支部大会民主评议，镇党委审定，公示五个工作日'),
  ...ending(),
});

/** Lists of members that are read from a spreadsheet: where they lie, and what checks their settings. */
export const NAMELIST_KINDS = {
  recommendation: {
    label: '群众推荐',
    folder: 'recommendations',
    address: '/recommendations/',
    schema: recommendationSchema,
  },
  stars: { label: '星级党员', folder: 'stars', address: '/stars/', schema: starsSchema },
} as const;

export type NamelistKind = keyof typeof NAMELIST_KINDS;
export const NAMELIST_KIND_NAMES = namesOf(NAMELIST_KINDS);

/** `period` stands in those of recommendations alone. */
export type NamelistData = z.infer<typeof starsSchema> & { period?: string | undefined };

/** A row of either table, once it is checked. */
export const namelistRowSchema = z.strictObject({
  name: field('姓名', '党员的姓名。', text(), '何小满'),
  unit: field('所在党支部', '党员所在党组织的全称或编号。', text(), '柳林镇双河村党支部'),
  post: field('职务', '职务或者做什么的。', text().optional(), '村民小组长'),
  count: field(
    '推荐人次',
    '多少人推荐，一个整数；只在群众推荐的表里。',
    z.int().min(0).max(9_999_999).optional(),
    '37',
  ),
  stars: field(
    '星级',
    '几星，写「五星」「★★★★★」或 5；只在星级党员的表里。',
    z.int().min(1).max(10).optional(),
    '五星',
  ),
  reason: field('理由', '为什么推荐，凭什么评上，一两句话。', text().optional(), '雨夜守闸，三年没误过一次'),
});
export type NamelistRow = z.infer<typeof namelistRowSchema>;
export type NamelistKey = keyof NamelistRow;

/** The column that a kind's table is about, besides who it is. */
export const NAMELIST_MEASURES = { recommendation: 'count', stars: 'stars' } as const satisfies Record<
  NamelistKind,
  NamelistKey
>;
