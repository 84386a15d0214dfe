import { chineseDate } from '../../kernel/beijing-time.ts';
import type { Correction } from '../../schema/life.ts';

/** A mistake that was put right, as readers are told of it. */
export interface CorrectionView {
  day: string;
  date: string;
  text: string;
}

/** All of a piece, the latest first. */
export function correctionViews(corrections: readonly Correction[] = []): CorrectionView[] {
  return corrections
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ date, text }) => ({ day: date, date: chineseDate(date), text }));
}
