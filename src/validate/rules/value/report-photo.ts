import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** P02 for the photo of a report. */
export const reportPhoto: ValueRule = ({ photo }, positions, isChinese) => {
  const { src, alt } = fieldsOf(photo);
  if (typeof src !== 'string' || alt !== undefined) return [];
  const word = isChinese ? '替代文字' : 'alt';
  return [finding('P02', { name: src, word }, positions['photo.src'] ?? FILE_START, 'photo.alt')];
};
