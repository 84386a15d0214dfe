import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { ValueRule } from '../rule.ts';

/** Four lines of a phone; the longest titles of official documents are about as long. */
const MOST_LETTERS = 64;

/** D28: a title is not longer than readers see of it. */
export const titleLength: ValueRule = ({ title }, positions) => {
  const letters = typeof title === 'string' ? [...title.trim()].length : 0;
  if (letters <= MOST_LETTERS) return [];
  return [finding('D28', { label: '标题', letters, most: MOST_LETTERS }, positions['title'] ?? FILE_START, 'title')];
};
