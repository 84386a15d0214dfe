import type { AppraisalRowTrouble } from '../../../diagnostics/problems/comment-and-appraisal.ts';
import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import { appraisalSchema } from '../../../schema/kinds/appraisal.ts';
import { BALLOT_COUNTS } from '../../../schema/kinds/pledge.ts';
import { labelOf } from '../../../schema/shape.ts';
import type { ValueRule } from '../rule.ts';

/**
 * G30: a row is about a unit, a member or a field, and holds all counts of a vote, or a rate that was published without
 * any and says where.
 */
export const appraisalRows: ValueRule = ({ rows, source }, positions) =>
  fieldsOfEach(rows).flatMap((row, index) => {
    const trouble = troubleOf(row, source !== undefined);
    if (!trouble) return [];
    const [kind, path, names = []] = trouble;
    const key = path === '' ? `rows.${index}` : `rows.${index}.${path}`;
    const details = { row: index + 1, trouble: kind, names: names.map((name) => `「${labelOfRow(name)}」`).join('') };
    return [finding('G30', details, positions[key] ?? positions[`rows.${index}`] ?? FILE_START, key)];
  });

type Row = Readonly<Record<string, unknown>>;
type Trouble = [kind: AppraisalRowTrouble, path: string, names?: readonly string[]];

/** The first thing that is wrong: what follows from it is not reported. A row that is no group has a finding of its own. */
function troubleOf(row: Row, hasSource: boolean): Trouble | undefined {
  if (Object.keys(row).length === 0) return undefined;
  const counts = BALLOT_COUNTS.filter((key) => row[key] !== undefined);
  const targets = ['unit', 'member'].filter((key) => row[key] !== undefined);
  if (row['field'] !== undefined && targets.length > 0) return ['two-targets', 'field', targets];
  if (row['field'] === undefined && row['unit'] === undefined) return ['no-target', ''];
  if (row['rate'] !== undefined) {
    if (counts.length > 0) return ['rate-and-counts', 'rate', counts];
    if (row['member'] !== undefined) return ['member-rate', 'rate'];
    return row['source'] === undefined && !hasSource ? ['no-source', 'rate'] : undefined;
  }
  if (counts.length === 0) return ['no-result', ''];
  if (row['field'] !== undefined) return ['ballots-of-field', 'field'];
  const missing = BALLOT_COUNTS.filter((key) => row[key] === undefined);
  return missing.length === 0 ? undefined : ['missing-counts', '', missing];
}

function labelOfRow(key: string): string {
  return labelOf(appraisalSchema, 'rows', key);
}
