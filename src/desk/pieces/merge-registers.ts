import type { ContentChange } from './content-change.ts';
import { utf8Text } from './entry-text.ts';
import { contentChanges, type PieceBranches } from './piece-branches.ts';
import type { DeskPiece } from './piece.ts';
import { bothRegisters, REGISTERS, type WaiverKind } from './registers.ts';

const KINDS = new Map(Object.entries(REGISTERS).map(([kind, { path }]) => [path, kind as WaiverKind]));

/** Whether a file is one to which everybody adds what he answers for. */
export function isRegister(path: string): boolean {
  return KINDS.has(path);
}

/** The registers that a piece and somebody else have both added to, with what both have added. */
export async function mergedRegisters(
  repo: string,
  branches: PieceBranches,
  piece: DeskPiece,
  published: string,
): Promise<ContentChange[]> {
  const own = piece.files.filter(({ path, blob }) => blob !== undefined && isRegister(path));
  if (own.length === 0 || piece.base === published) return [];
  const theirs = new Set((await contentChanges(repo, piece.base, published)).map(({ path }) => path));
  const merged = own
    .filter(({ path }) => theirs.has(path))
    .map(async ({ path }): Promise<ContentChange[]> => {
      const read = async (commit: string) => {
        const bytes = await branches.file(commit, path);
        return bytes && utf8Text(bytes);
      };
      const [base, mine, other] = await Promise.all([piece.base, piece.tip, published].map(read));
      const both =
        mine !== undefined && other !== undefined ? bothRegisters(KINDS.get(path)!, base, mine, other) : undefined;
      return both === undefined ? [] : [[path, Buffer.from(both)]];
    });
  return (await Promise.all(merged)).flat();
}
