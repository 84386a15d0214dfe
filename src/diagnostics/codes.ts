import { BODY_PROBLEMS } from './problems/body.ts';
import { CELL_MARK_PROBLEMS } from './problems/cell-marks.ts';
import { CELL_PROBLEMS } from './problems/cell.ts';
import { COMMENT_AND_APPRAISAL_PROBLEMS } from './problems/comment-and-appraisal.ts';
import type { Definition } from './problems/definition.ts';
import { DOWNLOAD_PROBLEMS } from './problems/download.ts';
import { FEEDBACK_PROBLEMS } from './problems/feedback.ts';
import { FILE_PROBLEMS } from './problems/file.ts';
import { LIFE_PROBLEMS } from './problems/pieces/life.ts';
import { MAP_PROBLEMS } from './problems/map.ts';
import { PERSONAL_PROBLEMS } from './problems/personal.ts';
import { PICTURE_PROBLEMS } from './problems/picture.ts';
import { PLEDGE_PROBLEMS } from './problems/pledge.ts';
import { PORTAL_PROBLEMS } from './problems/counties/portal.ts';
import { PUSH_PROBLEMS } from './problems/pushes/push.ts';
import { PUSHED_CONTENT_PROBLEMS } from './problems/pushes/pushed-content.ts';
import { PUSHED_REVIEW_PROBLEMS } from './problems/pushes/pushed-review.ts';
import { REF_PROBLEMS } from './problems/pushes/ref.ts';
import { REFERENCE_PROBLEMS } from './problems/reference.ts';
import { REPORT_PROBLEMS } from './problems/pieces/report.ts';
import { REVIEW_PROBLEMS } from './problems/pieces/review.ts';
import { TABLE_PROBLEMS } from './problems/table.ts';
import { TOPIC_PROBLEMS } from './problems/topic.ts';
import { VALUE_PROBLEMS } from './problems/value.ts';
import { WORD_PROBLEMS } from './problems/word.ts';
import { YAML_PROBLEMS } from './problems/yaml.ts';

/**
 * Every problem that the product can report, by its permanent code. A code is never used for anything else,
 * also after it is gone.
 */
export const PROBLEMS = {
  ...FILE_PROBLEMS,
  ...YAML_PROBLEMS,
  ...VALUE_PROBLEMS,
  ...REFERENCE_PROBLEMS,
  ...PICTURE_PROBLEMS,
  ...DOWNLOAD_PROBLEMS,
  ...BODY_PROBLEMS,
  ...TOPIC_PROBLEMS,
  ...PERSONAL_PROBLEMS,
  ...WORD_PROBLEMS,
  ...REVIEW_PROBLEMS,
  ...LIFE_PROBLEMS,
  ...CELL_PROBLEMS,
  ...PLEDGE_PROBLEMS,
  ...COMMENT_AND_APPRAISAL_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...FEEDBACK_PROBLEMS,
  ...MAP_PROBLEMS,
  ...PORTAL_PROBLEMS,
  ...TABLE_PROBLEMS,
  ...CELL_MARK_PROBLEMS,
  ...PUSH_PROBLEMS,
  ...PUSHED_CONTENT_PROBLEMS,
  ...PUSHED_REVIEW_PROBLEMS,
  ...REF_PROBLEMS,
};

export type Code = keyof typeof PROBLEMS;
export type DetailsOf<C extends Code> = (typeof PROBLEMS)[C] extends Definition<infer P> ? P : never;
