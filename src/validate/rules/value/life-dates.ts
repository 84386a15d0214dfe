import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { dayOf } from '../../../kernel/beijing-time.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** Something that is over before readers see it, or was put right before it was wrong. */
export const lifeDates: ValueRule = ({ publishedAt, expires, corrections }, positions) => {
  if (typeof publishedAt !== 'string') return [];
  const found: Finding[] = [];
  if (typeof expires === 'string' && expires <= dayOf(publishedAt))
    found.push(finding('L04', { expires, publishedAt }, positions['expires'] ?? FILE_START, 'expires'));
  for (const [index, { date }] of fieldsOfEach(corrections).entries()) {
    const path = `corrections.${index}.date`;
    if (typeof date === 'string' && date < dayOf(publishedAt))
      found.push(finding('L05', { date, publishedAt }, positions[path] ?? FILE_START, path));
  }
  return found;
};
