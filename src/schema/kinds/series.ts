import { z } from 'zod';
import { field, text } from '../field.ts';
import { partNumber } from '../series-part.ts';
import { former } from '../withdrawn.ts';

export const SERIES_FOLDER = 'series';

/** 系列: stories that were written one after the other about one thing. Its id is the file's name; its parts name it. */
export const seriesSchema = z.strictObject({
  name: field('名称', '系列的名称，全站不重复；文章里按它写。', text(), '茶山上的二十年'),
  summary: field('简介', '一两句话：这个系列写什么，印在系列的页面上。', text().optional(), '三代茶农，一座茶山。'),
  total: field('篇数', '一共几篇，包括还没有发布的；没有定的不写。', partNumber(2).optional(), '3'),
  former: former(),
});
export type SeriesData = z.infer<typeof seriesSchema>;
