import type { HitList } from './hits.ts';

/** Where a reader was in a list of hits; lies in the history's state, so that going back leads there. */
export interface ListPlace {
  /** How many rows there were. */
  rows: number;
  /** The row at the top of the screen, -1 if what stands above the list is there. */
  row: number;
  /** Where that row began, or how far the page was scrolled, in pixels. */
  offset: number;
}

export function placeInList(hits: HitList): ListPlace {
  const rows = hits.size;
  if (rows === 0 || top(hits, 0) >= 0) return { rows, row: -1, offset: scrollY };
  let low = 0;
  let high = rows - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (top(hits, middle) <= 0) low = middle;
    else high = middle - 1;
  }
  return { rows, row: low, offset: top(hits, low) };
}

/** Scrolls to a place at once. */
export function goTo({ row, offset }: ListPlace, hits: HitList): void {
  const y = row < 0 || row >= hits.size ? offset : scrollY + top(hits, row) - offset;
  const { style } = document.documentElement;
  // The style sheet may want pages to glide, and older browsers know no other way to say "at once".
  style.scrollBehavior = 'auto';
  scrollTo(0, y);
  style.scrollBehavior = '';
}

/** Reads a place from the history's state, which others may have written. */
export function readPlace(state: unknown): ListPlace | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { rows, row, offset } = state as Partial<ListPlace>;
  return typeof rows === 'number' && typeof row === 'number' && typeof offset === 'number'
    ? { rows, row, offset }
    : undefined;
}

function top(hits: HitList, index: number): number {
  return hits.row(index)!.getBoundingClientRect().top;
}
