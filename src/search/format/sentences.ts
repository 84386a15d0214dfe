/** Folded: each stands for its full-width form too. */
const ENDS: ReadonlySet<number> = new Set(Array.from('。!?;', (letter) => letter.charCodeAt(0)));

/**
 * Whether a sentence ends between two folded letters that stand side by side. Both say so by themselves, in a text as
 * in a term that is looked for: the places of one sentence say nothing about the next one's, but at its end they lead
 * there.
 */
export function endsBetween(before: number, after: number): boolean {
  return ENDS.has(before) && !ENDS.has(after);
}

/** The sentences of a folded term without white space: one after another they are the term. */
export function indexedSentences(term: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (let at = 1; at < term.length; at++) {
    if (!endsBetween(term.charCodeAt(at - 1), term.charCodeAt(at))) continue;
    sentences.push(term.slice(from, at));
    from = at;
  }
  sentences.push(term.slice(from));
  return sentences;
}
