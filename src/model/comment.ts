import type { CommentData } from '../schema/comment.ts';
import type { Entry } from './entry.ts';
import type { Pledge } from './board.ts';
import type { Unit } from './unit.ts';

/** 领导点评, found with what it is about: exactly one of unit, member and pledge. */
export interface Comment {
  slug: string;
  data: CommentData;
  /** Markdown of the whole comment; may be empty. */
  body: string;
  unit: Unit | undefined;
  member: Entry | undefined;
  pledge: Pledge | undefined;
}

/** The latest first; of one day by their files' names. */
export function compareComments(a: Comment, b: Comment): number {
  if (a.data.date !== b.data.date) return a.data.date < b.data.date ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}
