import { FILE_START, finding, type Finding } from '../../../diagnostics/issue.ts';
import { daysBetween, weekdayOf } from '../../../kernel/beijing-time.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import type { ValueRule } from '../rule.ts';

/** No holiday of China is longer, days worked before and after it left out. */
const MOST_DAYS = 15;

/**
 * G26: holidays end after they begin, are not too long, stand once, and only weekends are worked instead. The value is
 * a list.
 */
export const holidayDates: ValueRule = (value, positions) => {
  const seen = new Set<string>();
  return fieldsOfEach(value).flatMap(({ name = '', from, to = from, workdays }, index): Finding[] => {
    if (!isDay(from) || !isDay(to)) return [];
    const report = (key: string, reason: string) => [
      finding(
        'G26',
        { name: String(name), reason },
        positions[`${index}.${key}`] ?? positions[String(index)] ?? FILE_START,
        `${index}.${key}`,
      ),
    ];
    if (to < from) return report('to', `放假结束 ${to} 早于放假开始 ${from}`);
    if (daysBetween(from, to) >= MOST_DAYS) return report('to', `放了 ${daysBetween(from, to) + 1} 天`);
    if (seen.has(from)) return report('from', `与另一条的放假开始都是 ${from}`);
    seen.add(from);
    const usual = (Array.isArray(workdays) ? workdays : []).find(
      (day) => isDay(day) && ![0, 6].includes(weekdayOf(day)),
    );
    return usual === undefined ? [] : report('workdays', `调休上班的 ${usual} 不是周末`);
  });
};

function isDay(text: unknown): text is string {
  return typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);
}
