import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { finding, type Finding, MOST_FINDINGS } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import { type ReplyRow, type ReplyTable, readReplyTable } from '../../ingest/feedback/reply-table.ts';
import { excerpt } from '../../ingest/pledges/pledge-cells.ts';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import { lettersLostInTable } from '../../ingest/table/lost-letters.ts';
import type { TableFile } from '../../ingest/table/table.ts';
import { unsafeInTable } from '../../ingest/table/unsafe-text.ts';
import { readXlsx } from '../../ingest/table/xlsx/xlsx.ts';
import { daysBetween } from '../../kernel/beijing-time.ts';
import { metaOf, type ValueProblem } from '../../schema/field.ts';
import { type ReplyData, type ReplyKey, replySchema } from '../../schema/kinds/feedback.ts';
import { problemOf } from '../values/values.ts';
import { personalDataInTable } from './personal-data-in-table.ts';
import { tableContent } from './pledge-files.ts';
import { unpublishedPersonalData, withoutColumns } from './unpublished-columns.ts';

/** A table of replies. */
export interface RepliesRole {
  role: 'replies';
  form: 'csv' | 'xlsx';
}

/** Reads and checks a table of replies by itself. */
export function inspectReplies(
  path: string,
  { form }: RepliesRole,
  unpublished: readonly string[],
): Reading<ReplyData[]> {
  const content = tableContent(readFileSync(path), form);
  if ('findings' in content) return { ...NOTHING_READ, findings: content.findings };
  const file: TableFile = typeof content.content === 'string' ? readCsv(content.content) : readXlsx(content.content);
  const [first, ...others] = file.sheets;
  if (!first) return { ...NOTHING_READ, findings: [...file.findings] };
  const table = readReplyTable(first, others, unpublished);
  const published = withoutColumns(file, table.unpublished);
  const findings = [
    ...file.findings,
    ...table.findings,
    ...personalDataInTable(published),
    ...unpublishedPersonalData(first, table.unpublished),
    ...lettersLostInTable(published),
    ...unsafeInTable(published),
  ];
  const value: ReplyData[] = [];
  const positions: Reading['positions'] = {};
  for (const row of table.rows) {
    const checked = checkRow(row, table, findings.length < MOST_FINDINGS ? findings : undefined);
    if (!checked) continue;
    for (const key of PLACED) positions[`${value.length}.${key}`] = table.placeOf(row.row, key);
    value.push(checked);
  }
  const reading = { ...NOTHING_READ, findings, positions, value };
  const isRight = value.length === table.rows.length && !findings.some(({ severity }) => severity === 'error');
  return isRight ? { ...reading, valid: true } : { ...reading, valid: false };
}

/** What rules about many files look at. */
const PLACED: readonly ReplyKey[] = ['date', 'about', 'repliedAt'];

/** The checked row; undefined where something is wrong with it, and then `found` says what. */
function checkRow({ value, row }: ReplyRow, table: ReplyTable, found: Finding[] | undefined): ReplyData | undefined {
  const result = replySchema.safeParse(value);
  if (!result.success) {
    if (found) for (const issue of result.error.issues) found.push(explain(issue, { value, row }, table));
    return undefined;
  }
  const problems = [...contradiction(result.data, row, table), ...namedPersons(result.data, row, table)];
  found?.push(...problems);
  return problems.length > 0 ? undefined : result.data;
}

function explain(issue: z.core.$ZodIssue, { value, row }: ReplyRow, table: ReplyTable): Finding {
  const key = issue.path[0] as ReplyKey;
  const { label, note } = metaOf(replySchema.shape[key]);
  const at = table.placeOf(row, key);
  return issue.code === 'custom'
    ? problemOf(issue.params as ValueProblem, label, excerpt(String(value[key]), 40), at, key)
    : finding('T19', { label, row: `第 ${row.number} 行`, key, note }, at, key);
}

/** G63: the two days and how many lie between them agree. */
function contradiction({ date, repliedAt, days }: ReplyData, row: ReplyRow['row'], table: ReplyTable): Finding[] {
  const between = repliedAt === undefined ? 0 : daysBetween(date, repliedAt);
  const trouble =
    repliedAt === undefined
      ? days === undefined
        ? 'neither'
        : undefined
      : between < 0
        ? 'before'
        : days !== undefined && days !== between
          ? 'differ'
          : undefined;
  if (trouble === undefined) return [];
  const key = trouble === 'differ' ? 'days' : trouble === 'before' ? 'repliedAt' : 'date';
  const details = { trouble, date, repliedAt: repliedAt ?? '', days: days ?? 0, between } as const;
  return [finding('G63', details, table.placeOf(row, key), key)];
}

/** Whoever said it is named: 「反映人：张三」. */
const NAMED =
  /(?:反映|来信|来电|投诉|咨询|求助|留言|诉求|举报|联系)人(?:姓名)?\s*[:：]\s*\p{Script=Han}[\p{Script=Han}·某*×]{1,7}/u;

/** G68 */
function namedPersons(data: ReplyData, row: ReplyRow['row'], table: ReplyTable): Finding[] {
  return (['matter', 'reply'] as const).flatMap((key) => {
    const [text] = NAMED.exec(data[key] ?? '') ?? [];
    const { label } = metaOf(replySchema.shape[key]);
    return text === undefined ? [] : [finding('G68', { label, text: excerpt(text, 30) }, table.placeOf(row, key), key)];
  });
}
