import { readFileSync } from 'node:fs';
import { FILE_START, finding, type Finding } from '../../diagnostics/issue.ts';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import type { ContentFile } from '../../ingest/files/content-file.ts';
import type { MonthlyFigures } from '../../ingest/monthly/monthly-table.ts';
import { dayOf, type BeijingTime } from '../../kernel/beijing-time.ts';
import { digestOf } from '../../kernel/digest.ts';
import { fileSize } from '../../kernel/file-size.ts';
import { extensionOf } from '../../schema/download.ts';
import { inspectMany } from '../inspect/processes/inspect-many.ts';
import type { MonthlyForm } from '../inspect/inspect-monthly.ts';
import type { Task } from '../inspect/task.ts';
import type { Readings } from './reading-cache.ts';

/** Ten times the largest that has at most sixty rows; a workbook may hold a picture. */
const MOST_BYTES: Readonly<Record<MonthlyForm, number>> = { csv: 64 * 1024, xlsx: 1024 * 1024 };

/** Reads the tables of figures by month that entries name. */
export async function readMonthlyTables(
  files: readonly ContentFile[],
  now: BeijingTime,
  cache: Readings,
): Promise<Map<string, Reading<MonthlyFigures>>> {
  const readings = new Map<string, Reading>();
  const unknown: { file: ContentFile; digest: string; task: Task }[] = [];
  for (const file of files) {
    const form = formOf(file);
    const problem = problemOfFile(file, form);
    if (problem || !form) {
      readings.set(file.path, { ...NOTHING_READ, findings: problem ? [problem] : [] });
      continue;
    }
    const digest = digestOf(readFileSync(file.absolute));
    const known = cache.reading(file.path, digest);
    if (known) readings.set(file.path, known);
    else
      unknown.push({ file, digest, task: { role: { role: 'monthly', form }, path: file.absolute, size: file.size } });
  }
  const inspected = await inspectMany(unknown.map(({ task }) => task));
  for (const [index, { file, digest }] of unknown.entries()) {
    const reading = inspected[index]!;
    readings.set(file.path, reading);
    if (!reading.findings.some(({ code }) => code === 'F22')) cache.addReading(file.path, digest, reading);
  }
  return new Map([...readings].map(([path, reading]) => [path, withFuture(reading as Reading<MonthlyFigures>, now)]));
}

function formOf({ path }: ContentFile): MonthlyForm | undefined {
  const extension = extensionOf(path);
  return extension === 'csv' || extension === 'xlsx' ? extension : undefined;
}

function problemOfFile({ path, size }: ContentFile, form: MonthlyForm | undefined): Finding | undefined {
  if (!form) return finding('A03', { name: path.split('/').at(-1)! }, FILE_START);
  if (size === 0) return finding('F01', {}, FILE_START);
  const most = MOST_BYTES[form];
  return size > most ? finding('F24', { size: fileSize(size), most: fileSize(most) }, FILE_START) : undefined;
}

/** A05 of months that have not begun: of the moment of the check, so it is not kept. */
function withFuture(reading: Reading<MonthlyFigures>, now: BeijingTime): Reading<MonthlyFigures> {
  if (!reading.valid) return reading;
  const month = dayOf(now).slice(0, 7);
  const ahead = reading.value.rows.filter((row) => row.month > month);
  if (ahead.length === 0) return reading;
  const findings = ahead.map((row) =>
    finding('A05', { text: row.month, reason: 'future', month: undefined }, reading.positions[row.month] ?? FILE_START),
  );
  return { ...reading, valid: false, findings: [...reading.findings, ...findings] };
}
