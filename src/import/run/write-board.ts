import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pinyinSlug } from '../../kernel/slug.ts';
import { BOARD_FOLDER } from '../../schema/kinds/board.ts';
import type { BoardDraft } from '../ledger/board-draft.ts';
import { type EntryPlace, LONGEST_SLUG } from './entry-place.ts';
import { writeNew } from './write-entry.ts';

const ledgerName = ({ form }: BoardDraft) => `items.${form}`;

/** Finds a folder for a board that nothing lies at; `taken` are those that this run has given away. */
export function boardPlace(board: BoardDraft, source: string, folder: string, taken: ReadonlySet<string>): EntryPlace {
  const base = pinyinSlug(board.title ?? source.replace(/\.[^.]*$/, ''), LONGEST_SLUG) || 'taizhang';
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const path = `${BOARD_FOLDER}/${slug}/index.md`;
    if (taken.has(dirname(path))) continue;
    const ledger = join(folder, dirname(path), ledgerName(board));
    if (!existsSync(dirname(ledger))) return { slug, path, isThere: false };
    if (existsSync(ledger) && readFileSync(ledger).equals(board.ledger)) return { slug, path, isThere: true };
  }
}

/** Writes a board with its ledger, all or nothing; never over one that is there. */
export function writeBoard(board: BoardDraft, { path }: EntryPlace, folder: string): void {
  const home = join(folder, dirname(path));
  mkdirSync(dirname(home), { recursive: true });
  // Fails if it is there.
  mkdirSync(home);
  try {
    writeFileSync(join(home, ledgerName(board)), board.ledger, { flag: 'wx' });
    writeNew(join(folder, path), board.text);
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}
