import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { metaOf } from '../../../schema/field.ts';
import { COMMENT_TARGETS, commentSchema } from '../../../schema/kinds/comment.ts';
import type { ValueRule } from '../rule.ts';

/** G13: a comment names a problem. G14: it is about one thing. */
export const commentFacts: ValueRule = (value, positions) => {
  const targets = COMMENT_TARGETS.filter((key) => value[key] !== undefined);
  const found = [];
  const last = targets.at(-1);
  if (targets.length === 0) found.push(finding('G14', { found: '没有写' }, FILE_START));
  if (last && targets.length > 1) {
    const labels = targets.map((key) => `「${metaOf(commentSchema.shape[key]).label}」`);
    found.push(
      finding('G14', { found: `写了 ${labels.length} 个：${labels.join('、')}` }, positions[last] ?? FILE_START, last),
    );
  }
  const { problems } = value;
  if (problems === undefined || (Array.isArray(problems) && problems.length === 0))
    found.push(finding('G13', {}, FILE_START, 'problems'));
  return found;
};
