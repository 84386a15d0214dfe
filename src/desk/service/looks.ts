import { REVIEW_PROBLEMS } from '../../diagnostics/problems/pieces/review.ts';
import type { Looker } from '../looker/looker.ts';
import type { Look } from '../looker/questions/look.ts';
import { mergedRegisters } from '../pieces/merge-registers.ts';
import type { ContentChange } from '../pieces/content-change.ts';
import type { PieceDesk } from '../pieces/piece-desk.ts';
import type { DeskPiece } from '../pieces/piece.ts';

/** What one looks with. */
interface LookingDesk {
  looker: Looker;
  pieces: PieceDesk;
  place: { repo: string };
}

/** A state of a piece that waits for its turn. */
interface WaitingLook {
  piece: DeskPiece;
  look: Promise<Look | undefined>;
  give: (look: Look | undefined | Promise<Look | undefined>) => void;
}

/** What was seen of pieces as they are, newest last. */
const MOST_KEPT = 40;

/** Looks at pieces as they are saved: once for each state of a piece and of the published branch. */
export class Looks {
  private readonly kept = new Map<string, Promise<Look>>();
  /** Pieces that are being looked at for whoever types in them. */
  private readonly looking = new Set<string>();
  private readonly waiting = new Map<string, WaitingLook>();

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

  /**
   * The same for somebody who goes on typing: while a piece is being looked at, only its newest state waits. Undefined
   * for one that a newer one has taken the place of.
   */
  async latest(desk: LookingDesk, piece: DeskPiece): Promise<Look | undefined> {
    const { id } = piece;
    if (this.looking.has(id)) {
      const before = this.waiting.get(id);
      if (before?.piece.tip === piece.tip) return before.look;
      before?.give(undefined);
      const { promise: look, resolve: give } = Promise.withResolvers<Look | undefined>();
      this.waiting.set(id, { piece, look, give });
      return look;
    }
    this.looking.add(id);
    try {
      return await this.of(desk, piece);
    } finally {
      this.looking.delete(id);
      const next = this.waiting.get(id);
      this.waiting.delete(id);
      next?.give(this.latest(desk, next.piece));
    }
  }

  /** The same with changes that nobody has saved. */
  with(desk: LookingDesk, piece: DeskPiece, changes: readonly ContentChange[]): Promise<Look> {
    return look(desk, piece, changes);
  }
}

async function look(
  { looker, pieces, place }: LookingDesk,
  piece: DeskPiece,
  more: readonly ContentChange[] = [],
): Promise<Look> {
  const { branches } = pieces;
  const registers = await mergedRegisters(place.repo, branches, piece, await branches.published());
  const decided = new Map([...registers, ...more]);
  const own = piece.files
    .filter(({ path }) => !decided.has(path))
    .map(async ({ path, blob }) => ({ path, bytes: blob === undefined ? null : await branches.blob(blob) }));
  const others = [...decided].map(([path, bytes]) => ({ path, bytes: bytes ?? null }));
  const found = await looker.look({ changes: [...(await Promise.all(own)), ...others], piece: piece.path });
  // Whose turn it is to sign is shown where one signs.
  return { ...found, findings: found.findings.filter(({ code }) => !isOfReviews(code)) };
}

function isOfReviews(code: string): boolean {
  return Object.hasOwn(REVIEW_PROBLEMS, code);
}
