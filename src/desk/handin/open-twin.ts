import type { PieceDesk } from '../pieces/piece-desk.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import type { HandedIn } from './handed-in.ts';

/** The piece that the same bytes, or the same words of the same person, have become, while nobody has published it. */
export async function openTwin(
  { handedIn, pieces }: { handedIn: HandedIn; pieces: PieceDesk },
  digest: string,
): Promise<DeskPiece | undefined> {
  const before = handedIn.of(digest);
  if (!before) return undefined;
  return (await pieces.branches.all()).find(({ id, path }) => id === before.piece && path === before.path);
}
