import type { Entry } from '../entities/linked.ts';
import type { Site } from './site.ts';

const WANTED = 4;

/**
 * What to read after an entry: what its editor named, then stories of the same unit, then of the same kind and field,
 * the next older ones first. Older ones do not change when something new is published, so old pages stay as they are.
 */
export function relatedTo(entry: Entry, site: Site): Entry[] {
  const found = new Set<Entry>();
  for (const id of entry.data.related ?? []) {
    const named = site.entry(id);
    if (named && named !== entry) found.add(named);
  }
  const neighbours = [
    ...(entry.unit ? [entry.unit.entries.branch, entry.unit.entries.member] : []),
    ...(entry.field ? [site.parts[entry.kind].fields.get(entry.field.id) ?? []] : []),
    site.ofKind[entry.kind],
  ];
  for (const list of neighbours) {
    if (found.size >= WANTED) break;
    for (const other of around(entry, list, WANTED)) {
      if (found.size >= WANTED) break;
      if (other !== entry) found.add(other);
    }
  }
  return [...found];
}

/** The next older and the next newer entry of its kind. */
export function neighboursOf(entry: Entry, site: Site): { older: Entry | undefined; newer: Entry | undefined } {
  const list = site.ofKind[entry.kind];
  const at = placeOf(entry, list);
  return { older: list[at + 1], newer: list[at - 1] };
}

/** Up to `count` entries of a list sorted newest first: the next older ones than `entry`, then the next newer ones. */
function around(entry: Entry, list: readonly Entry[], count: number): Entry[] {
  const at = placeOf(entry, list);
  const older = list.slice(at, at + count + 1).filter((other) => other !== entry);
  const newer = list.slice(Math.max(0, at - count), at).reverse();
  return [...older, ...newer].slice(0, count);
}

/** Where an entry stands in a list sorted newest first, or would stand. */
function placeOf(entry: Entry, list: readonly Entry[]): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle]!;
    const isNewer =
      other.publishedAt > entry.publishedAt || (other.publishedAt === entry.publishedAt && other.id < entry.id);
    if (isNewer) low = middle + 1;
    else high = middle;
  }
  return low;
}
