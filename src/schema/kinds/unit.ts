import { z } from 'zod';
import { day, field, oneOf, text } from '../field.ts';
import { PARTY_FIELD_ALIASES, PARTY_FIELD_NAMES } from '../party-field.ts';
import { cardList, postList } from '../posts.ts';
import { former } from '../withdrawn.ts';

const PARTY_KINDS = ['党委', '党总支', '党支部', '党组', '党工委'] as const;
/** Organisations outside the party line that work with it. */
const MASS_KINDS = ['工会', '共青团', '妇联', '科协', '工商联', '残联', '文联', '红十字会'] as const;
export const UNIT_KINDS = [...PARTY_KINDS, ...MASS_KINDS] as const;

const KIND_ALIASES: Readonly<Record<string, (typeof UNIT_KINDS)[number]>> = {
  总工会: '工会',
  工会委员会: '工会',
  团委: '共青团',
  团支部: '共青团',
  共青团委: '共青团',
  妇女联合会: '妇联',
  科学技术协会: '科协',
  工商业联合会: '工商联',
  商会: '工商联',
  残疾人联合会: '残联',
};

const SYSTEM = /系统$/;

/**
 * Levels of party organisations below one another, from the centre to a party group: 8 are usual at most. Everything
 * that walks upward takes so many steps.
 */
export const MOST_LEVELS = 12;

/** A party organisation, or one that works with it. Its id is the file's name. */
export const unitSchema = z.strictObject({
  name: field('名称', '党组织或群团组织的全称。', text(), '柳林镇双河村党支部'),
  kind: field(
    '类型',
    `党组织的类型：${PARTY_KINDS.join('、')}；群团组织：${MASS_KINDS.join('、')}。`,
    oneOf(UNIT_KINDS, KIND_ALIASES),
    '党支部',
  ),
  field: field(
    '领域',
    `所属领域：${PARTY_FIELD_NAMES.join('；')}。`,
    oneOf(PARTY_FIELD_NAMES, PARTY_FIELD_ALIASES, (written) =>
      SYSTEM.test(written)
        ? `「${written}」是系统，不是领域：另起一行写「系统: ${written}」；领域写：${PARTY_FIELD_NAMES.join('、')}。`
        : undefined,
    ),
    '农村',
  ),
  system: field(
    '系统',
    '所属的系统，如 教育系统、卫生系统；不写就和上级一样。',
    text()
      .transform((name) => name.replace(SYSTEM, '') + '系统')
      .optional(),
    '教育系统',
  ),
  parent: field('上级', '上级党组织的编号（content/units/ 里的文件名）。', text().optional(), 'liulin-zhen'),
  address: field('地址', '地址，写到乡镇（街道）为止。', text().optional(), '云岭县柳林镇'),
  secretary: field('书记', '书记姓名；群团组织写负责人。', text().optional(), '何守田'),
  phone: field('电话', '办公固定电话，不写手机号码。', text().optional(), '0700-6612380'),
  established: field(
    '成立',
    '成立的年份或日期。',
    z.union([z.int().min(1921).max(2100).transform(String), text()]).optional(),
    '1956',
  ),
  members: field('党员人数', '党员人数，一个整数。', z.int().min(0).optional(), '42'),
  contactPoints: field(
    '联系点',
    '联系这个单位的领导，一人一条。',
    z
      .array(
        z.strictObject({
          leader: field('领导', '领导的姓名和职务，中间空一格。', text(), '梁远舟 县委书记'),
          since: field('自', '从哪天起。', day(), '2026-01-15'),
          visits: field('到点', '这一年到过几次；写了「到点日期」的不用写。', z.int().min(0).optional(), '4'),
          visitDays: field('到点日期', '到过的日子，一次一条。', z.array(day()).max(366).optional(), '2026-03-05'),
          matter: field('事项', '来办什么事。', text().optional(), '青石坡饮水'),
        }),
      )
      .optional(),
  ),
  twinned: field(
    '结对共建',
    '和别的单位结对，一对一条；写在其中一个单位里就够了，两个单位的页面上都有。',
    z
      .array(
        z.strictObject({
          unit: field('单位', '另一个单位的编号。', text(), 'yunling-shuiwu'),
          matter: field('事项', '一起办什么事。', text(), '管网维护'),
          since: field('自', '从哪天起。', day(), '2026-03-01'),
        }),
      )
      .optional(),
  ),
  posts: postList(),
  cards: cardList(),
  former: former(),
});
export type UnitData = z.infer<typeof unitSchema>;

/** True for a party organisation, false for one that works with it. */
export function isParty(kind: UnitData['kind']): boolean {
  return PARTY_KINDS.some((party) => party === kind);
}

/** True for a party organisation, and for the youth league: what heads the others is no secretary. */
export function hasSecretary(kind: UnitData['kind']): boolean {
  return kind === '共青团' || isParty(kind);
}
