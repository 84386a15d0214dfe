import type { z } from 'zod';
import { FILE_START, finding, type Finding, MOST_FINDINGS, type Span } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { PledgeForm } from '../../ingest/files/content-file.ts';
import { excerpt } from '../../ingest/pledges/pledge-cells.ts';
import { type PledgeRow, readPledgeTable } from '../../ingest/pledges/pledge-table.ts';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import type { TableFile } from '../../ingest/table/table.ts';
import { unsafeInTable, unsafeText } from '../../ingest/table/unsafe-text.ts';
import { readXlsx } from '../../ingest/table/xlsx/xlsx.ts';
import { readYaml } from '../../ingest/yaml/yaml-tree.ts';
import { fieldsOfEach } from '../../kernel/fields.ts';
import { metaOf, type ValueProblem } from '../../schema/field.ts';
import { type PledgeData, pledgeSchema, pledgesSchema } from '../../schema/kinds/pledge.ts';
import { typeAt } from '../../schema/shape.ts';
import { PLEDGE_RULES } from '../rules/pledge/all.ts';
import { personalData, personalDataInValues, withPersonalData } from './personal-data.ts';
import { personalDataInTable } from './personal-data-in-table.ts';
import { checkValues, problemOf } from './values.ts';

/** What a file of pledges holds: its text, or the bytes of a workbook. */
export type PledgeContent = string | Uint8Array;

/**
 * Reads and checks a file of pledges by itself; the values are a list, one for each pledge. Never throws for bad
 * content.
 */
export function inspectPledges(form: PledgeForm, content: PledgeContent): Reading {
  const { rows, findings, checked } = form === 'yaml' ? fromYaml(String(content)) : fromTable(form, content);
  const found = form === 'yaml' ? withPersonalData(findings, personalData(String(content))) : [...findings];
  const values = rows.map((row, index) => {
    // Of a table that is wrong all over, the first rows say it.
    const isShown = found.length < MOST_FINDINGS;
    const value = checked ? checked[index] : checkRow(row, isShown ? found : undefined);
    if (value && isShown) for (const rule of PLEDGE_RULES) found.push(...rule(value, row.placeOf));
    return value ?? row.value;
  });
  const all = typeof content === 'string' && form === 'yaml' ? [...found, ...unsafeText(content)] : found;
  return { ...NOTHING_READ, findings: all, value: values, valid: !all.some(({ severity }) => severity === 'error') };
}

/** Where the values of each pledge of a file stand, by the pledge's place in the file and the value's path. */
export function pledgePlaces(form: PledgeForm, content: PledgeContent): (index: number, path: string) => Span {
  const { rows } = form === 'yaml' ? fromYaml(String(content)) : fromTable(form, content);
  return (index, path) => rows[index]?.placeOf(path) ?? FILE_START;
}

interface Rows {
  rows: PledgeRow[];
  findings: Finding[];
  /**
   * Where rows have been checked already: those that fit the schema; what is wrong with the others is reported already.
   */
  checked?: readonly (PledgeData | undefined)[];
}

function fromTable(form: 'csv' | 'xlsx', content: PledgeContent): Rows {
  const file: TableFile = form === 'csv' ? readCsv(String(content)) : readXlsx(content as Uint8Array);
  const [first, ...others] = file.sheets;
  if (!first) return { rows: [], findings: [...file.findings] };
  const { rows, findings } = readPledgeTable(first, others);
  return { rows, findings: [...file.findings, ...findings, ...personalDataInTable(file), ...unsafeInTable(file)] };
}

function fromYaml(text: string): Rows {
  const yaml = readYaml(text, 0, pledgesSchema, '承诺');
  const values = fieldsOfEach(yaml.value);
  const rows = values.map((value, index): PledgeRow => {
    const placeOf = (path: string): Span => {
      const { positions } = yaml;
      return (
        positions[`${index}.${path}`] ?? positions[`key:${index}.${path}`] ?? positions[String(index)] ?? FILE_START
      );
    };
    return { value, name: `第 ${index + 1} 条`, placeOf, unread: new Set() };
  });
  if (yaml.value === undefined) return { rows, findings: yaml.findings };
  const checked = checkValues(yaml, pledgesSchema);
  const findings = [...yaml.findings, ...personalDataInValues(yaml.value, yaml.positions)];
  if (checked.ok) return { rows, findings, checked: checked.value as PledgeData[] };
  const unexplained = checked.findings.filter((item) => !yaml.isExplained(item));
  // What is wrong is reported in the words of YAML; rows are still checked one by one, so that the rules see those that
  // are right.
  return {
    rows,
    findings: [...findings, ...unexplained],
    checked: values.map((value) => pledgeSchema.safeParse(value).data),
  };
}

/** The checked pledge; undefined if it does not fit the schema, and then `found` says why. */
function checkRow(row: PledgeRow, found: Finding[] | undefined): PledgeData | undefined {
  const result = pledgeSchema.safeParse(row.value);
  if (result.success) return result.data;
  if (found)
    for (const issue of result.error.issues) {
      const [key] = issue.path;
      if (!row.unread.has(String(key))) found.push(explain(issue, row));
    }
  return undefined;
}

function explain(issue: z.core.$ZodIssue, row: PledgeRow): Finding {
  const path = issue.path.join('.');
  const { label, note, example = '…' } = metaOf(typeAt(pledgeSchema, issue.path)!);
  const at = row.placeOf(path);
  if (issue.code === 'custom')
    return problemOf(
      issue.params as ValueProblem,
      label,
      excerpt(String(valueAt(row.value, issue.path)), 40),
      at,
      path,
    );
  return finding('T19', { label, row: row.name, key: path, example, note }, at, path);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, part) => (inner as Record<PropertyKey, unknown> | undefined)?.[part], value);
}
