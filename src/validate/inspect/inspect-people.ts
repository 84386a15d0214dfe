import { readFileSync } from 'node:fs';
import { NOTHING_READ, type Reading } from '../../ingest/content/reading.ts';
import { readNamelistTable } from '../../ingest/namelists/namelist-table.ts';
import { readCsv } from '../../ingest/table/csv/csv.ts';
import type { TableFile } from '../../ingest/table/table.ts';
import { unsafeInTable } from '../../ingest/table/unsafe-text.ts';
import { readXlsx } from '../../ingest/table/xlsx/xlsx.ts';
import type { NamelistKind, NamelistRow } from '../../schema/kinds/namelist.ts';
import { personalDataInTable } from './personal-data-in-table.ts';
import { tableContent } from './pledge-files.ts';
import { unpublishedPersonalData, withoutColumns } from './unpublished-columns.ts';

/** The table of members of a namelist. */
export interface PeopleRole {
  role: 'people';
  kind: NamelistKind;
  form: 'csv' | 'xlsx';
}

/** Reads and checks the table of a namelist. */
export function inspectPeople(
  path: string,
  { kind, form }: PeopleRole,
  unpublished: readonly string[],
): Reading<NamelistRow[]> {
  const content = tableContent(readFileSync(path), form);
  if ('findings' in content) return { ...NOTHING_READ, findings: content.findings };
  const file: TableFile = typeof content.content === 'string' ? readCsv(content.content) : readXlsx(content.content);
  const [first, ...others] = file.sheets;
  if (!first) return { ...NOTHING_READ, findings: [...file.findings] };
  const { rows, placeOf, ...read } = readNamelistTable(kind, first, others, unpublished);
  // Of further sheets nothing is published, but the file lies where others can get it.
  const published = withoutColumns(file, read.unpublished);
  const findings = [
    ...file.findings,
    ...read.findings,
    ...personalDataInTable(published),
    ...unpublishedPersonalData(first, read.unpublished),
    ...unsafeInTable(published),
  ];
  const positions = Object.fromEntries(
    rows.flatMap((_, index) => [
      [`${index}.name`, placeOf(index, 'name')],
      [`${index}.unit`, placeOf(index, 'unit')],
    ]),
  );
  const value = rows.map((row) => row.value);
  return {
    ...NOTHING_READ,
    findings,
    positions,
    value,
    valid: !findings.some(({ severity }) => severity === 'error'),
  };
}
