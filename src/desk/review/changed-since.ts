import { utf8Text } from '../pieces/entry-text.ts';
import { isRegister } from '../pieces/merge-registers.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import type { PieceDesk } from '../pieces/piece-desk.ts';
import { newRows, REGISTERS, type WaiverKind } from '../pieces/registers.ts';
import { type Difference, textDifferences } from './differences.ts';

/** What whoever signs has not seen yet. */
export interface ChangedSince {
  /** Since when. */
  heading: string;
  differences: Difference[];
  /** Other files of the piece that were changed. */
  files: string[];
}

/** What changed since the last signature, or since it was published. */
export async function changedSince(pieces: PieceDesk, piece: DeskPiece): Promise<ChangedSince> {
  const last = piece.steps.findLast(({ kind }) => kind === '签字' || kind === '退回');
  const from = last?.commit ?? piece.base;
  const [before, now] = await Promise.all([
    pieces.branches.file(from, piece.path),
    pieces.branches.file(piece.tip, piece.path),
  ]);
  const changed = await pieces.changedBetween(from, piece.tip);
  const files = changed.filter((path) => path !== piece.path && !path.startsWith('reviews/') && !isRegister(path));
  const heading = last
    ? `${last.kind === '签字' ? `${last.by}签字` : `${last.by}退回`}以后改了什么`
    : before
      ? '和已经发布的比，改了什么'
      : '新的一篇';
  if (!now || (!before && !last)) return { heading, differences: [], files };
  return { heading, differences: textDifferences(before && utf8Text(before), utf8Text(now) ?? ''), files };
}

/** What a piece decides for the whole site, as a sentence each: words that are right, personal data that may be public. */
export async function addedWaivers({ branches }: PieceDesk, { base, tip }: DeskPiece): Promise<string[]> {
  const kinds = Object.keys(REGISTERS) as WaiverKind[];
  const told = kinds.map(async (kind) => {
    const { path } = REGISTERS[kind];
    const [before, now] = await Promise.all([base, tip].map((commit) => branches.file(commit, path)));
    return newRows(kind, before && utf8Text(before), now && utf8Text(now));
  });
  return (await Promise.all(told)).flat();
}
