import { chineseDate } from '../kernel/beijing-time.ts';

/** The home page. */
export const HOME_TEXTS = {
  today: '今天',
  days: (days: number) => `${days} 天`,
  daysLeft: (days: number) => (days === 0 ? '今天' : `还有 ${days} 天`),
  daysAgo: (days: number) => (days === 0 ? '今天' : `${days} 天前`),
  dueOn: (day: string) => `${chineseDate(day)}到期`,
  keptOn: (day: string) => `${chineseDate(day)}兑现`,
  village: '我村的承诺',
  allUnits: '全部单位',
  keptOf: (total: number, kept: number) => `${total} 项，已兑现 ${kept}`,
  people: '身边的人',
  numbers: '数字',
  ofYear: (year: number, what: string) => `${year}年${what}`,
  /** What units and branches are counted in. */
  unitCounter: '个',
  memberCounter: '名',
} as const;
