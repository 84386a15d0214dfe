import { mixedDigits } from './mixed-digits.ts';
import { doubledMarks, unpairedMarks } from './marks.ts';
import { repeatedWords } from './repeats.ts';
import { traditionalStretches } from './traditional-stretches.ts';
import type { TypedSlip } from './slip-kinds.ts';

/** Every slip of typing in a text, in order. */
export function typedSlips(text: string): TypedSlip[] {
  return [doubledMarks, unpairedMarks, repeatedWords, mixedDigits, traditionalStretches]
    .flatMap((find) => find(text))
    .sort((a, b) => a.start - b.start);
}
