import type { Entry } from './linked.ts';

/**
 * Remembers what was made of entries. It is made anew where an entry holds other things: whoever looks at what somebody is
 * writing puts them there for a while.
 */
export class EntryMemo<T> {
  private readonly known = new WeakMap<Entry, { parts: readonly unknown[]; made: T }>();

  get(entry: Entry, make: () => T): T {
    const { data, cover, portrait, recordings, attachments } = entry;
    const parts = [data, cover, portrait, recordings, attachments];
    const known = this.known.get(entry);
    if (known?.parts.every((part, index) => part === parts[index])) return known.made;
    const made = make();
    this.known.set(entry, { parts, made });
    return made;
  }
}
