import { z } from 'zod';
import { field, month, oneOf, text } from './field.ts';

/** Levels of awards, highest first. */
export const AWARD_LEVELS = ['国家级', '省级', '市级', '县级', '乡镇级', '单位级'] as const;
export type AwardLevel = (typeof AWARD_LEVELS)[number];

const LEVEL_ALIASES: Readonly<Record<string, AwardLevel>> = {
  全国: '国家级',
  全国级: '国家级',
  国家: '国家级',
  中央: '国家级',
  省: '省级',
  自治区级: '省级',
  省部级: '省级',
  市: '市级',
  地市级: '市级',
  州级: '市级',
  县: '县级',
  区级: '县级',
  县区级: '县级',
  区县级: '县级',
  县市级: '县级',
  乡镇: '乡镇级',
  乡级: '乡镇级',
  镇级: '乡镇级',
  街道级: '乡镇级',
  乡镇街道级: '乡镇级',
  村级: '单位级',
  社区级: '单位级',
  校级: '单位级',
  院级: '单位级',
  企业级: '单位级',
  公司级: '单位级',
  系统级: '单位级',
};

export const award = z.strictObject({
  name: field('名称', '荣誉称号的全称。', text(), '先进基层党组织'),
  level: field(
    '级别',
    `授予的级别：${AWARD_LEVELS.join('、')}。`,
    oneOf(AWARD_LEVELS, LEVEL_ALIASES).optional(),
    '县级',
  ),
  year: field('年份', '获得荣誉的年份，四位数字。', z.int().min(1921).max(2100).optional(), '2026'),
  by: field('授予单位', '由谁授予。', text().optional(), '中共云岭县委'),
  revoked: field(
    '撤销',
    '荣誉被撤销的，写哪一年哪一月；照样登出来，注明已撤销，不再计入。',
    month().optional(),
    '2026-05',
  ),
});
export type Award = z.infer<typeof award>;

/** Honours that still count. */
export function standingAwards(awards: readonly Award[]): Award[] {
  return awards.filter(({ revoked }) => revoked === undefined);
}

export const awards = () => field('荣誉', '获得的荣誉，一项一条，最近的写在前面。', z.array(award).optional());
