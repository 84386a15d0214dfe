import { addMonths } from '../../kernel/beijing-time.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';

/** The room of one month in a drawing, and the height of its highest bar. */
export const MONTH_STEP = 48;
export const BAR_HEIGHT = 160;

/** Every month from the first to the last. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** How high a bar is, where `most` is the highest. */
export function barHeight(value: number, most: number): number {
  return Math.round((value * BAR_HEIGHT) / most);
}

/** What stands under a month: its number, with January its year. */
export function monthLabel(month: string): string {
  return month.endsWith('-01')
    ? BOARD_TEXTS.shortYear(month.slice(2, 4))
    : BOARD_TEXTS.monthNumber(Number(month.slice(5)));
}
