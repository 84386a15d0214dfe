/**
 * Goes through the keys of many parts at once, the least first. Parts lie in groups, as many as there are in each, of which
 * the least key is known: looking at every part for each key takes a time that grows with the square of a site.
 */
export class LeastKeys {
  /** After `take`: the parts that had the key, in their order, and its places in them. */
  readonly parts: Uint32Array;
  readonly places: Uint32Array;
  private readonly keys: readonly Float64Array[];
  /** Of each part the place of its next key, and that key, Infinity behind the last one. */
  private readonly at: Uint32Array;
  private readonly next: Float64Array;
  private readonly group: number;
  private readonly least: Float64Array;

  /** `keys`: of each part, ascending. `starts`: the place of the first one that is wanted. */
  constructor(keys: readonly Float64Array[], starts: Uint32Array) {
    this.keys = keys;
    this.at = starts.slice();
    this.next = Float64Array.from(keys, (own, part) => own[starts[part]!] ?? Infinity);
    this.group = Math.max(1, Math.ceil(Math.sqrt(keys.length)));
    this.least = new Float64Array(Math.ceil(keys.length / this.group)).fill(Infinity);
    for (const [part, key] of this.next.entries()) {
      const group = Math.floor(part / this.group);
      this.least[group] = Math.min(this.least[group]!, key);
    }
    this.parts = new Uint32Array(keys.length);
    this.places = new Uint32Array(keys.length);
  }

  /** The least key; Infinity when all are through. */
  get key(): number {
    let found = Infinity;
    for (const key of this.least) if (key < found) found = key;
    return found;
  }

  /** Goes on behind the least key; answers how many parts have it. */
  take(key: number): number {
    const { next, least, group: size } = this;
    let count = 0;
    for (let group = 0; group < least.length; group++) {
      if (least[group] !== key) continue;
      const end = Math.min(next.length, (group + 1) * size);
      let others = Infinity;
      for (let part = group * size; part < end; part++) {
        let own = next[part]!;
        if (own === key) {
          const place = this.at[part]!++;
          this.parts[count] = part;
          this.places[count++] = place;
          next[part] = own = this.keys[part]![place + 1] ?? Infinity;
        }
        if (own < others) others = own;
      }
      least[group] = others;
    }
    return count;
  }
}
