/** Things that were asked for last, up to a weight of all together; the one that was asked for last is never let go. */
export class Recent<K, V> {
  readonly #most: number;
  readonly #kept = new Map<K, { value: V; weight: number }>();
  #weight = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: K): V | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    // The first one is the first to go.
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  set(key: K, value: V, weight: number): void {
    this.delete(key);
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    for (const other of this.#kept.keys()) {
      if (this.#weight <= this.#most || other === key) break;
      this.delete(other);
    }
  }

  delete(key: K): void {
    this.#weight -= this.#kept.get(key)?.weight ?? 0;
    this.#kept.delete(key);
  }
}
