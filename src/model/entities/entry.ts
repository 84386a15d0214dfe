import type { Entry } from './linked.ts';

/** Newest first; entries of one moment by id, so that the order never depends on the file system. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
