import { FILE_START, finding } from '../../../diagnostics/issue.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import { repeatedRows } from '../repeated-rows.ts';
import type { ValueRule } from '../rule.ts';

/** G22: each unit, member and field stands once. */
export const appraisalRepeats: ValueRule = ({ rows }, positions) => {
  const fields = fieldsOfEach(rows);
  return [...repeatedRows(fields)].map(([index, { key, first }]) => {
    const at = positions[`rows.${index}.${key}`] ?? FILE_START;
    return finding('G22', { name: String(fields[index]![key]), first }, at, `rows.${index}`);
  });
};
