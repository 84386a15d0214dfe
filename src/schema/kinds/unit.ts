import { z } from 'zod';
import { field, oneOf, text } from '../field.ts';
import { PARTY_FIELD_ALIASES, PARTY_FIELD_NAMES } from '../party-field.ts';
import { former } from '../withdrawn.ts';

export const UNIT_KINDS = ['党委', '党总支', '党支部', '党组', '党工委'] as const;

/**
 * Levels of party organisations below one another, from the centre to a party group: 8 are usual at most. Everything
 * that walks upward takes so many steps.
 */
export const MOST_LEVELS = 12;

/** A party organisation. Its id is the file's name. */
export const unitSchema = z.strictObject({
  name: field('名称', '党组织的全称。', text(), '柳林镇双河村党支部'),
  kind: field('类型', `党组织的类型：${UNIT_KINDS.join('、')}。`, oneOf(UNIT_KINDS), '党支部'),
  field: field(
    '领域',
    `所属领域：${PARTY_FIELD_NAMES.join('；')}。`,
    oneOf(PARTY_FIELD_NAMES, PARTY_FIELD_ALIASES),
    '农村',
  ),
  parent: field('上级', '上级党组织的编号（content/units/ 里的文件名）。', text().optional(), 'liulin-zhen'),
  address: field('地址', '地址，写到乡镇（街道）为止。', text().optional(), '云岭县柳林镇'),
  secretary: field('书记', '书记姓名。', text().optional(), '何守田'),
  phone: field('电话', '办公固定电话，不写手机号码。', text().optional(), '0700-6612380'),
  established: field(
    '成立',
    '成立的年份或日期。',
    z.union([z.int().min(1921).max(2100).transform(String), text()]).optional(),
    '1956',
  ),
  members: field('党员人数', '党员人数，一个整数。', z.int().min(0).optional(), '42'),
  former: former(),
});
export type UnitData = z.infer<typeof unitSchema>;
