import { readFileSync } from 'node:fs';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import { type MonthlyFigures, readMonthlyTable } from '../../ingest/monthly/monthly-table.ts';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import type { TableFile } from '../../ingest/table/table.ts';
import { unsafeInTable } from '../../ingest/table/unsafe-text.ts';
import { readXlsx } from '../../ingest/table/xlsx/xlsx.ts';
import { personalDataInTable } from './personal-data-in-table.ts';
import { tableContent } from './pledge-files.ts';

/** The forms in which figures by month are read. */
export type MonthlyForm = 'csv' | 'xlsx';

/** Reads and checks a table of figures by month. */
export function inspectMonthly(path: string, form: MonthlyForm): Reading<MonthlyFigures> {
  const content = tableContent(readFileSync(path), form);
  if ('findings' in content) return { ...NOTHING_READ, findings: content.findings };
  const file: TableFile = typeof content.content === 'string' ? readCsv(content.content) : readXlsx(content.content);
  const [first] = file.sheets;
  if (!first) return { ...NOTHING_READ, findings: [...file.findings] };
  // Of further sheets nothing is published.
  const read: TableFile = { ...file, sheets: [first] };
  const { figures, findings: own, placeOf } = readMonthlyTable(first);
  const findings = [...file.findings, ...own, ...personalDataInTable(read), ...unsafeInTable(read)];
  const valid = !findings.some(({ severity }) => severity === 'error');
  const positions = Object.fromEntries(figures.rows.map(({ month }) => [month, placeOf(month)]));
  return { ...NOTHING_READ, findings, positions, value: figures, valid };
}
