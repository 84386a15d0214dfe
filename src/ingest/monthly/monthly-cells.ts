const HAN_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The month that a cell names, as `2026-01`; or a month without its year; undefined for anything else. */
export function monthOf(text: string): { month: string } | { withoutYear: number } | undefined {
  const narrow = text.normalize('NFKC').replace(/\s+/g, '');
  const [, year, , month] = /^(\d{4})(年|[-/.])(\d{1,2})(?:月份?(?:\d{1,2}日)?|[-/.]\d{1,2})?$/.exec(narrow) ?? [];
  if (year !== undefined && isMonth(Number(month))) return { month: `${year}-${month!.padStart(2, '0')}` };
  const [, alone] = /^(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/.exec(narrow) ?? [];
  if (alone === undefined) return undefined;
  const number = /^\d/.test(alone) ? Number(alone) : HAN_MONTHS.indexOf(alone) + 1;
  return isMonth(number) ? { withoutYear: number } : undefined;
}

function isMonth(number: number): boolean {
  return number >= 1 && number <= 12;
}

/** A count, an amount or a share as it is printed: digits without grouping; undefined for anything else. */
export function numberOf(text: string): string | undefined {
  const narrow = text.normalize('NFKC').replace(/\s+/g, '');
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?%?$/.test(narrow) ? narrow.replaceAll(',', '') : narrow;
  return /^\d{1,12}(?:\.\d{1,4})?%?$/.test(plain) ? plain : undefined;
}

/** The value of such a number, for drawings. */
export function figureValue(number: string): number {
  return Number(number.replace('%', ''));
}
