import { basename, dirname, extname } from 'node:path';
import { nameProblem } from '../../publish/hooks/push-rules/name.ts';
import type { ContentChange } from '../pieces/content-change.ts';

/** One of the files that the pledges of a board stand in. */
export interface BoardLedger {
  /** Of the file in the board's folder. */
  name: string;
  /** Written as text, `items.yaml`, and no table. */
  isText: boolean;
}

/** A form by which a ledger of a board comes anew. */
export interface LedgerForm {
  /** Of the board, below `content/`. */
  path: string;
  ledgers: readonly BoardLedger[];
  /** The name of the one that is replaced unless somebody says otherwise; `ADDED` for none of them. */
  chosen: string | undefined;
}

/** Stands for a file of its own beside the others: no file is called so. */
export const ADDED = '*';

/** Tables that are uploaded. */
export const LEDGER_TABLE = /\.(?:xlsx|csv)$/i;

/** `files`: all below the folder of the board. */
export function ledgersOf(board: string, files: readonly string[]): BoardLedger[] {
  return files
    .filter((path) => dirname(path) === dirname(board) && /\.(?:xlsx|csv|yaml)$/.test(path))
    .map((path) => ({ name: basename(path), isText: path.endsWith('.yaml') }));
}

/**
 * A form for a board. Nobody is asked where there is but one table; what is written as text is replaced only by somebody who
 * says so. `last`: what came before by the same piece of work.
 */
export function ledgerForm(board: string, files: readonly string[], last?: string): LedgerForm {
  const ledgers = ledgersOf(board, files);
  const [only] = ledgers;
  const isPlain = ledgers.length === 1 && !only!.isText;
  return { path: board, ledgers, chosen: last ?? (ledgers.length === 0 ? ADDED : isPlain ? only!.name : undefined) };
}

/**
 * What an upload changes: one file holds it, and the one that it replaces is gone. Undefined where there is no such ledger.
 * `replaced`: its name, or `ADDED`.
 */
export function exchangedLedger(
  board: string,
  files: readonly string[],
  { replaced, uploaded, bytes }: { replaced: string; uploaded: string; bytes: Uint8Array },
): { target: string; changes: ContentChange[] } | undefined {
  const ledgers = ledgersOf(board, files);
  const old = ledgers.find(({ name }) => name === replaced);
  if (!old && replaced !== ADDED) return undefined;
  const extension = extname(uploaded).toLowerCase();
  const stem = old ? old.name.slice(0, -extname(old.name).length) : stemFor(uploaded, ledgers);
  const taken = new Set(files.filter((path) => basename(path) !== old?.name).map((path) => path.toLowerCase()));
  const folder = dirname(board);
  let target = `${folder}/${stem}${extension}`;
  for (let number = 2; taken.has(target.toLowerCase()); number++) target = `${folder}/${stem}-${number}${extension}`;
  const gone: ContentChange[] = old && `${folder}/${old.name}` !== target ? [[`${folder}/${old.name}`, undefined]] : [];
  return { target, changes: [[target, bytes], ...gone] };
}

/** The first ledger of a board has the usual name; others keep the one that they came with. */
function stemFor(uploaded: string, ledgers: readonly BoardLedger[]): string {
  const own = uploaded.slice(0, -extname(uploaded).length).trim().replace(/\s+/g, '-');
  return ledgers.length === 0 || own === '' || nameProblem(`${own}.csv`) ? 'items' : own;
}
