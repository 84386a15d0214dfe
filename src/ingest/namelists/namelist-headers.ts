import { metaOf } from '../../schema/field.ts';
import {
  NAMELIST_MEASURES,
  type NamelistKey,
  type NamelistKind,
  namelistRowSchema,
} from '../../schema/kinds/namelist.ts';
import { plainHeader } from '../pledges/header-words.ts';
import { headerRowOf } from '../table/header-row.ts';
import type { Row, Sheet } from '../table/table.ts';

/** What departments call the columns besides their labels. */
export const NAMELIST_HEADERS: Readonly<Record<NamelistKey, readonly string[]>> = {
  name: [
    '党员',
    '党员姓名',
    '被推荐人',
    '被推荐人姓名',
    '被推荐党员',
    '推荐对象',
    '推荐人选',
    '候选人',
    '优秀党员',
    '星级党员',
    '星级党员姓名',
    'name',
  ],
  unit: [
    '单位',
    '所在单位',
    '所在支部',
    '所属支部',
    '所属党支部',
    '所在党组织',
    '所属党组织',
    '党支部',
    '支部',
    '支部名称',
    '党组织',
    '党组织名称',
    '单位名称',
    '工作单位',
    'unit',
  ],
  post: ['岗位', '身份', '职务身份', '职业', '单位职务', '党内职务', 'post'],
  count: [
    '推荐人数',
    '推荐次数',
    '推荐数',
    '推荐票数',
    '推荐票',
    '被推荐次数',
    '被推荐人次',
    '获推荐人次',
    '得票',
    '得票数',
    '票数',
    '人次',
    'count',
  ],
  stars: ['星数', '星级等次', '评定星级', '评定等次', '获评星级', '星级评定', '等次', 'stars'],
  reason: [
    '推荐理由',
    '评定依据',
    '评星依据',
    '授星理由',
    '评定理由',
    '推荐事由',
    '主要事迹',
    '事迹简介',
    '简要事迹',
    '先进事迹',
    '事迹',
    '主要表现',
    '现实表现',
    'reason',
  ],
};

/** Numbers of rows: nothing is printed of them. */
const NUMBERS: ReadonlySet<string> = new Set(['序号', '编号', '名次', '排名', '排序', 'no']);

const BY_NAME = new Map(
  Object.entries(NAMELIST_HEADERS).flatMap(([key, names]) =>
    [labelOfColumn(key as NamelistKey), ...names].map((name): [string, NamelistKey] => [name, key as NamelistKey]),
  ),
);

export function labelOfColumn(key: NamelistKey): string {
  return metaOf(namelistRowSchema.shape[key]).label;
}

/** True for a header that is a label of ours. */
export function isLabelOfColumn(header: string): boolean {
  const text = plainHeader(header);
  return Object.keys(NAMELIST_HEADERS).some((key) => labelOfColumn(key as NamelistKey) === text);
}

/** The columns that a kind's table may have; the first three it must. */
export function columnsOfKind(kind: NamelistKind): NamelistKey[] {
  return ['name', 'unit', NAMELIST_MEASURES[kind], 'post', 'reason'];
}

export const REQUIRED_COLUMNS = 3;

/** What a header means in a table of that kind: a column, a number of rows, or nothing known. */
export function namelistColumn(header: string, kind: NamelistKind): NamelistKey | 'number' | undefined {
  const text = plainHeader(header);
  if (NUMBERS.has(text)) return 'number';
  const key = BY_NAME.get(text);
  return key !== undefined && columnsOfKind(kind).includes(key) ? key : undefined;
}

/** The header row of a table of that kind, wherever it is. */
export function namelistHeaderRow(sheet: Sheet, kind: NamelistKind): Row | undefined {
  return headerRowOf(sheet, (header) => namelistColumn(header, kind));
}
