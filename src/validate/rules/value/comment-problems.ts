import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { ValueRule } from '../rule.ts';

/** G13: a comment names a problem. */
export const commentProblems: ValueRule = ({ problems }) => {
  const isNamed = Array.isArray(problems) ? problems.length > 0 : problems !== undefined;
  return isNamed ? [] : [finding('G13', {}, FILE_START, 'problems')];
};
