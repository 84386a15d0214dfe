import type { Comment } from './linked.ts';

/** The latest first; of one day by their files' names. */
export function compareComments(a: Comment, b: Comment): number {
  if (a.data.date !== b.data.date) return a.data.date < b.data.date ? 1 : -1;
  return a.slug < b.slug ? -1 : 1;
}
