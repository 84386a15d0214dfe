import { countInHan, inHan } from '../kernel/numbers/han-number.ts';
import { newsSchema } from '../schema/kinds/news.ts';
import { labelOf } from '../schema/shape.ts';

/** Stories in several parts. */
export const SERIES_TEXTS = {
  /** Also the name of their column. */
  series: labelOf(newsSchema, 'series'),
  intro: '分几篇登的稿件，一个系列一组。',
  empty: '还没有系列。',
  part: (number: number) => `第${inHan(number)}篇`,
  partOf: (number: number, total: number) => `第${inHan(number)}篇（共${countInHan(total)}篇）`,
  label: (name: string, number: number) => `${name} · 第${inHan(number)}篇`,
  /** `total`: how many there will be, where that is known. */
  extent: (published: number, total: number | undefined) => {
    if (total === undefined) return `已登${countInHan(published)}篇`;
    return published < total ? `共${countInHan(total)}篇，已登${countInHan(published)}篇` : `共${countInHan(total)}篇`;
  },
  latest: (day: string) => `最近一篇 ${day}`,
  previous: '上一篇',
  next: '下一篇',
  count: (count: number) => `${count} 个`,
  description: (name: string, site: string) => `${site}：系列「${name}」的全部各篇。`,
} as const;
