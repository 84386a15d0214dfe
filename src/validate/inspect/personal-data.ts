import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import type { Row, TableFile } from '../../ingest/table/table.ts';
import { findPersonalData, type PersonalData } from '../../kernel/personal-data.ts';

const CODES = { mobile: 'S01', identity: 'S02', 'bank-card': 'S03' } as const satisfies Record<PersonalData, string>;

/** What all of them have: eleven digits. Dates have eight. */
const MAYBE = /\d(?:[ -]?\d){10}/;

/**
 * S01 to S03, in every line of a file, settings and body alike: what is published nowhere must not lie in the
 * repository either.
 */
export function personalData(text: string): Finding[] {
  if (!MAYBE.test(text)) return [];
  return text.split('\n').flatMap((line, index) =>
    findPersonalData(line).map(({ kind, start, end }) => {
      const at: Span = { line: index + 1, column: start + 1, endLine: index + 1, endColumn: end + 1 };
      return finding(CODES[kind], {}, at);
    }),
  );
}

/**
 * The same in the cells of a table file, in all its sheets. A merged area, which has its value in every cell, is
 * reported once.
 */
export function personalDataInTable({ sheets }: TableFile): Finding[] {
  const found: Finding[] = [];
  for (const [index, { name, rows }] of sheets.entries()) {
    let above: Row | undefined;
    for (const row of rows) {
      for (const [column, cell] of row.cells.entries()) {
        if (!cell || !MAYBE.test(cell.text)) continue;
        if (cell.text === row.cells[column - 1]?.text || cell.text === above?.cells[column]?.text) continue;
        found.push(
          ...findPersonalData(cell.text).map(({ kind }) =>
            inSheet(finding(CODES[kind], {}, cell.at), index === 0 ? '' : name),
          ),
        );
      }
      above = row;
    }
  }
  return found;
}

/** A place on another sheet than the first says so. */
function inSheet(found: Finding, sheet: string): Finding {
  return sheet === '' || !found.cell ? found : { ...found, cell: { ...found.cell, sheet } };
}
