import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { shorten } from '../../../kernel/text-width.ts';
import type { ValueRule } from '../rule.ts';

/** G57: which of a year's lists it is says nothing of the year. */
export const namelistPeriod: ValueRule = ({ period, year }, positions) =>
  typeof period === 'string' && year !== undefined && /[12]\d{3}/.test(period.normalize('NFKC'))
    ? [finding('G57', { period: shorten(period, 30), year: String(year) }, positions['period'] ?? FILE_START, 'period')]
    : [];
