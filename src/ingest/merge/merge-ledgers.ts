import { findHeaders } from '../pledges/pledge-headers.ts';
import type { Sheet, TableFile } from '../table/table.ts';

/** A cell of the first sheet that gets another text: row and column as in `Row`; '' empties it. */
export interface CellEdit {
  row: number;
  column: number;
  text: string;
}

/** What makes of one ledger what two people made of it. */
export interface LedgerEdits {
  cells: CellEdit[];
  /** New rows behind all others, by column. */
  added: string[][];
  /** Numbers of rows that are gone. */
  removed: number[];
}

/** A cell that both have changed, each in another way; of a whole row, `header` is undefined. */
export interface LedgerConflict {
  id: string;
  header: string | undefined;
  ours: string;
  theirs: string;
  /** Both have given the number to a row of their own: both rows may stay, then ours gets another number. */
  isNewTwice?: true;
}

/** What stands in the end where both have changed something. */
export type LedgerChoice = 'ours' | 'theirs' | 'both';

/** Edits of `ours`; or conflicts; or why nothing can be said for sure. */
export type LedgerMerge = { edits: LedgerEdits } | { conflicts: LedgerConflict[] } | { reason: string };

/** A row by its headers; `number` as in a table's `Row`. */
interface Row {
  number: number;
  cells: Map<string, string>;
}

/** A ledger by its headers and ids. */
interface Ledger {
  headers: string[];
  idColumn: number;
  /** By column. */
  columnOf: Map<string, number>;
  rows: Map<string, Row>;
  /** Everything around the pledges, as text. */
  around: string;
}

/**
 * Merges two ledgers that come from one, cell by cell; rows belong together by their 编号. The order of rows is that of
 * `ours`. `choices`: for each conflict, in their order.
 */
export function mergeLedgers(
  base: TableFile,
  ours: TableFile,
  theirs: TableFile,
  choices: readonly LedgerChoice[] = [],
): LedgerMerge {
  const ledgers = [base, ours, theirs].map(ledgerOf);
  const unclear = ledgers.find((ledger) => typeof ledger === 'string');
  if (typeof unclear === 'string') return { reason: unclear };
  const [before, mine, yours] = ledgers as [Ledger, Ledger, Ledger];
  if (headersOf(before) !== headersOf(mine) || headersOf(before) !== headersOf(yours))
    return { reason: '两份的表头不一样' };
  if (yours.around !== before.around && yours.around !== mine.around)
    return { reason: '表头上面的文字、没有编号的行，或者别的工作表也改了' };
  const merged: Merged = { edits: { cells: [], added: [], removed: [] }, conflicts: [] };
  for (const id of new Set([...mine.rows.keys(), ...yours.rows.keys()])) mergeRow(id, { before, mine, yours }, merged);
  const { edits, conflicts } = merged;
  if (conflicts.length > choices.length) return { conflicts: conflicts.map(({ told }) => told) };
  for (const [index, { choose }] of conflicts.entries()) choose(choices[index]!);
  return { edits };
}

function headersOf({ headers }: Ledger): string {
  return [...headers].sort().join('\n');
}

interface Merged {
  edits: LedgerEdits;
  /** `choose`: makes the edits of a choice. */
  conflicts: { told: LedgerConflict; choose: (choice: LedgerChoice) => void }[];
}

/** Adds the edits and conflicts of the row with an id, which `mine` or `yours` has. */
function mergeRow(
  id: string,
  ledgers: Record<'before' | 'mine' | 'yours', Ledger>,
  { edits, conflicts }: Merged,
): void {
  const { headers, columnOf, idColumn } = ledgers.mine;
  const [before, mine, yours] = [ledgers.before, ledgers.mine, ledgers.yours].map(({ rows }) => rows.get(id));
  const isOther = (one: Row, two: Row | undefined) =>
    headers.some((header) => one.cells.get(header) !== two?.cells.get(header));
  const ask = (told: Omit<LedgerConflict, 'id'>, choose: (choice: LedgerChoice) => void) =>
    void conflicts.push({ told: { id, ...told }, choose });
  const add = (row: Row) => {
    const texts: string[] = [];
    for (const [header, column] of columnOf) texts[column] = row.cells.get(header) ?? '';
    edits.added.push(Array.from(texts, (text) => text ?? ''));
  };
  const replace = (row: Row, header: string, text: string) =>
    void edits.cells.push({ row: row.number, column: columnOf.get(header)!, text });
  if (mine && yours && !before && isOther(mine, yours))
    ask({ header: undefined, ours: '新加了一项', theirs: '新加了另一项', isNewTwice: true }, (choice) => {
      if (choice === 'both') {
        edits.cells.push({ row: mine.number, column: idColumn, text: freeId(ledgers, edits) });
        add(yours);
      } else if (choice === 'theirs')
        for (const header of headers)
          if (mine.cells.get(header) !== yours.cells.get(header)) replace(mine, header, yours.cells.get(header) ?? '');
    });
  else if (mine && yours) {
    for (const header of headers) {
      const textIn = (row: Row | undefined) => row?.cells.get(header) ?? '';
      const [was, here, there] = [textIn(before), textIn(mine), textIn(yours)];
      if (here === there || there === was) continue;
      if (here !== was)
        ask({ header, ours: here, theirs: there }, (choice) => {
          if (choice === 'theirs') replace(mine, header, there);
        });
      else replace(mine, header, there);
    }
  } else if (mine && before) {
    if (isOther(mine, before))
      ask({ header: undefined, ours: '改了', theirs: '删了' }, (choice) => {
        if (choice === 'theirs') edits.removed.push(mine.number);
      });
    else edits.removed.push(mine.number);
  } else if (yours && before) {
    if (isOther(yours, before))
      ask({ header: undefined, ours: '删了', theirs: '改了' }, (choice) => {
        if (choice === 'theirs') add(yours);
      });
  } else if (yours) add(yours);
}

/** The next number that no row has. */
function freeId({ mine, yours }: Record<'mine' | 'yours', Ledger>, { cells }: LedgerEdits): string {
  const taken = [...mine.rows.keys(), ...yours.rows.keys(), ...cells.map(({ text }) => text)];
  return String(Math.max(0, ...taken.filter((id) => /^\d{1,9}$/.test(id)).map(Number)) + 1);
}

/** The ledger of a file, or why it cannot be read. */
export function ledgerOf({ sheets, findings }: TableFile): Ledger | string {
  const [sheet, ...others] = sheets;
  const headers = sheet && findings.length === 0 ? findHeaders(sheet) : undefined;
  const idColumn = headers?.columns.get('id')?.[0];
  if (!sheet || !headers || idColumn === undefined) return '有一份读不出来，或者没有「编号」一栏';
  const columnOf = new Map<string, number>();
  for (const [column, cell] of headers.row.cells.entries()) {
    // A column may come twice, as 进展 does.
    if (cell)
      for (let name = cell.text, count = 2; ; name = `${cell.text} ${count++}`)
        if (!columnOf.has(name)) {
          columnOf.set(name, column);
          break;
        }
  }
  const rows: Ledger['rows'] = new Map();
  const around: string[] = others.map(textOf);
  for (const row of sheet.rows) {
    const id = row.cells[idColumn]?.text.toLowerCase();
    if (row.number <= headers.row.number || id === undefined) {
      if (row.number !== headers.row.number) around.push(row.cells.map((cell) => cell?.text ?? '').join('\t'));
      continue;
    }
    if (rows.has(id)) return `有一份里编号「${id}」写了两行`;
    rows.set(id, {
      number: row.number,
      cells: new Map(Array.from(columnOf, ([header, column]) => [header, row.cells[column]?.text ?? ''])),
    });
  }
  return { headers: [...columnOf.keys()], idColumn, columnOf, rows, around: around.join('\n') };
}

function textOf({ name, rows }: Sheet): string {
  return [name, ...rows.map((row) => `${row.number}\t${row.cells.map((cell) => cell?.text ?? '').join('\t')}`)].join(
    '\n',
  );
}
