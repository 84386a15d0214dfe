import type { z } from 'zod';
import { boardSchema } from '../../schema/kinds/board.ts';
import { commentSchema } from '../../schema/kinds/comment.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { seriesSchema } from '../../schema/kinds/series.ts';
import { unitSchema } from '../../schema/kinds/unit.ts';

/** What a form is made for, by the schema of its settings. */
export const FORM_SCHEMAS = {
  branch: ENTRY_KINDS.branch.schema,
  member: ENTRY_KINDS.member.schema,
  speech: ENTRY_KINDS.speech.schema,
  news: ENTRY_KINDS.news.schema,
  topic: ENTRY_KINDS.topic.schema,
  board: boardSchema,
  comment: commentSchema,
  unit: unitSchema,
  series: seriesSchema,
} as const;

export type FormKind = keyof typeof FORM_SCHEMAS;
export type FormSchema = (typeof FORM_SCHEMAS)[FormKind];

/** A type of a schema. */
export type FieldType = z.ZodType;
/** A type with fields. */
export type GroupType = z.ZodObject;
