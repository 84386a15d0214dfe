import { beijingTimeOf, dayOf, daysBetween } from '../../kernel/beijing-time.ts';

/** 「今天 8:52」「昨天 16:20」「11月25日 15:06」: a moment in seconds since 1970, as one says it at `now` (milliseconds). */
export function momentText(seconds: number, now: number): string {
  const [moment, today] = [beijingTimeOf(new Date(seconds * 1000)), beijingTimeOf(new Date(now))];
  const clock = moment.slice(11).replace(/^0/, '');
  const days = daysBetween(dayOf(moment), dayOf(today));
  if (days === 0) return `今天 ${clock}`;
  if (days === 1) return `昨天 ${clock}`;
  const date = `${Number(moment.slice(5, 7))}月${Number(moment.slice(8, 10))}日`;
  return moment.slice(0, 4) === today.slice(0, 4) ? `${date} ${clock}` : `${moment.slice(0, 4)}年${date}`;
}
