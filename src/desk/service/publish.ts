import { publishWork } from '../publishing/publish-work.ts';
import { authorOf } from './author.ts';
import type { Desk, DeskActor } from './desk.ts';
import { RefusedForm } from '../pieces/refused-form.ts';
import type { ShownPiece } from './shown-pieces.ts';

/** Begins to publish a piece, in the name of whoever does it. Throws a `RefusedForm` where it cannot be published. */
export async function publishPiece(desk: Desk, actor: DeskActor, { piece, facts }: ShownPiece): Promise<void> {
  const look = await desk.looks.of(desk, piece);
  const errors = look.findings.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) throw new RefusedForm(`还有${errors}处必须改，改好再发布`);
  const author = authorOf(desk, actor);
  const isBegun = desk.publishing.begin(
    piece.id,
    { task: 'publish', title: facts.title, address: look.address, path: piece.path, owners: piece.authors },
    publishWork(desk.place.repo, desk.pieces, { piece, title: facts.title, author }, desk.publisherFor(actor)),
  );
  if (isBegun) desk.log.add(desk.clock(), actor.name, '发布', facts.title, piece.path);
}
