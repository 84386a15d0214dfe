import { namesOf } from '../../kernel/names.ts';
/**
 * What hits can be narrowed by. The names stand in the index and in the address of a result page; whatever kind of
 * record joins the index brings values for some of them, or a row of its own here. This module goes to the browser: it
 * imports nothing.
 */
export const FACETS = {
  kind: '类别',
  field: '领域',
  system: '系统',
  unit: '单位',
  year: '年份',
  level: '荣誉级别',
  state: '承诺状态',
} as const;

export type FacetName = keyof typeof FACETS;

export const FACET_NAMES = namesOf(FACETS);
