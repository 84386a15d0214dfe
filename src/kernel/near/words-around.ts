/** So much of the text on either side decides which letters belong together. */
const AROUND = 16;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A word of a text, from its first letter to behind its last. */
interface Word {
  start: number;
  end: number;
}

/** The words that have a letter of a stretch of a text in them, as the dictionary of this machine cuts it. */
export function wordsIn(text: string, start: number, end: number): Word[] {
  const from = Math.max(0, start - AROUND);
  const words: Word[] = [];
  for (const { index, segment } of segmenter.segment(text.slice(from, end + AROUND))) {
    const word = { start: from + index, end: from + index + segment.length };
    if (word.end > start && word.start < end) words.push(word);
  }
  return words;
}

/** True for what is one word by itself. */
export function isWord(text: string): boolean {
  return wordsIn(text, 0, text.length).length === 1;
}
