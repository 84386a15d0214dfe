import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { ValueRule } from '../rule.ts';

const LETTER = /[\p{L}\p{N}]/u;
/** Letters that were lost, and what a template leaves open: both are told as such. */
const TOLD = /\?{3}|^(?:…+|\.{3,}|【…】)$/;

/** D23: a title has letters. */
export const titleLetters: ValueRule = ({ title }, positions) => {
  const written = typeof title === 'string' ? title.trim() : '';
  if (written === '' || LETTER.test(written) || TOLD.test(written)) return [];
  return [finding('D23', { label: '标题', value: written }, positions['title'] ?? FILE_START, 'title')];
};
