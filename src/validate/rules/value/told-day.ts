import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { parseBeijingTime } from '../../../kernel/dates/written-time.ts';
import type { ValueRule } from '../rule.ts';

/** D25: a speech is not later than its publication. Days are compared. */
export const toldDay: ValueRule = ({ date, publishedAt }, positions) => {
  const told = dayOf(date);
  const published = dayOf(publishedAt);
  if (told === undefined || published === undefined || told <= published) return [];
  return [finding('D25', { date: told, published }, positions['date'] ?? FILE_START, 'date')];
};

function dayOf(value: unknown): string | undefined {
  const parsed = typeof value === 'string' ? parseBeijingTime(value) : 'form';
  return parsed === 'form' || parsed === 'calendar' ? undefined : parsed.slice(0, '2026-07-01'.length);
}
