import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import { BALLOT_COUNTS, type Ballots } from '../../../schema/kinds/pledge.ts';
import { ballotsProblem } from '../ballots-problem.ts';
import { repeatedRows } from '../repeated-rows.ts';
import type { ValueRule } from '../rule.ts';

/** G06: the ballots of each row add up. */
export const appraisalBallots: ValueRule = ({ rows }, positions) => {
  const fields = fieldsOfEach(rows);
  const repeated = repeatedRows(fields);
  return fields.flatMap((row, index) => {
    // One of two rows about the same has to go. A count that is missing or no number has a finding of its schema.
    if (repeated.has(index) || !areBallots(row)) return [];
    const reason = ballotsProblem(row);
    if (reason === undefined) return [];
    const path = `rows.${index}.valid`;
    return [finding('G06', { reason }, positions[path] ?? positions[`rows.${index}`] ?? FILE_START, path)];
  });
};

function areBallots(row: Readonly<Record<string, unknown>>): row is Record<keyof Ballots, number> {
  return BALLOT_COUNTS.every((key) => typeof row[key] === 'number');
}
