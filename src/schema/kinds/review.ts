import { z } from 'zod';
import { namesOf, tableOf } from '../../kernel/names.ts';
import { day, field, oneOf, text, texts, time } from '../field.ts';
import { BOARD_FOLDER } from './board.ts';
import { COMMENT_FOLDER } from './comment.ts';
import { APPRAISAL_FOLDER } from './appraisal.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from './entry-kind.ts';
import { PLEDGE_REPORTS_FOLDER } from './report.ts';
import { NAMELIST_KIND_NAMES, NAMELIST_KINDS } from './namelist.ts';

/** Where sign-offs lie below `content/`. */
export const REVIEW_FOLDER = 'reviews';

/** Kinds of pieces that are signed off, each with its name for readers and its folder below the one of sign-offs. */
export const REVIEWED_KINDS = {
  ...tableOf(ENTRY_KIND_NAMES, (kind) => ({
    label: ENTRY_KINDS[kind].label as string,
    folder: ENTRY_KINDS[kind].address.slice(1, -1),
  })),
  board: { label: '公示栏', folder: BOARD_FOLDER as string },
  comment: { label: '领导点评', folder: COMMENT_FOLDER as string },
  report: { label: '办理情况', folder: PLEDGE_REPORTS_FOLDER as string },
  appraisal: { label: '群众评议', folder: APPRAISAL_FOLDER as string },
  ...tableOf(NAMELIST_KIND_NAMES, (kind) => ({
    label: NAMELIST_KINDS[kind].label as string,
    folder: NAMELIST_KINDS[kind].folder as string,
  })),
};
export type ReviewedKind = keyof typeof REVIEWED_KINDS;
export const REVIEWED_KIND_NAMES = namesOf(REVIEWED_KINDS);

/** The three stages in their order; a correction of what was published is signed once more, by the last of them. */
export const REVIEW_STAGES = ['初审', '复审', '终审'] as const;
export const CORRECTION_STAGE = '更正';
const STAGES = [...REVIEW_STAGES, CORRECTION_STAGE] as const;
export type ReviewStage = (typeof STAGES)[number];

export const VERDICTS = ['通过', '退回'] as const;

/** What is said of secrets: the second stops everything. */
export const SECRECY = ['不涉密', '涉密'] as const;

/** Nobody signs more; what comes from elsewhere may hold anything. */
const MOST_SIGNED = 8;
const MOST_VERSIONS = 300;

/** One person's sign-off at one stage. */
const signOffSchema = z.strictObject({
  stage: field('环节', '哪一道：初审、复审、终审；发布以后的更正写「更正」。', oneOf(STAGES), '初审'),
  by: field('姓名', '谁审的，姓名。三道是三个人。', text(), '唐文英'),
  post: field('职务', '审稿人的职务。', text(), '县融媒体中心编辑'),
  at: field('时间', '什么时候审的，北京时间。', time(), '2026-11-18 09:20'),
  verdict: field('结论', '通过 或 退回；不写就是通过。', oneOf(VERDICTS).optional(), '通过'),
  opinion: field('意见', '审稿意见。', text(), '同意，数字与台账核对过'),
  secrecy: field(
    '保密审查',
    '不涉密 或 涉密；涉密的不能发布。通过的必须写，退回的可以不写。',
    oneOf(SECRECY).optional(),
    '不涉密',
  ),
});
export type SignOff = z.infer<typeof signOffSchema>;

/** A file of a piece as it is now: its content path, and SHA-256 of what it says whatever its line ends. */
export interface SealedFile {
  path: string;
  digest: string;
}

/** What was signed: the piece as it was. */
const sealedVersionSchema = z.strictObject({
  digest: field('摘要值', '这一稿全部内容的摘要，由 npm run review 写，不要手改。', text()),
  files: field('文件', '这一稿由哪些文件组成，各自的摘要，由 npm run review 写。', texts()),
  signed: field('签字', '谁在哪一道签了字，按先后。', z.array(signOffSchema).min(1).max(MOST_SIGNED)),
});
export type SealedVersion = z.infer<typeof sealedVersionSchema>;

/** content/reviews/<kind>/<slug>.yaml: who has signed which version of a piece, oldest first. Never published. */
export const reviewSchema = z.strictObject({
  versions: field(
    '审签',
    '一稿一条，新的写在后面；改过的稿件重新审，旧的留着。',
    z.array(sealedVersionSchema).min(1).max(MOST_VERSIONS),
  ),
});
export type ReviewData = z.infer<typeof reviewSchema>;

export const REVIEW_POLICIES = ['不要', '提醒', '必须'] as const;
export type ReviewPolicy = (typeof REVIEW_POLICIES)[number];

/** The part of content/site.yaml that says which pieces need three sign-offs. */
export const reviewPoliciesSchema = z.strictObject({
  ...tableOf(REVIEWED_KIND_NAMES, (kind) =>
    field(
      REVIEWED_KINDS[kind].label,
      `${REVIEWED_KINDS[kind].label}要不要三审三校：不要（off）、提醒（warn）、必须（require，没有审签的推送不收）。`,
      oneOf(REVIEW_POLICIES, { off: '不要', warn: '提醒', require: '必须' }).optional(),
      '提醒',
    ),
  ),
  since: field('从哪天起', '以前发布的不补审，改动了才审；不写则全部要审。', day().optional(), '2026-12-01'),
});
export type ReviewPolicies = z.infer<typeof reviewPoliciesSchema>;
