import { FILE_START, finding } from '../../diagnostics/issue.ts';
import type { Ballots } from '../../schema/pledge.ts';
import { ballotsProblem } from '../pledge-rules/ballots.ts';
import type { ValueRule } from './all.ts';

/** G06: the ballots of each row add up. */
export const appraisalBallots: ValueRule = ({ rows }, positions) => {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown, index) => {
    if (typeof row !== 'object' || row === null || Object.values(row).some((count) => typeof count !== 'number' && typeof count !== 'string')) return [];
    const reason = ballotsProblem(row as Ballots);
    return reason === undefined ? [] : [finding('G06', { reason }, positions[`rows.${index}.valid`] ?? positions[`rows.${index}`] ?? FILE_START, `rows.${index}.valid`)];
  });
};
