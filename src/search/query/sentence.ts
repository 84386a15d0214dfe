const ENDS = '。！？!?；…';
const CLOSING = '”’」』）)】》〉';
/** Where a reader takes a breath within a sentence. */
const PAUSES = '，、：';
const OPENING = '“‘「『（(【《〈';

/** Where the sentence that begins at `from` ends: behind its stops and what they close, at the latest at `limit`. */
export function sentenceEnd(text: string, from: number, limit: number): number {
  let isQuoting = false;
  for (let at = from; at < limit; at++) {
    const letter = text[at]!;
    // A straight quote closes if this sentence opened it.
    if (letter === '"') isQuoting = !isQuoting;
    if (!ENDS.includes(letter)) continue;
    let end = at + 1;
    while (
      end < limit &&
      (ENDS.includes(text[end]!) || CLOSING.includes(text[end]!) || (isQuoting && text[end] === '"'))
    ) {
      if (text[end++] === '"') isQuoting = false;
    }
    if (end === limit || !goesOn(text[end - 1]!, text[end]!)) return end;
    at = end - 1;
  }
  return limit;
}

/** `“走！”，他说`; and in `/search/?q=` nobody asks. */
function goesOn(before: string, after: string): boolean {
  return PAUSES.includes(after) || ((before === '?' || before === '!') && /[\w%&=/]/.test(after));
}

/** The first place from `from` on that a sentence can begin at: nothing is left over there from the one before. */
export function sentenceStart(text: string, from: number, limit: number): number {
  let at = from;
  while (
    at < limit &&
    (/\s/.test(text[at]!) || ENDS.includes(text[at]!) || CLOSING.includes(text[at]!) || PAUSES.includes(text[at]!))
  )
    at++;
  return at;
}

/** How much room a text takes: Han letters 1, ASCII half of it. */
export function roomOf(text: string, start: number, end: number): number {
  let room = 0;
  for (let at = start; at < end; at++) room += roomAt(text, at);
  return room;
}

function roomAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  // A letter outside the basic plane has two halves.
  return code < 0x80 || (code >= 0xd800 && code < 0xe000) ? 0.5 : 1;
}

/** How far within a text a pause is looked for where it has to be cut. */
const NEAR = 10;
/** As much more than the room is shown if that ends at a pause, or saves the cut. */
export const MORE = 3;
/** A longer word, an address for example, is cut like any text. */
const LONGEST_WORD = 40;

/**
 * Where a text that begins at `start` is cut so that it takes at most about `room`; what lies before `least` stays
 * whole.
 */
export function cutEnd(text: string, start: number, least: number, limit: number, room: number): number {
  let most = start;
  for (let left = room; most < limit && (left -= roomAt(text, most)) >= 0;) most++;
  most = Math.max(most, least);
  if (limit - most <= MORE) return limit;
  for (let at = most + MORE; at > least && at > most - NEAR; at--) if (PAUSES.includes(text[at]!)) return at;
  let at = most;
  while (at > least && (isInWord(text, at) || isOpen(text, at)) && most - at < LONGEST_WORD) at--;
  if (isInWord(text, at)) for (at = most; at < limit && isInWord(text, at) && at - most < LONGEST_WORD;) at++;
  return isHalf(text, at) ? at + 1 : at;
}

/**
 * Where a text that ends at `end` is cut so that it takes at most about `room`; what lies from `most` on stays whole.
 */
export function cutStart(text: string, end: number, most: number, limit: number, room: number): number {
  let least = end;
  for (let left = room; least > limit && (left -= roomAt(text, least - 1)) >= 0;) least--;
  least = Math.min(least, most);
  if (least - limit <= MORE) return limit;
  for (let at = least - MORE; at <= most && at < least + NEAR; at++)
    if (PAUSES.includes(text[at - 1] ?? ' ')) return at;
  let at = least;
  while (at < most && isInWord(text, at) && at - least < LONGEST_WORD) at++;
  if (isInWord(text, at)) for (at = least; at > limit && isInWord(text, at) && least - at < LONGEST_WORD;) at--;
  return isHalf(text, at) ? at - 1 : at;
}

/** True at a place where a cut would leave an opening mark or a pause behind. */
function isOpen(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  return OPENING.includes(before) || PAUSES.includes(before) || /\s/.test(before);
}

/** Figures, Latin letters and the marks within them, also full-width: `97.43%`, `0+000`, `2026-11-03`, `Party`. */
const WORD = /[!-~\u00a1-\u024f‰℃０-９Ａ-Ｚａ-ｚ．％]/;
/** Joined to whatever stands before: combining marks, variation selectors. */
const JOINED = /[\u0300-\u036f\ufe00-\ufe0f\u200d\udb40]/;

function isInWord(text: string, at: number): boolean {
  const [before, after] = [text[at - 1], text[at]];
  if (before === undefined || after === undefined) return false;
  return isHalf(text, at) || JOINED.test(after) || before === '\u200d' || (WORD.test(before) && WORD.test(after));
}

/** True between the halves of one character. */
function isHalf(text: string, at: number): boolean {
  return (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
