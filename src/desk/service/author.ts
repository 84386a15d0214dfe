import type { Author } from '../pieces/commit-files.ts';
import type { Desk, DeskActor } from './desk.ts';

/** Whoever works, as his commits name him. */
export function authorOf(desk: Desk, { name, login }: DeskActor): Author {
  return { name, login, at: Math.floor(desk.clock() / 1000) };
}
