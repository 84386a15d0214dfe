import { basename, dirname } from 'node:path';
import { cellName } from '../../diagnostics/issue.ts';
import { PERSONAL_PROBLEMS } from '../../diagnostics/problems/personal.ts';
import { ledgerForm } from '../boards/ledger-files.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import type { LedgerSheet } from '../looker/questions/ledger-sheet.ts';
import type { LookFinding } from '../looker/questions/look.ts';
import { type DeskAnswer, type DeskRoute, type DeskVisit, NotHere } from '../service/route.ts';
import { pieceFor } from '../service/shown-pieces.ts';
import { findingsOf } from '../views/findings.ts';
import type { LedgerFinding, LedgerView, SheetRow } from '../views/ledger.ts';
import { canMend, nextOf } from './mend.ts';

/** A ledger with its problems marked in the sheet, as it was uploaded. */
export const LEDGER_ROUTES: readonly DeskRoute[] = [
  { method: 'GET', path: '/pieces/:id/ledger/', needs: 'look', answer: ledgerPage },
];

const TABLE = /\.(xlsx|csv)$/;

async function ledgerPage(visit: DeskVisit): Promise<DeskAnswer> {
  const { desk, actor, params, query } = visit;
  const shown = await pieceFor(desk, actor, params['id']!);
  const { piece, facts } = shown;
  if (facts.kind !== 'board') throw new NotHere();
  const files = await desk.pieces.branches.filesBelow(piece.tip, dirname(piece.path));
  const changed = piece.files.flatMap(({ path, blob }) => (blob !== undefined && TABLE.test(path) ? [path] : []));
  const asked = changed.find((file) => basename(file) === query['file']);
  const path = asked ?? changed[0] ?? files.find((file) => TABLE.test(file));
  const bytes = path === undefined ? undefined : await desk.pieces.branches.file(piece.tip, path);
  if (path === undefined || !bytes) throw new NotHere();
  const look = await desk.looks.of(desk, piece);
  const isHis = canMend(shown, actor);
  const words = findingsOf(look, piece, undefined, { actor, canMend: isHis });
  // Errors first, each by its row, as one goes through the sheet.
  const told = look.findings
    .map((finding, index) => ({ finding, words: words[index]! }))
    .sort(
      (a, b) =>
        Number(b.words.isError) - Number(a.words.isError) ||
        (a.finding.cell?.row ?? 0) - (b.finding.cell?.row ?? 0) ||
        (a.finding.cell?.column ?? 0) - (b.finding.cell?.column ?? 0),
    );
  const from = /^\d{1,6}$/.test(query['from'] ?? '') ? Number(query['from']) : undefined;
  const sheet = await desk.looker.ledgerSheet({
    form: TABLE.exec(path)![1] as 'csv' | 'xlsx',
    bytes,
    marked: told.flatMap(({ finding }) => {
      const cell = cellIn(finding, path);
      return cell ? [{ ...cell, isSecret: Object.hasOwn(PERSONAL_PROBLEMS, finding.code) }] : [];
    }),
    from,
  });
  const numbered = told.map(({ finding, words: said }, index) => ({ finding, said, number: index + 1 }));
  const rows = rowsOf(sheet, numbered, path);
  const cells = new Set(rows.flatMap((row) => row.cells.flatMap(({ id }) => id ?? [])));
  const view: LedgerView = {
    id: piece.id,
    ...namesOf(piece, path, changed),
    upload: ledgerForm(piece.path, files, basename(path)),
    title: facts.title,
    label: facts.label,
    findings: numbered.map(({ finding, said, number }): LedgerFinding => {
      const cell = cellIn(finding, path);
      const id = cell && cellId(cell);
      const place = cell ? `${cellName(cell)} 格` : said.place;
      return {
        ...{ number, isError: said.isError, text: said.text, hint: said.hint, place },
        cell: id !== undefined && cells.has(id) ? id : undefined,
      };
    }),
    errors: words.filter(({ isError }) => isError).length,
    otherErrors: look.otherErrors,
    letters: sheet?.letters ?? [],
    rows,
    last: sheet?.last ?? 0,
    left: sheet?.left ?? 0,
    canMend: isHis,
    next: nextOf(desk, shown, actor),
  };
  return { page: 'boards/ledger', title: `台账：${facts.title}`, view };
}

/** How the ledger is called, which one it takes the place of, and which others come with it. */
function namesOf(
  { id, files }: DeskPiece,
  path: string,
  changed: readonly string[],
): Pick<LedgerView, 'file' | 'gone' | 'others'> {
  const stemOf = (file: string) => basename(file).replace(/(?:-\d+)?\.\w+$/, '');
  const gone = files.find((one) => one.blob === undefined && stemOf(one.path) === stemOf(path));
  const others = changed.filter((file) => file !== path).map((file) => basename(file));
  return {
    file: basename(path),
    gone: gone && basename(gone.path),
    others: others.map((name) => ({ name, href: `/pieces/${id}/ledger/?file=${encodeURIComponent(name)}` })),
  };
}

/** Where a finding stands in the sheet that is shown. */
function cellIn({ file, cell }: LookFinding, path: string): { row: number; column: number } | undefined {
  return file === path && cell && cell.sheet === undefined ? { row: cell.row, column: cell.column } : undefined;
}

function cellId({ row, column }: { row: number; column: number }): string {
  return `cell-${cellName({ row, column })}`;
}

function rowsOf(
  sheet: LedgerSheet | undefined,
  numbered: readonly { finding: LookFinding; said: { isError: boolean }; number: number }[],
  path: string,
): SheetRow[] {
  const byCell = Map.groupBy(numbered, ({ finding }) => {
    const cell = cellIn(finding, path);
    return cell ? cellId(cell) : '';
  });
  return (sheet?.rows ?? []).map(({ number, isHead, cells, skipped }) => ({
    number,
    isHead,
    skipped,
    cells: cells.map((text, index) => {
      const id = cellId({ row: number, column: index + 1 });
      const found = byCell.get(id) ?? [];
      return {
        text,
        id: found.length > 0 ? id : undefined,
        numbers: found.map((one) => one.number),
        isError: found.some(({ said }) => said.isError),
      };
    }),
  }));
}
