import { FILE_START, finding } from '../../diagnostics/issue.ts';
import { ballotShape, type Ballots } from '../../schema/pledge.ts';
import { ballotsProblem } from '../pledge-rules/ballots.ts';
import type { ValueRule } from './all.ts';

const COUNTS = Object.keys(ballotShape) as (keyof Ballots)[];

/** G06: the ballots of each row add up. */
export const appraisalBallots: ValueRule = ({ rows }, positions) => {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, index) => {
    // A count that is missing or no number is told by itself, and the rest cannot add up.
    if (COUNTS.some((key) => typeof (row as Partial<Ballots> | null)?.[key] !== 'number')) return [];
    const reason = ballotsProblem(row as Ballots);
    return reason === undefined ? [] : [finding('G06', { reason }, positions[`rows.${index}.valid`] ?? positions[`rows.${index}`] ?? FILE_START, `rows.${index}.valid`)];
  });
};
