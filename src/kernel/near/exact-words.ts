/** A stretch of a text that is one of the words. */
export interface Found<W> {
  start: number;
  end: number;
  word: W;
}

/**
 * Finds words in texts: each text is gone through once, whatever the number of words. Of several the longest counts, of
 * equal ones the first.
 */
export class ExactWords<W extends { word: string }> {
  /** By the first two letters, the longest first. */
  private readonly byPair = new Map<string, W[]>();

  /** Words of a single letter are none. */
  constructor(words: readonly W[]) {
    for (const word of words.toSorted((a, b) => b.word.length - a.word.length)) {
      if (word.word.length < 2) continue;
      const pair = word.word.slice(0, 2);
      const list = this.byPair.get(pair);
      if (list) list.push(word);
      else this.byPair.set(pair, [word]);
    }
  }

  find(text: string): Found<W>[] {
    const found: Found<W>[] = [];
    if (this.byPair.size === 0) return found;
    for (let at = 0; at + 1 < text.length; at++) {
      const word = this.byPair.get(text.slice(at, at + 2))?.find((one) => text.startsWith(one.word, at));
      if (!word) continue;
      found.push({ start: at, end: at + word.word.length, word });
      at += word.word.length - 1;
    }
    return found;
  }
}
