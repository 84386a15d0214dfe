import { z } from 'zod';
import { tableOf } from '../../kernel/names.ts';
import { attachmentList } from '../attachment.ts';
import { entryShape } from '../entry.ts';
import { day, field, flag, mailbox, oneOf, text, time } from '../field.ts';
import { unitIds } from '../unit-ids.ts';
import { former, withdrawn } from '../withdrawn.ts';
import { STEP_KEYS, type StepKey, STEPS } from './pledge.ts';

/** Who pledges on a board: units, or members, each under a name. */
const KIND = { units: '党组织', members: '党员' } as const;
export type BoardKind = (typeof KIND)[keyof typeof KIND];
export const BOARD_KINDS: readonly BoardKind[] = Object.values(KIND);

/** True if units pledge on a board; a file that is not yet checked may say anything. */
export function isOfUnits(kind: unknown): boolean {
  return kind === KIND.units;
}

/** True if members pledge on it. */
export function isOfMembers(kind: unknown): boolean {
  return kind === KIND.members;
}

/** Working days that a notice lasts where the board does not say. */
export const USUAL_NOTICE_DAYS = 5;

/** Where boards lie below `content/`. */
export const BOARD_FOLDER = 'pledges';

const localName = (key: StepKey) =>
  field(STEPS[key], `当地对「${STEPS[key]}」的叫法。`, text().optional(), key === 'announced' ? '亮诺' : undefined);

/** 公开承诺公示栏: its own page; the pledges lie in tables beside it. */
export const boardSchema = z.strictObject({
  title: field('标题', '公示栏的名称，全站不重复。', text(), '柳林镇党组织 2026 年公开承诺'),
  year: field('年度', '承诺的年度，四位数字。', z.int().min(2000).max(2100), '2026'),
  unit: field(
    '单位',
    '公示的党组织的编号，即 content/units/ 里的文件名（不带 .yaml）；几个单位联合公示的写成 [甲, 乙]，牵头的写在前面。',
    unitIds(),
    'liulin-zhen',
  ),
  kind: field(
    '类型',
    `谁的承诺：${BOARD_KINDS.join('、')}。`,
    oneOf(BOARD_KINDS, { 组织: KIND.units, 基层党组织: KIND.units, 共产党员: KIND.members }),
    KIND.units,
  ),
  summary: field('摘要', '一句话说清这块公示栏，用在列表里。', text().optional()),
  publishedAt: field('发布时间', '北京时间；写将来的时间，到时才发布。', time(), '2026-01-12 09:00'),
  updatedAt: entryShape.updatedAt,
  corrections: entryShape.corrections,
  source: entryShape.source,
  editor: entryShape.editor,
  attachments: attachmentList(),
  notice: field(
    '公示',
    `公示期。不写则从发布那天起，公示 ${USUAL_NOTICE_DAYS} 个工作日；节假日和调休看 content/holidays.yaml。`,
    z
      .strictObject({
        from: field('开始', '公示的第一天；不写则从发布那天起。', day().optional(), '2026-01-12'),
        days: field('工作日', '公示几个工作日。', z.int().min(1).max(60).optional(), String(USUAL_NOTICE_DAYS)),
        to: field('结束', '公示的最后一天；写了「工作日」就不用写。', day().optional(), '2026-01-16'),
      })
      .optional(),
  ),
  steps: field(
    '步骤',
    '六个步骤在当地的叫法，与通行叫法不同的才写。',
    z.strictObject(tableOf(STEP_KEYS, localName)).optional(),
  ),
  phone: field('监督电话', '接受监督和异议的固定电话。', text().optional(), '0700-6612380'),
  email: field('监督邮箱', '接受监督和异议的电子邮箱。', mailbox().optional(), 'jiandu@example.gov.cn'),
  address: field('受理地址', '当面反映到哪里。', text().optional(), '柳林镇政府 203 室'),
  draft: field('草稿', '写 true 则只在预览里看得见，不发布。', flag().optional(), 'true'),
  withdrawn: withdrawn(),
  former: former(),
});
export type BoardData = z.infer<typeof boardSchema>;
