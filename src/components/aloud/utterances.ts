/** Longer utterances are cut off by many engines. */
const MOST_LETTERS = 100;

/** A stretch of a text, the end exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * A text, `\n` between its blocks, in stretches that are spoken one by one: of one block each, at most a hundred letters,
 * cut where a sentence ends, else at a comma, else anywhere. Together they are the text.
 */
export function utterances(text: string): Stretch[] {
  const all: Stretch[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    for (let from = start; from < end;) {
      const to = endOf(text, from, end);
      if (/[\p{L}\p{N}]/u.test(text.slice(from, to))) all.push({ start: from, end: to });
      from = to;
    }
    start = end + 1;
  }
  return all;
}

/** Where the utterance ends that begins at `from`. */
function endOf(text: string, from: number, end: number): number {
  if (end - from <= MOST_LETTERS) return end;
  const reach = text.slice(from, from + MOST_LETTERS);
  for (const mark of [/[。！？!?…][”’」』）)》】]*/g, /[；;：:]/g, /[，、,]/g]) {
    const last = [...reach.matchAll(mark)].pop();
    if (last) return from + last.index + last[0].length;
  }
  // No letter is cut in two.
  return from + MOST_LETTERS - (/[\ud800-\udbff]$/.test(reach) ? 1 : 0);
}
