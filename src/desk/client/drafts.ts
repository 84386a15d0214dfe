/** What somebody typed and the desk has not said that it saved. */
export interface KeptDraft<Kept> {
  /** Of the opened page in which it was typed. */
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  kept: Kept;
}

const BEGIN = 'desk draft ';

/** How long a draft waits for its owner. */
const DAYS = 30;

/**
 * Drafts of one person in the store of a browser that others use too. Each lies under a key of its own: owner, address of
 * the page, and the opened page in which it was typed; a person's drafts are found under his own keys only, and two pages
 * that are open on the same piece overwrite nothing of each other.
 */
export class Drafts {
  readonly #store: Storage;
  readonly #owner: string;
  readonly #now: () => number;

  /** `owner`: an opaque name of who is signed in; '' for nobody, whose drafts are not kept. */
  constructor(store: Storage, owner: string, now: () => number) {
    this.#store = store;
    this.#owner = owner;
    this.#now = now;
  }

  keep(address: string, id: string, kept: unknown): void {
    if (this.#owner === '') return;
    try {
      this.#store.setItem(this.#key(address, id), JSON.stringify({ at: this.#now(), kept }));
    } catch {
      // The browser's own store is full, or closed to us: the desk has it in a moment.
    }
  }

  /** Those of an address, the newest first. */
  of<Kept>(address: string): KeptDraft<Kept>[] {
    const begin = this.#key(address, '');
    return this.#keys()
      .filter((key) => key.startsWith(begin))
      .flatMap((key) => this.#read<Kept>(key, key.slice(begin.length)))
      .sort((one, other) => other.at - one.at);
  }

  forget(address: string, id: string): void {
    this.#store.removeItem(this.#key(address, id));
  }

  /** The desk has saved what was sent from an opened page. */
  forgetPage(id: string): void {
    for (const key of this.#mine()) if (key.endsWith(` ${id}`)) this.#store.removeItem(key);
  }

  /** Addresses at which something waits, each once. */
  addresses(): string[] {
    return [...new Set(this.#mine().map((key) => key.split(' ')[3]!))];
  }

  /** Nothing of the owner's stays behind. */
  clear(): void {
    for (const key of this.#mine()) this.#store.removeItem(key);
  }

  /** Removes what waited too long, whoever typed it, and what has no owner. */
  removeOld(): void {
    for (const key of this.#keys().filter((one) => one.startsWith('desk /'))) this.#store.removeItem(key);
    for (const key of this.#keys().filter((one) => one.startsWith(BEGIN))) {
      const [draft] = this.#read(key, '');
      if (!draft || draft.at < this.#now() - DAYS * 86_400_000) this.#store.removeItem(key);
    }
  }

  #mine(): string[] {
    if (this.#owner === '') return [];
    return this.#keys().filter((key) => key.startsWith(`${BEGIN}${this.#owner} `));
  }

  #keys(): string[] {
    return Array.from({ length: this.#store.length }, (_, index) => this.#store.key(index)!);
  }

  #key(address: string, id: string): string {
    return `${BEGIN}${this.#owner} ${address} ${id}`;
  }

  #read<Kept>(key: string, id: string): KeptDraft<Kept>[] {
    try {
      const { at, kept } = JSON.parse(this.#store.getItem(key)!) as { at: number; kept: Kept };
      return typeof at === 'number' ? [{ id, at, kept }] : [];
    } catch {
      return [];
    }
  }
}
