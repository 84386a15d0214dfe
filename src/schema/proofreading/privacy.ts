import { z } from 'zod';
import { day, field, oneOf, text } from '../field.ts';

/** Personal data that may be published with a reason, by the words of the department, and the codes that stop them. */
export const EXCEPTION_KINDS = {
  手机号码: 'S01',
  身份证号码: 'S02',
  银行卡号: 'S03',
  出生日期: 'S06',
  家庭住址: 'S07',
  护照号码: 'S08',
  车牌号: 'S09',
  困难和病情: 'S10',
  照片信息: 'S12',
  图片里的字: 'S13',
} as const;
type ExceptionKind = keyof typeof EXCEPTION_KINDS;

/** Personal data of one file that somebody has decided to publish. */
export const exceptionSchema = z.strictObject({
  file: field('文件', '哪个文件，从 content/ 写起。', text(), 'content/news/20261112-tietu.md'),
  kind: field('种类', '放行哪一种个人信息。', oneOf(Object.keys(EXCEPTION_KINDS) as ExceptionKind[]), '车牌号'),
  place: field(
    '位置',
    '只放行这一处：报告里说的行（「第 7 行」）、格（「B17」）、页（「第 3 页」）。不写就是整个文件。',
    text().optional(),
    '第 7 行',
  ),
  count: field('处数', '一共有几处；多了少了都不放行，要再核对一次。', z.number().int().min(1), '1'),
  reason: field('理由', '为什么可以公开。', text(), '单位的公务车，已经公示过'),
  by: field('决定人', '谁决定的，姓名。', text(), '唐文英'),
  day: field('日期', '哪一天决定的。', day(), '2026-11-18'),
});
export type PrivacyException = z.infer<typeof exceptionSchema>;

/** content/privacy.yaml: which personal data are published all the same. */
export const privacySchema = z.strictObject({
  exceptions: field('例外', '可以公开的个人信息，一条一个「- 」。', z.array(exceptionSchema).optional()),
});
export type PrivacyData = z.infer<typeof privacySchema>;
