import { chineseDate } from '../../kernel/beijing-time.ts';
import { countiesSchema } from '../../schema/settings/counties.ts';
import { labelOf } from '../../schema/shape.ts';
import { UNIT_TEXTS } from '../units.ts';

/** Pages of a portal. */
export const PORTAL_TEXTS = {
  column: labelOf(countiesSchema, 'counties'),
  intro: '各县网站公开发布的数字，合在一起。点数字，到那个县自己的网页核对。',
  tallyOf: (counties: number, all: number) =>
    counties === all ? `${all} 个县合计` : `${all} 个县里 ${counties} 个县合计，其余的还没有数`,
  table: '各县一览',
  county: '县',
  entries: '文章',
  units: UNIT_TEXTS.unit,
  asOf: '数字到',
  none: '还没有',
  total: '合计',
  map: '各县的地图，图上的都在表里',
  labelled: (name: string, total: number, kept: number) => `${name}：承诺 ${total} 项，已兑现 ${kept} 项`,
  late: '慢了的',
  lateCount: (count: number) => `${count} 处`,
  neverTaken: '还没有取到数据',
  neverTakenBecause: (trouble: string) => `还没有取到数据：${trouble}`,
  failing: (since: string, trouble: string, taken: string) =>
    `${chineseDate(since)}起取不到新的（${trouble}），印的是${chineseDate(taken)}取的`,
  oldFigures: (days: number) => `数字 ${days} 天没有更新`,
  noNews: (days: number) => `${days} 天没有新文章`,
  neverNews: '还没有文章',
  overdue: (count: number) => `逾期 ${count} 项`,
  ofWeek: '本周事迹',
  latest: '近期事迹',
  newest: '最新文章',
  by: (county: string, date: string) => `${county} · ${date}`,
  tree: '各县的单位',
  treeNote: (units: number, counties: number) => `${counties} 个县，${units} 个单位`,
  unitNote: (kind: string, total: number, kept: number) =>
    total === 0 ? kind : `${kind} · ${total} 项，已兑现 ${kept}`,
  count: (count: number) => `${count} 个单位`,
  countShown: (shown: number, all: number) => `${all} 个单位，这里有上面的 ${shown} 个`,
  ownSite: (name: string) => `${name}的网站`,
  source: (asOf: string, taken: string) => `数字是县里推算到${chineseDate(asOf)}的，${chineseDate(taken)}取来。`,
  signed: '县里签了名，核对过。',
  unsigned: '这份数据没有签名：它从县里的网址取来，是不是县里发的，没有别的凭据。',
  empty: '还没有取到任何一个县的数据。',
  description: (name: string) => `${name}公开发布的数字、单位和最新文章。`,
} as const;
