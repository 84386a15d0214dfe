import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import { BALLOT_COUNTS, type Ballots } from '../../../schema/kinds/pledge.ts';
import { ballotsProblem } from '../ballots-problem.ts';
import type { ValueRule } from '../rule.ts';

/** What names the target of a row, the most exact first. */
const TARGETS = ['member', 'unit', 'field'] as const;

/** G06: the ballots of each row add up. G22: each unit, member and field stands once. */
export const appraisalBallots: ValueRule = ({ rows }, positions) => {
  const first = new Map<string, number>();
  return fieldsOfEach(rows).flatMap((row, index) => {
    const { unit, member, field } = row;
    const target = `${String(unit)} ${String(member)} ${String(field)}`;
    const before = first.get(target);
    const key = TARGETS.find((name) => typeof row[name] === 'string');
    if (key !== undefined && before !== undefined) {
      const details = { name: String(row[key]), first: before };
      return [finding('G22', details, positions[`rows.${index}.${key}`] ?? FILE_START, `rows.${index}`)];
    }
    first.set(target, index + 1);
    // A count that is missing or no number has a finding of its schema, and the rest cannot add up.
    if (!areBallots(row)) return [];
    const reason = ballotsProblem(row);
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

function areBallots(row: Readonly<Record<string, unknown>>): row is Record<keyof Ballots, number> {
  return BALLOT_COUNTS.every((key) => typeof row[key] === 'number');
}
