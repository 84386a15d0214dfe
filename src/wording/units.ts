import { boardSchema } from '../schema/kinds/board.ts';
import { isParty, type UnitData, unitSchema } from '../schema/kinds/unit.ts';
import { siteSchema } from '../schema/settings/site.ts';
import { labelOf } from '../schema/shape.ts';

/** What several units are called together, by their kinds. */
export function unitsWord(kinds: Iterable<UnitData['kind']>): string {
  const all = [...kinds];
  if (all.every(isParty)) return '党组织';
  return all.some(isParty) ? UNIT_TEXTS.unit : '群团组织';
}

/** Pages of units. */
export const UNIT_TEXTS = {
  /** Also the name of their column. */
  unit: labelOf(boardSchema, 'unit'),
  secretary: labelOf(unitSchema, 'secretary'),
  leader: '负责人',
  members: '党员',
  memberCount: (count: number) => `${count} 名`,
  established: labelOf(unitSchema, 'established'),
  establishedIn: (year: string) => `${year}年`,
  address: labelOf(unitSchema, 'address'),
  phone: labelOf(unitSchema, 'phone'),
  joint: '联合承诺',
  jointNote: '与别的单位一起承诺，统计在牵头单位',
  ledBy: (name: string, state: string) => `${name}牵头 · ${state}`,
  contactPoints: labelOf(unitSchema, 'contactPoints'),
  twinned: labelOf(unitSchema, 'twinned'),
  twin: (matter: string, since: string) => `${matter} · ${since}起`,
  movedAway: '已调离的优秀共产党员',
  others: '与单位有关的',
  count: (count: number) => `${count} 个单位`,
  bySystem: '按系统',
  subordinates: '下级单位',
  searchUnit: '搜索全部',
  description: (name: string) => `${name}：事迹、党员、讲话与动态。`,
} as const;

/** The county's map. */
export const MAP_TEXTS = {
  column: labelOf(siteSchema, 'map'),
  intro: '点乡镇、街道或者村，到它的页面：承诺了什么，兑现了几项，有什么事迹。图上有的，名单里都有。',
  label: '全县乡镇、街道和村的地图，图上的都在名单里',
  list: '名单',
  kept: (kept: number, total: number) => `${kept}/${total}`,
  legend: '数字：已兑现／承诺的项数',
  legendStories: '圆圈：有事迹，里面是篇数',
  legendSpots: '方点：村、社区',
  pledges: (total: number, kept: number) => `承诺 ${total} 项，已兑现 ${kept} 项`,
  stories: (count: number) => `事迹 ${count} 篇`,
  labelled: (name: string, words: string) => `${name}：${words}`,
  approval: (number: string) => `审图号：${number}`,
} as const;
