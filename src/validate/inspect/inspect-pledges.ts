import type { z } from 'zod';
import type { Code } from '../../diagnostics/codes.ts';
import { FILE_START, finding, type Finding, MOST_FINDINGS, type Span } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { PledgeForm } from '../../ingest/files/content-file.ts';
import { lettersLost } from '../../ingest/files/question-marks.ts';
import { type LedgerFacts, NO_LEDGER_FACTS } from '../../ingest/pledges/ledger-facts.ts';
import { excerpt } from '../../ingest/pledges/pledge-cells.ts';
import type { PledgeRow } from '../../ingest/pledges/pledge-row.ts';
import { type PledgeTable, readPledgeTable } from '../../ingest/pledges/pledge-table.ts';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import { lettersLostInTable } from '../../ingest/table/lost-letters.ts';
import type { Sheet, TableFile } from '../../ingest/table/table.ts';
import { unsafeInTable, unsafeText } from '../../ingest/table/unsafe-text.ts';
import { readXlsx } from '../../ingest/table/xlsx/xlsx.ts';
import { readYaml } from '../../ingest/yaml/yaml-tree.ts';
import { fieldsOfEach } from '../../kernel/fields.ts';
import { meantDay } from '../../ingest/pledges/meant-day.ts';
import { metaOf, type ValueProblem } from '../../schema/field.ts';
import { type PledgeData, pledgeSchema, pledgesSchema } from '../../schema/kinds/pledge.ts';
import { typeAt } from '../../schema/shape.ts';
import { PLEDGE_RULES } from '../rules/pledge/all.ts';
import { personalData, personalDataInValues, withPersonalData } from './personal-data.ts';
import { personalDataInTable } from './personal-data-in-table.ts';
import { unpublishedPersonalData, withoutColumns } from './unpublished-columns.ts';
import { checkValues, problemOf } from '../values/values.ts';

/** What a file of pledges holds: its text, or the bytes of a workbook. */
export type PledgeContent = string | Uint8Array;

/**
 * Reads and checks a file of pledges by itself; the values are a list, one for each pledge. Never throws for bad
 * content.
 */
export function inspectPledges(
  form: PledgeForm,
  content: PledgeContent,
  facts: LedgerFacts = NO_LEDGER_FACTS,
): Reading {
  const { rows, findings, checked } = rowsOf(form, content, facts);
  const found =
    form === 'yaml'
      ? [...withPersonalData(findings, personalData(String(content))), ...lettersLost(String(content))]
      : [...findings];
  const sound: PledgeData[] = [];
  const faulty = new Set<number>(rowsWithErrors(findings));
  const values = rows.map((row, index) => {
    const before = found.length;
    // Of a table that is wrong all over, the first rows say it.
    const isShown = before < MOST_FINDINGS;
    const value = checked ? checked[index] : checkRow(row, isShown ? found : undefined, facts);
    // What follows from a cell that could not be read is not said again.
    if (value && isShown && row.unread.size === 0)
      for (const rule of PLEDGE_RULES) found.push(...rule(value, row.placeOf));
    const number = row.numbers?.[0] ?? -index - 1;
    if (!value || found.slice(before).some(({ severity }) => severity === 'error')) faulty.add(number);
    if (value && !faulty.has(number) && !faulty.has(row.numbers?.[1] ?? number)) sound.push(value);
    return value ?? row.value;
  });
  const all = typeof content === 'string' && form === 'yaml' ? [...found, ...unsafeText(content)] : found;
  const reading = { ...NOTHING_READ, findings: all, value: values };
  if (!all.some(({ severity }) => severity === 'error')) return { ...reading, valid: true };
  // Without a row nothing is known of the table.
  const isRead = rows.length + faulty.size > 0;
  return { ...reading, valid: false, ...(isRead ? { sound: { pledges: sound, left: faulty.size } } : {}) };
}

/** Numbers of the rows of a table in which something is wrong, the headers not counted. */
function rowsWithErrors(findings: readonly Finding[]): number[] {
  return findings.flatMap(({ severity, code, cell }) =>
    severity === 'error' && cell && cell.sheet === undefined && !OF_HEADERS.has(code) ? [cell.row] : [],
  );
}

const OF_HEADERS: ReadonlySet<Code> = new Set(['T10', 'T11', 'T12', 'T14', 'T33']);

/** Where the values of each pledge of a file stand, by the pledge's place in the file and the value's path. */
export function pledgePlaces(
  form: PledgeForm,
  content: PledgeContent,
  facts: LedgerFacts = NO_LEDGER_FACTS,
): (index: number, path: string) => Span {
  // What is wrong with them has been looked for.
  const rows = form === 'yaml' ? fromYaml(String(content), facts).rows : tableOf(form, content, facts).rows;
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

function rowsOf(form: PledgeForm, content: PledgeContent, facts: LedgerFacts): Rows {
  return form === 'yaml' ? fromYaml(String(content), facts) : fromTable(form, content, facts);
}

interface ReadTable {
  rows: PledgeRow[];
  file: TableFile;
  /** Of the first sheet; undefined of a file that has none. */
  first?: PledgeTable & { sheet: Sheet };
}

function tableOf(form: 'csv' | 'xlsx', content: PledgeContent, facts: LedgerFacts): ReadTable {
  const file = form === 'csv' ? readCsv(String(content)) : readXlsx(content as Uint8Array);
  const [sheet, ...others] = file.sheets;
  if (!sheet) return { rows: [], file };
  const table = readPledgeTable(sheet, others, facts);
  return { rows: table.rows, file, first: { ...table, sheet } };
}

function fromTable(form: 'csv' | 'xlsx', content: PledgeContent, facts: LedgerFacts): Rows {
  const { rows, file, first } = tableOf(form, content, facts);
  if (!first) return { rows, findings: [...file.findings] };
  const { findings, unpublished, sheet } = first;
  const published = withoutColumns(file, unpublished);
  return {
    rows,
    findings: [
      ...file.findings,
      ...findings,
      ...personalDataInTable(published),
      ...unpublishedPersonalData(sheet, unpublished),
      ...lettersLostInTable(published),
      ...unsafeInTable(published),
    ],
  };
}

function fromYaml(text: string, { year }: LedgerFacts): Rows {
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
  const wrong = checked.findings.map((item) => dayInWords(item, yaml.value, year));
  // What is wrong is reported in the words of YAML; rows are still checked one by one, so that the rules see those that
  // are right.
  return {
    rows,
    findings: [...findings, ...wrong],
    checked: values.map((value) => pledgeSchema.safeParse(value).data),
  };
}

/** The checked pledge; undefined if it does not fit the schema, and then `found` says why. */
function checkRow(row: PledgeRow, found: Finding[] | undefined, facts: LedgerFacts): PledgeData | undefined {
  const result = pledgeSchema.safeParse(row.value);
  if (result.success) return result.data;
  if (found)
    for (const issue of result.error.issues) {
      const [key] = issue.path;
      if (!row.unread.has(String(key))) found.push(explain(issue, row, facts));
    }
  return undefined;
}

function explain(issue: z.core.$ZodIssue, row: PledgeRow, { year }: LedgerFacts): Finding {
  const path = issue.path.join('.');
  const { label, note } = metaOf(typeAt(pledgeSchema, issue.path)!);
  const at = row.placeOf(path);
  if (issue.code === 'custom') {
    const value = excerpt(String(valueAt(row.value, issue.path)), 40);
    return dayInWords(problemOf(issue.params as ValueProblem, label, value, at, path), row.value, year);
  }
  return finding('T19', { label, row: row.name, key: path, note }, at, path);
}

/** T31 in place of D03: a deadline in words has a day that is meant, in the board's year. */
function dayInWords(found: Finding, values: unknown, year: number | undefined): Finding {
  if (found.code !== 'D03') return found;
  const path = found.path.split('.');
  const written = String(valueAt(values, path));
  const type = typeAt(
    pledgeSchema,
    path.filter((part, at) => at > 0 || !/^\d+$/.test(part)),
  );
  return finding(
    'T31',
    { label: type ? metaOf(type).label : '', value: excerpt(written, 40), suggestion: meantDay(written, year) },
    found,
    found.path,
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, part) => (inner as Record<PropertyKey, unknown> | undefined)?.[part], value);
}
