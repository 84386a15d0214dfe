import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import type { BeijingTime } from '../../../kernel/beijing-time.ts';
import { parseBeijingTime } from '../../../kernel/dates/written-time.ts';
import type { ValueRule } from '../rule.ts';

/** D05: an update is not earlier than the publication. A date alone is compared by its day. */
export const dateOrder: ValueRule = ({ publishedAt, updatedAt }, positions) => {
  const published = timeOf(publishedAt);
  const updated = timeOf(updatedAt);
  if (published === undefined || updated === undefined) return [];
  const length = Math.min(published.length, updated.length);
  if (updated.slice(0, length) >= published.slice(0, length)) return [];
  return [finding('D05', { updated, published }, positions['updatedAt'] ?? FILE_START, 'updatedAt')];
};

function timeOf(value: unknown): BeijingTime | undefined {
  const parsed = typeof value === 'string' ? parseBeijingTime(value) : 'form';
  return parsed === 'form' || parsed === 'calendar' ? undefined : parsed;
}
