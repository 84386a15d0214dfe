import { addDays, weekdayOf } from '../../kernel/beijing-time.ts';
import type { Holiday } from '../../schema/kinds/holidays.ts';

/** A notice from its first to its last day, both included. */
export interface Notice {
  from: string;
  to: string;
}

/** Which days are worked: weekdays without holidays, and the weekends that are worked instead. */
export class WorkCalendar {
  private readonly off = new Set<string>();
  private readonly worked = new Set<string>();

  constructor(holidays: readonly Holiday[]) {
    for (const { from, to = from, workdays = [] } of holidays) {
      // No holiday is longer; a wrong year would otherwise fill the memory.
      for (let day = from, count = 0; day <= to && count < 60; day = addDays(day, 1), count++) this.off.add(day);
      for (const day of workdays) this.worked.add(day);
    }
  }

  isWorked(day: string): boolean {
    if (this.worked.has(day)) return true;
    const weekday = weekdayOf(day);
    return !this.off.has(day) && weekday !== 0 && weekday !== 6;
  }

  /** The notice of so many working days that begins on a day; a first day that is not worked does not count. */
  notice(from: string, workdays: number): Notice {
    let to = from;
    for (let left = workdays - (this.isWorked(from) ? 1 : 0); left > 0;) {
      to = addDays(to, 1);
      if (this.isWorked(to)) left--;
    }
    return { from, to };
  }

  /** How many working days there are from one day to another, both included. */
  workdays({ from, to }: Notice): number {
    let count = 0;
    for (let day = from; day <= to && count < 1000; day = addDays(day, 1)) if (this.isWorked(day)) count++;
    return count;
  }
}
