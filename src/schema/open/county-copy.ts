import { z } from 'zod';
import { namesOf } from '../../kernel/names.ts';
import { SUMMARY_FILE } from './search-summary.ts';
import { OPEN_PARTS, openFile, SIGNATURE_FILE, SUMS_FILE } from './open-part.ts';

/** Copies of what counties publish lie below the content folder, each county's in a folder named after its id. */
export const COPIES_FOLDER = 'counties';

/** What is known of a copy: when it was taken, and since when there is no newer one. */
export const TAKEN_FILE = 'taken.json';

/** Files of a copy, as the county publishes them, and what is known of it. */
export const COPY_FILES = [
  ...OPEN_PARTS.map((part) => openFile(part)),
  SUMS_FILE,
  SIGNATURE_FILE,
  SUMMARY_FILE,
  TAKEN_FILE,
] as const;
export type CopyFile = (typeof COPY_FILES)[number];

/** Why nothing newer could be taken from a county, as the portal prints it. */
export const TAKING_TROUBLES = {
  unreachable: '连不上',
  slow: '太慢，没有等到',
  missing: '没有开放数据',
  refused: '服务器不给',
  redirect: '转到了别的地方',
  'own-network': '指到了内网的地址',
  'wrong-type': '给的不是数据',
  'too-large': '数据太大',
  sums: '校验码对不上',
  signature: '没有签名，或者签名不对',
  newer: '格式比这个程序新',
  form: '数据读不懂',
  figures: '数字自相矛盾',
  personal: '里面有个人信息',
  'other-site': '给的是另一个网站的数据',
  future: '日期在今天以后',
} as const;
export type TakingTrouble = keyof typeof TAKING_TROUBLES;

export const takenSchema = z.strictObject({
  takenOn: z.iso.date().optional(),
  /** As the server named the sums; for the next question. */
  etag: z
    .string()
    .regex(/^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/)
    .optional(),
  /** The same of what its search says. */
  summaryEtag: z
    .string()
    .regex(/^(?:W\/)?"[\x21\x23-\x7e]{0,200}"$/)
    .optional(),
  isSigned: z.boolean(),
  failing: z.strictObject({ since: z.iso.date(), trouble: z.enum(namesOf(TAKING_TROUBLES)) }).optional(),
});

/** When a copy was taken, whether a key of the county's has signed it, and since when nothing newer could be taken. */
export type Taken = z.infer<typeof takenSchema>;
