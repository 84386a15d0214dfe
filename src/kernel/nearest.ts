/**
 * The candidate that `word` was most probably meant to be, or undefined if none is similar: at most one edit
 * for every three characters (at least one), insertions, deletions, replacements and swaps each counting one.
 * The first of equally similar candidates wins, so the order of `candidates` decides.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted.length < 2) return undefined;
  const all = [...candidates];
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of all) {
    if (Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
      if (distance === 0) break;
    }
  }
  return best ?? containing(wanted, all);
}

/** A shortened or lengthened form (「机关党组织」 for 「机关」) is similar too, if only one candidate fits. */
function containing(wanted: string, candidates: readonly string[]): string | undefined {
  let found: string | undefined;
  for (const candidate of candidates) {
    if (candidate.length < 2) continue;
    const lower = candidate.toLowerCase();
    if (!lower.includes(wanted) && !wanted.includes(lower)) continue;
    if (found !== undefined) return undefined;
    found = candidate;
  }
  return found;
}

/** Edit distance with swaps of neighbours; any number of at least `limit` may be returned once it is reached. */
function editDistance(a: string, b: string, limit: number): number {
  // What both begin and end with costs nothing, and is most of two addresses.
  let start = 0;
  let endOfA = a.length;
  let endOfB = b.length;
  while (start < endOfA && start < endOfB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endOfA > start && endOfB > start && a.charCodeAt(endOfA - 1) === b.charCodeAt(endOfB - 1)) {
    endOfA--;
    endOfB--;
  }
  return rowByRow(a.slice(start, endOfA), b.slice(start, endOfB), limit);
}

function rowByRow(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}
