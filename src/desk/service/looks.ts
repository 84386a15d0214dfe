import { REVIEW_PROBLEMS } from '../../diagnostics/problems/pieces/review.ts';
import type { Looker } from '../looker/looker.ts';
import type { Look } from '../looker/questions/look.ts';
import type { PieceDesk } from '../pieces/piece-desk.ts';
import type { DeskPiece } from '../pieces/piece.ts';

/** What one looks with. */
interface LookingDesk {
  looker: Looker;
  pieces: PieceDesk;
}

/** What was seen of pieces as they are, newest last. */
const MOST_KEPT = 40;

/** Looks at pieces as they are saved: once for each state of a piece and of the published branch. */
export class Looks {
  private readonly kept = new Map<string, Promise<Look>>();

  /** What a piece would be, with its findings. */
  async of(desk: LookingDesk, piece: DeskPiece): Promise<Look> {
    const key = `${piece.tip} ${await desk.pieces.branches.published()}`;
    const known = this.kept.get(key);
    if (known) return known;
    const looking = look(desk, piece);
    this.kept.set(key, looking);
    looking.then(
      // It was not whole yet: the next one asks again.
      ({ noPage }) => noPage?.code === 'preparing' && this.kept.delete(key),
      () => this.kept.delete(key),
    );
    for (const old of [...this.kept.keys()].slice(0, -MOST_KEPT)) this.kept.delete(old);
    return looking;
  }
}

async function look({ looker, pieces }: LookingDesk, piece: DeskPiece): Promise<Look> {
  const changes = await Promise.all(
    piece.files.map(async ({ path, blob }) => ({
      path,
      bytes: blob === undefined ? null : await pieces.branches.blob(blob),
    })),
  );
  const found = await looker.look({ changes, piece: piece.path });
  // Whose turn it is to sign is shown where one signs.
  return { ...found, findings: found.findings.filter(({ code }) => !isOfReviews(code)) };
}

function isOfReviews(code: string): boolean {
  return Object.hasOwn(REVIEW_PROBLEMS, code);
}
