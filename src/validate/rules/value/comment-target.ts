import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { metaOf } from '../../../schema/field.ts';
import { COMMENT_TARGETS, commentSchema, isMemberName } from '../../../schema/kinds/comment.ts';
import type { ValueRule } from '../rule.ts';

/** G14: a comment is about one thing. A member who is named stands with the unit. */
export const commentTarget: ValueRule = (value, positions) => {
  const { member } = value;
  const isNamed = typeof member === 'string' && isMemberName(member);
  const targets = COMMENT_TARGETS.filter((key) => value[key] !== undefined && !(isNamed && key === 'unit'));
  const last = targets.at(-1);
  if (last === undefined) return [finding('G14', { found: '没有写' }, FILE_START)];
  if (targets.length === 1) return [];
  const labels = targets.map((key) => `「${metaOf(commentSchema.shape[key]).label}」`);
  const found = `写了 ${labels.length} 个：${labels.join('、')}`;
  return [finding('G14', { found }, positions[last] ?? FILE_START, last)];
};
