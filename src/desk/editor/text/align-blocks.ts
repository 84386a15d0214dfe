/** Which block of the original a block of a document is, or stands in place of. */
export interface AlignedBlock {
  /** Index in the original; undefined for a block that is new. */
  original: number | undefined;
  /** True for one that says what the original says. */
  isSame: boolean;
}

/** Tables for the longest common subsequence have no more cells. */
const MOST_CELLS = 1_000_000;

/** Finds the blocks of a document in its original by their keys, in order; what is changed stands in its neighbours' place. */
export function alignBlocks(original: readonly string[], changed: readonly string[]): AlignedBlock[] {
  let lead = 0;
  while (lead < original.length && lead < changed.length && original[lead] === changed[lead]) lead++;
  let tail = 0;
  while (
    tail < original.length - lead &&
    tail < changed.length - lead &&
    original[original.length - 1 - tail] === changed[changed.length - 1 - tail]
  )
    tail++;
  const middle = commonPairs(original.slice(lead, original.length - tail), changed.slice(lead, changed.length - tail));
  const sameAs = new Map<number, number>(middle.map(([from, to]) => [to + lead, from + lead]));
  for (let index = 0; index < lead; index++) sameAs.set(index, index);
  for (let index = 1; index <= tail; index++) sameAs.set(changed.length - index, original.length - index);
  return placed(sameAs, original.length, changed.length);
}

/** Gives blocks without a counterpart the place of those that are gone between the same neighbours. */
function placed(sameAs: ReadonlyMap<number, number>, originals: number, count: number): AlignedBlock[] {
  const aligned: AlignedBlock[] = [];
  let free = 0;
  for (let index = 0; index < count; index++) {
    const same = sameAs.get(index);
    if (same !== undefined) {
      aligned.push({ original: same, isSame: true });
      free = same + 1;
      continue;
    }
    let next = index;
    while (next < count && !sameAs.has(next)) next++;
    const end = sameAs.get(next) ?? originals;
    aligned.push({ original: free < end ? free++ : undefined, isSame: false });
  }
  return aligned;
}

/** Pairs of equal keys, ascending on both sides, as many as there are; none where the lists are too long for that. */
function commonPairs(from: readonly string[], to: readonly string[]): [number, number][] {
  if (from.length === 0 || to.length === 0) return [];
  if (from.length * to.length > MOST_CELLS) return pairsInOrder(from, to);
  const width = to.length + 1;
  const best = new Uint32Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      best[i * width + j] =
        from[i] === to[j]
          ? best[(i + 1) * width + j + 1]! + 1
          : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < from.length && j < to.length;) {
    if (from[i] === to[j]) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** Each key with the next equal one behind the last pair. */
function pairsInOrder(from: readonly string[], to: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  for (const [index, key] of from.entries()) {
    const list = places.get(key);
    if (list) list.push(index);
    else places.set(key, [index]);
  }
  const pairs: [number, number][] = [];
  let after = -1;
  for (const [index, key] of to.entries()) {
    const found = places.get(key)?.find((place) => place > after);
    // A block that was moved far away must not keep all that was between from being found.
    if (found === undefined || found - after > 1000) continue;
    pairs.push([found, index]);
    after = found;
  }
  return pairs;
}
