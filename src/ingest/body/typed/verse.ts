import type { Line } from './lines.ts';

/** A line of a poem, a song or a couplet: Han, with or without pauses in it, and a mark at its end. */
const VERSE = /^[\p{Script=Han}，、：“”‘’「」『』《》（）\u3000 ]+[，。；！？…][”’」』）]*$/u;
const END = /[。！？…][”’」』）]*$/u;

const FEWEST_HAN = 3;
const MOST_HAN = 16;
/** Two lines may be prose that was cut at a comma: only those of one length are a couplet. */
const DIFFERENCE = 3;

/**
 * How many lines from one on are verse: short, of nearly one length, with a mark behind each, and sentences of two lines
 * and more. 0 where prose begins.
 */
export function verseFrom(lines: readonly Line[], from: number): number {
  const { depth } = lines[from]!;
  let shortest = Infinity;
  let longest = 0;
  let end = from;
  let sentence = from;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!;
    const length = hanIn(line);
    shortest = Math.min(shortest, length);
    longest = Math.max(longest, length);
    if (length === 0 || line.depth !== depth || longest - shortest > DIFFERENCE) break;
    if (!END.test(line.content)) continue;
    if (index === sentence) break;
    sentence = index + 1;
    if (sentence - from > 2 || shortest === longest) end = sentence;
  }
  return end - from;
}

/** The Han of a line that may be one of a poem; 0 for any other. */
function hanIn({ kind, content, isSpread }: Line): number {
  if (kind !== 'text' || isSpread || content.length > 2 * MOST_HAN || !VERSE.test(content)) return 0;
  const length = content.match(/\p{Script=Han}/gu)?.length ?? 0;
  return length >= FEWEST_HAN && length <= MOST_HAN ? length : 0;
}
