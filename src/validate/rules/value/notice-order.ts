import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** G17: a notice does not end before it begins. */
export const noticeOrder: ValueRule = ({ notice }, positions) => {
  const { from, to } = fieldsOf(notice);
  if (typeof from !== 'string' || typeof to !== 'string' || to >= from) return [];
  return [finding('G17', { from, to }, positions['notice.to'] ?? FILE_START, 'notice.to')];
};
