/** The home page. */
export const HOME_TEXTS = {
  numbers: '数字',
  fields: '分类查看',
  /** What units and branches are counted in. */
  unitCounter: '个',
  memberCounter: '名',
} as const;
