import { nearest } from '../../kernel/nearest.ts';

/** Where more names than this are wrong, something larger is wrong, and looking for similar ones would take minutes. */
const MOST = 500;

/** Looks for the most similar of many names, once for each wrong one. */
export class Suggestions {
  private readonly names: readonly string[];
  private readonly known = new Map<string, string | undefined>();

  constructor(names: Iterable<string>) {
    this.names = [...names];
  }

  for(word: string): string | undefined {
    if (!this.known.has(word) && this.known.size < MOST) this.known.set(word, nearest(word, this.names));
    return this.known.get(word);
  }
}
