import { FILE_START, type Finding, type Span } from '../../diagnostics/issue.ts';
import type { PersonalPlace } from '../../diagnostics/problems/personal.ts';
import type { Cell, Row, Sheet, TableFile } from '../../ingest/table/table.ts';
import { findPersonal, type PersonalHit } from '../../kernel/privacy/facts/find-personal.ts';
import { findPersonalData } from '../../kernel/privacy/personal-data.ts';
import { personalFinding } from '../rules/personal-finding.ts';

/** Personal data somewhere in a table file. */
export interface TableHit {
  kind: PersonalHit['kind'];
  place: Extract<PersonalPlace, 'text' | 'cells' | 'comment' | 'besides' | 'margin'>;
  /** Of a cell; the file's start for all that stands in none. */
  at: Span;
  /** The address of the cell that a comment hangs at. */
  cell?: string | undefined;
  /** The sheet that it stands in, '' where there are no names. */
  sheet: string;
}

/**
 * S01 to S03 and S06 to S10 in the cells of a table file, in all its sheets, also where a number was split over cells side by side; in
 * the names of sheets, and in what else the file holds. A merged area, which has its value in every cell, is reported
 * once.
 */
export function personalDataInTable(file: TableFile): Finding[] {
  return hitsInTable(file).map(({ kind, place, at, cell }) => personalFinding(kind, { place, cell }, at));
}

/** What `personalDataInTable` reports, before it is told. */
export function hitsInTable({ sheets, besides = [] }: TableFile): TableHit[] {
  const found = sheets.flatMap((sheet, index) => inSheet(sheet, index > 0));
  for (const { text, cell } of besides)
    for (const { kind } of findPersonal(text))
      found.push({ kind, place: cell === undefined ? 'besides' : 'comment', at: FILE_START, cell, sheet: '' });
  return found;
}

function inSheet({ name, rows, margins = [] }: Sheet, isFurther: boolean): TableHit[] {
  const found: TableHit[] = [];
  const add = (kind: PersonalHit['kind'], place: 'text' | 'cells', { at }: Cell) => {
    const cell = isFurther && at.cell ? { ...at.cell, sheet: name } : at.cell;
    found.push({ kind, place, at: cell ? { ...at, cell } : at, sheet: name });
  };
  const head = headOf(rows);
  const headings = Array.from(head?.cells ?? [], (cell) => cell?.text ?? '');
  const hard = hardColumns(headings);
  let above: Row | undefined;
  for (const row of rows) {
    // Cells side by side that hold nothing but figures.
    let side: Cell[] = [];
    for (let column = 0; column <= row.cells.length; column++) {
      const cell = row.cells[column];
      const isRepeated =
        cell !== undefined && (cell.text === row.cells[column - 1]?.text || cell.text === above?.cells[column]?.text);
      if (cell && !isRepeated)
        for (const { kind } of findPersonal(cell.text.replaceAll('\n', ' '), headings[column])) add(kind, 'text', cell);
      if (cell && !isRepeated && row !== head && !NONE.test(cell.text) && hard.delete(column))
        add('hardship', 'text', cell);
      if (cell && ONLY_FIGURES.test(cell.text) && !COUNTED.test(headings[column] ?? '')) side.push(cell);
      else {
        for (const { kind, first } of inCells(side)) add(kind, 'cells', first);
        side = [];
      }
    }
    above = row;
  }
  for (const text of margins)
    for (const { kind } of findPersonal(text)) found.push({ kind, place: 'margin', at: FILE_START, sheet: name });
  return found;
}

/** Numbers that begin in one of the cells and end in another. */
function inCells(cells: readonly Cell[]): { kind: PersonalHit['kind']; first: Cell }[] {
  if (cells.length < 2) return [];
  const starts: number[] = [];
  let text = '';
  for (const cell of cells) {
    starts.push(text.length);
    text += `${cell.text.replaceAll('\n', ' ')} `;
  }
  return findPersonalData(text).flatMap(({ kind, start, end }) => {
    const first = starts.findLastIndex((at) => at <= start);
    const last = starts.findLastIndex((at) => at < end);
    return first === last ? [] : [{ kind, first: cells[first]! }];
  });
}

const ONLY_FIGURES = /^[^\p{L}]{1,24}$|^[\d\s\p{P}\p{No}〇○零一二三四五六七八九壹贰叁肆伍陆柒捌玖xX]{1,24}$/u;

/** Heads of columns that hold counts and amounts, not parts of numbers. */
const COUNTED = /编号|序号|基数|目标|完成|数量?|额|元|户|面积|率|值|得分|排名|合计|计划|实际|总|票|年|月|时限|日期/;

/** What stands over each column: the first row of several words. */
function headOf(rows: readonly Row[]): Row | undefined {
  return rows
    .slice(0, FIRST_ROWS)
    .find(
      ({ cells }) => new Set(cells.flatMap((cell) => (cell && /\p{L}/u.test(cell.text) ? [cell.text] : []))).size > 2,
    );
}

const FIRST_ROWS = 6;

/** Columns that say why people of a list are in need, or what ails them. Each is told once. */
function hardColumns(headings: readonly string[]): Set<number> {
  if (!headings.some((heading) => PEOPLE.test(heading))) return new Set();
  return new Set(headings.flatMap((heading, column) => (HARD.test(heading) ? [column] : [])));
}

const PEOPLE = /姓\s*名|户\s*主|救助对象|受助人|患者/;
const HARD =
  /致贫原因|困难(?:类[型别]|原因|情况)|健康状况|患病|病种|病情|残疾(?:类[型别]|等级|情况|证)|低保(?:类[型别]|证|金|情况)|救助(?:原因|类[型别])|享受待遇类型/;
/** What stands in a cell that says nothing. */
const NONE = /^(?:[/\\—–－-]*|无|否|健康|良好|正常)$/;
