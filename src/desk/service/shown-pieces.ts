import { type PieceFacts, pieceFacts } from '../pieces/piece-facts.ts';
import type { DeskPiece } from '../pieces/piece.ts';
import { canSee } from '../roles/roles.ts';
import type { Desk, DeskActor } from './desk.ts';
import { NotHere } from './route.ts';

/** A piece with what is shown of it. */
export interface ShownPiece {
  piece: DeskPiece;
  facts: PieceFacts;
  /** It is on its way to the site. */
  isPublishing: boolean;
}

/** Facts by the object they were read from: it never changes. */
const known = new Map<string, PieceFacts>();
const MOST_KNOWN = 5000;

/** The pieces that somebody may see, those touched last first. */
export async function piecesFor(desk: Desk, actor: DeskActor): Promise<ShownPiece[]> {
  const pieces = (await desk.pieces.branches.all()).filter(({ authors }) => canSee(actor, authors));
  const shown: ShownPiece[] = [];
  for (const piece of pieces) shown.push(await shownOf(desk, piece));
  return shown;
}

/** One of them. Throws a `NotHere`. */
export async function pieceFor(desk: Desk, actor: DeskActor, id: string): Promise<ShownPiece> {
  const piece = await desk.pieces.branches.one(id);
  if (!canSee(actor, piece.authors)) throw new NotHere();
  return shownOf(desk, piece);
}

async function shownOf(desk: Desk, piece: DeskPiece): Promise<ShownPiece> {
  const isPublishing = desk.publishing.of(piece.id)?.state === 'running';
  return { piece, facts: await factsOf(desk, piece), isPublishing };
}

async function factsOf(desk: Desk, piece: DeskPiece): Promise<PieceFacts> {
  const changed = piece.files.find(({ path }) => path === piece.path);
  const key = `${piece.path} ${changed ? (changed.blob ?? '') : piece.base}`;
  const before = known.get(key);
  if (before) return before;
  const facts = pieceFacts(piece.path, await desk.pieces.branches.file(piece.tip, piece.path));
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, facts);
  return facts;
}
