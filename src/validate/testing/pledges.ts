import { expect, it } from 'vitest';
import { placeOf } from '../../diagnostics/issue.ts';
import { zipWorkbook } from '../../ingest/table/testing/workbook-zip.ts';
import { checkTree, type PlantedTree } from './tree.ts';

/** A unit with nothing wrong that has no least number of pledges. */
export const UNIT_TEXT = 'name: 云岭县县直机关工委\nkind: 党工委\nfield: 机关\n';

/** A board with nothing wrong, of that unit, whose notice needs no calendar; `more` from line 11 on. */
export function boardMarkdown(more = '', title = '县直机关公开承诺'): string {
  return `---\ntitle: ${title}\nyear: 2026\nunit: gongwei\nkind: 党组织\npublishedAt: 2026-03-12\nsource:\n  name: 县委\nnotice:\n  to: 2026-03-18\n${more}---\n`;
}

/** A row by its headers. A number is a day as Excel counts days. */
export type Cells = Readonly<Record<string, string | number>>;

/** A pledge with nothing wrong: six columns, other fields behind them. */
export function pledge(more: Cells = {}): Cells {
  return {
    编号: '1',
    承诺主体: 'gongwei',
    承诺事项: '老街装路灯',
    完成标准: '60 盏都亮',
    完成时限: '2026-12-31',
    责任人: '严守正 书记',
    ...more,
  };
}

/** A pledge with a result and nothing wrong. */
export function settled(more: Cells = {}): Cells {
  return pledge({ 结果: '兑现', 完成日期: '2026-09-28', ...more });
}

/**
 * The table as CSV: the headers of all rows, then the rows. Cells with line breaks are quoted, those with commas are
 * not.
 */
export function csv(...rows: readonly Cells[]): string {
  const quote = (text: string) => (text.includes('\n') ? `"${text}"` : text);
  return gridOf(rows)
    .map((cells) => `${cells.map((cell) => quote(String(cell))).join(',')}\n`)
    .join('');
}

/** The table as a workbook. A text `#REF!` is what a formula gives. */
export function xlsx(...rows: readonly Cells[]): Buffer {
  return workbook(gridOf(rows));
}

/**
 * A workbook of such rows of cells; `after` stands behind them, for merged areas; `hidden`: the number of a row that
 * nobody sees; `before`: what stands in front of them.
 */
export function workbook(rows: readonly (readonly (string | number)[])[], after = '', hidden = 0, before = ''): Buffer {
  const xml = rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}"${index + 1 === hidden ? ' hidden="1"' : ''}>${cells.map((cell) => cellXml(cell)).join('')}</row>`,
    )
    .join('');
  return Buffer.from(zipWorkbook({ rows: xml, after, before, formats: [0, 14] }));
}

function cellXml(cell: string | number): string {
  if (typeof cell === 'number') return `<c s="1"><v>${cell}</v></c>`;
  if (cell.startsWith('#')) return `<c t="e"><f>A1</f><v>${cell}</v></c>`;
  return cell === '' ? '<c/>' : `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`;
}

function gridOf(rows: readonly Cells[]): (string | number)[][] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
}

/** The pledges as items.yaml. */
export function yaml(...rows: readonly Cells[]): string {
  return rows
    .map(
      (row) =>
        `- ${Object.entries(row)
          .map(([key, value]) => `${key}: ${value}`)
          .join('\n  ')}\n`,
    )
    .join('');
}

/** A content folder of a unit, a board and its tables by their names. */
export function ledgerTree(tables: PlantedTree, more: PlantedTree = {}): PlantedTree {
  const inFolder = Object.fromEntries(Object.entries(tables).map(([name, table]) => [`pledges/a/${name}`, table]));
  return { 'units/gongwei.yaml': UNIT_TEXT, 'pledges/a/index.md': boardMarkdown(), ...inFolder, ...more };
}

export interface PlaceRow {
  name: string;
  input: PlantedTree;
  /** Everything that is found: `code file:row:cell`, as reports write places. */
  expected: string[];
}

/** One test for each row: all that a whole check finds in a content folder, with places as reports write them. */
export function testPlaces(rows: readonly PlaceRow[]): void {
  it.each(rows)('$name', async ({ input, expected }) => {
    const { issues } = await checkTree(input);
    expect(issues.map((issue) => `${issue.code} ${placeOf(issue)}`)).toEqual(expected);
  });
}
