import { BODY_PROBLEMS } from './body-problems.ts';
import { BROUGHT_PROBLEMS } from './brought-problems.ts';
import { CELL_PROBLEMS } from './cell-problems.ts';
import type { Definition } from './definition.ts';
import { FILE_PROBLEMS } from './file-problems.ts';
import { PICTURE_PROBLEMS } from './picture-problems.ts';
import { PLEDGE_PROBLEMS } from './pledge-problems.ts';
import { PUSH_PROBLEMS } from './push-problems.ts';
import { REF_PROBLEMS } from './ref-problems.ts';
import { REFERENCE_PROBLEMS } from './reference-problems.ts';
import { TABLE_PROBLEMS } from './table-problems.ts';
import { VALUE_PROBLEMS } from './value-problems.ts';
import { YAML_PROBLEMS } from './yaml-problems.ts';

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
  ...BODY_PROBLEMS,
  ...CELL_PROBLEMS,
  ...PLEDGE_PROBLEMS,
  ...TABLE_PROBLEMS,
  ...PUSH_PROBLEMS,
  ...BROUGHT_PROBLEMS,
  ...REF_PROBLEMS,
};

export type Code = keyof typeof PROBLEMS;
export type DetailsOf<C extends Code> = (typeof PROBLEMS)[C] extends Definition<infer P> ? P : never;
