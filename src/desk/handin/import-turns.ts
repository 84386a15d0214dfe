import pLimit, { type LimitFunction } from 'p-limit';

/** Each may start a process for each processor, and each of these may take a gigabyte. */
const AT_ONCE = 3;

const all = pLimit(AT_ONCE);
const ofPeople = new Map<string, LimitFunction>();

/**
 * Reads what somebody has handed in when it is its turn: a whole office that hands in at once is read one after the other,
 * and whoever hands in much holds up himself and not the others.
 */
export async function inImportTurn<T>(person: string, read: () => Promise<T>): Promise<T> {
  const own = ofPeople.get(person) ?? pLimit(1);
  ofPeople.set(person, own);
  try {
    return await own(() => all(read));
  } finally {
    if (own.activeCount + own.pendingCount === 0) ofPeople.delete(person);
  }
}

const beginnings = pLimit(1);

/** Begins a piece when nobody else begins one: two who see at once that a place is free would both take it. */
export function inBeginTurn<T>(begin: () => Promise<T>): Promise<T> {
  return beginnings(begin);
}
