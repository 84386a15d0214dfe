import { finding } from '../../../diagnostics/issue.ts';
import { STEP_KEYS, STEPS } from '../../../schema/kinds/pledge.ts';
import type { PledgeRule } from '../rule.ts';

/** G01: the steps that are dated follow each other, and the result comes after the first of them. */
export const stepOrder: PledgeRule = (pledge, placeOf) => {
  let earlier: { label: string; date: string } | undefined;
  for (const key of STEP_KEYS) {
    const date = pledge[key];
    if (date === undefined) continue;
    if (earlier && date < earlier.date)
      return [
        finding(
          'G01',
          { later: STEPS[key], laterDate: date, earlier: earlier.label, earlierDate: earlier.date },
          placeOf(key),
          key,
        ),
      ];
    earlier = { label: STEPS[key], date };
  }
  const first = STEP_KEYS.find((key) => pledge[key] !== undefined);
  if (first === undefined || pledge.doneAt === undefined || pledge.doneAt >= pledge[first]!) return [];
  return [
    finding(
      'G01',
      { later: '完成日期', laterDate: pledge.doneAt, earlier: STEPS[first], earlierDate: pledge[first]! },
      placeOf('doneAt'),
      'doneAt',
    ),
  ];
};
