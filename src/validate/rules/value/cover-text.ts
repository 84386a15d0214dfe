import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** P02 for the cover. */
export const coverText: ValueRule = ({ cover }, positions) => {
  const { src, alt } = fieldsOf(cover);
  if (typeof src !== 'string' || alt !== undefined) return [];
  return [finding('P02', { name: src, where: 'cover' }, positions['cover.src'] ?? FILE_START, 'cover.alt')];
};
