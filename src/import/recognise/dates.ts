import { parseDatePart } from '../../kernel/dates/written-time.ts';
import { numberFromHan } from '../../kernel/numbers/han-number.ts';

const HAN_DATE =
  /([〇○ＯO0零一二三四五六七八九]{4})\s?年\s?([一二三四五六七八九十]{1,3})\s?月\s?([一二三四五六七八九十]{1,3})\s?日/;
const DATE = /(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/;
const DIGITS = '零一二三四五六七八九';

/** The first whole date in a text, as `2026-06-30`, and how it was written. */
export function dateIn(text: string): { date: string; written: string } | undefined {
  const [written] = DATE.exec(text) ?? [];
  const plain = written === undefined ? undefined : parseDatePart(written.replace(/\s/g, ''));
  if (written !== undefined && plain?.length === 10) return { date: plain, written };
  const [han, year = '', month = '', day = ''] = HAN_DATE.exec(text) ?? [];
  if (han === undefined) return undefined;
  const digits = year.replace(/[〇○ＯO0]/g, '零').replace(/./g, (digit) => String(DIGITS.indexOf(digit)));
  const date = parseDatePart(`${digits}年${numberFromHan(month) ?? 0}月${numberFromHan(day) ?? 0}日`);
  return date?.length === 10 ? { date, written: han } : undefined;
}

/** True for a line that is a date and nothing else, in brackets or not. */
export function isOnlyDate(line: string): boolean {
  const found = dateIn(line);
  return found !== undefined && line.replace(found.written, '').replace(/[（()）\s]/g, '') === '';
}
