import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { type Ballots, ballotShape } from '../../../schema/kinds/pledge.ts';
import { ballotsProblem } from '../ballots-problem.ts';
import type { ValueRule } from '../rule.ts';

const COUNTS = Object.keys(ballotShape) as (keyof Ballots)[];

/** G06: the ballots of each row add up. G22: each unit and member stands once. */
export const appraisalBallots: ValueRule = ({ rows }, positions) => {
  if (!Array.isArray(rows)) return [];
  const first = new Map<string, number>();
  return rows.flatMap((row: unknown, index) => {
    const { unit, member } = (row ?? {}) as { unit?: unknown; member?: unknown };
    const target = `${String(unit)} ${String(member)}`;
    const before = first.get(target);
    if (typeof unit === 'string' && before !== undefined) {
      const details = { name: typeof member === 'string' ? member : unit, first: before };
      return [
        finding(
          'G22',
          details,
          positions[`rows.${index}.${typeof member === 'string' ? 'member' : 'unit'}`] ?? FILE_START,
          `rows.${index}`,
        ),
      ];
    }
    first.set(target, index + 1);
    // A count that is missing or no number has a finding of its schema, and the rest cannot add up.
    if (COUNTS.some((key) => typeof (row as Partial<Ballots> | null)?.[key] !== 'number')) return [];
    const reason = ballotsProblem(row as Ballots);
    return reason === undefined
      ? []
      : [
          finding(
            'G06',
            { reason },
            positions[`rows.${index}.valid`] ?? positions[`rows.${index}`] ?? FILE_START,
            `rows.${index}.valid`,
          ),
        ];
  });
};
