import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** P02 for the cover. */
export const coverText: ValueRule = ({ cover }, positions, isChinese) => {
  const { src, alt } = fieldsOf(cover);
  if (typeof src !== 'string' || alt !== undefined) return [];
  const word = isChinese ? '替代文字' : 'alt';
  return [finding('P02', { name: src, word }, positions['cover.src'] ?? FILE_START, 'cover.alt')];
};
