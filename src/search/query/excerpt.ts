import { cutEnd, cutStart, MORE, roomOf, sentenceEnd, sentenceStart } from './sentence.ts';

/** A place in a text: from `start` to before `end`. */
export interface Place {
  start: number;
  end: number;
}

/** All places of the terms in a folded text, in order, none overlapping; the longest at one start wins. */
export function placesOf(folded: string, terms: readonly string[]): Place[] {
  // Of two terms that begin at one place, the longer is met first.
  const open = [...new Set(terms)]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .map((term) => ({ term, next: folded.indexOf(term) }));
  const places: Place[] = [];
  for (let done = 0; ;) {
    let start = Infinity;
    let end = 0;
    for (const entry of open) {
      if (entry.next >= 0 && entry.next < done) entry.next = folded.indexOf(entry.term, done);
      if (entry.next < 0 || entry.next >= start) continue;
      start = entry.next;
      end = start + entry.term.length;
    }
    if (start === Infinity) return places;
    places.push({ start, end });
    done = end;
  }
}

/** `text` cut at the places: plain, marked, plain … beginning and ending with plain. */
export function marked(text: string, places: readonly Place[]): string[] {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of places) {
    pieces.push(text.slice(done, start), text.slice(start, end));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

const LEFT_OUT = '……';
/**
 * A block with less is a heading or an item, which says little by itself; so is a longer one that does not end as
 * sentences do.
 */
const SHORT = 12;
const SHORT_WITHOUT_STOP = 24;

/**
 * The sentence around `at`, an offset in `text`, with neighbours while there is room, as `marked` cuts it; at most
 * about `room` Han letters long, ASCII counting half. `text` has a line for each block; `folded` is the same, letter
 * for letter, as the terms are.
 */
export function excerptOf(text: string, folded: string, at: number, terms: readonly string[], room = 90): string[] {
  const place = {
    start: at,
    end: at + Math.max(0, ...terms.filter((term) => folded.startsWith(term, at)).map(({ length }) => length)),
  };
  const block = { start: at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1, end: lineEnd(text, place.end) };
  const sentence = sentenceAround(text, block, place);
  const isLong = roomOf(text, sentence.start, sentence.end) > room + MORE;
  const shown = isLong ? cutAround(text, sentence, place, room) : withNeighbours(text, block, sentence, room);
  const end = shown.end - (/\s*$/.exec(text.slice(Math.max(place.end, shown.end - 4), shown.end))?.[0].length ?? 0);
  const pieces = marked(
    text.slice(shown.start, end).replace(/\n/g, '\u3000'),
    placesWithin(text, folded, { start: shown.start, end }, place, terms),
  );
  if (isLong && shown.start > sentence.start) pieces[0] = LEFT_OUT + pieces[0]!;
  if (shown.isCut) pieces[pieces.length - 1] += LEFT_OUT;
  return pieces;
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** From the sentence in which the place begins to the one in which it ends. */
function sentenceAround(text: string, block: Place, place: Place): Place {
  let start = block.start;
  let end = sentenceEnd(text, start, block.end);
  while (end <= place.start && end < block.end) {
    start = sentenceStart(text, end, place.start);
    end = sentenceEnd(text, start, block.end);
  }
  while (end < place.end) end = sentenceEnd(text, end, block.end);
  return { start, end };
}

/** A part of a text; the sentence at its end may be cut. */
interface Shown extends Place {
  isCut: boolean;
}

function cutAround(text: string, sentence: Place, place: Place, room: number): Shown {
  const free = Math.max(0, room - roomOf(text, place.start, place.end));
  const before = roomOf(text, sentence.start, place.start);
  const after = roomOf(text, place.end, sentence.end);
  let { start, end } = sentence;
  if (before > free / 2) {
    const cut = cutStart(
      text,
      place.start,
      place.start,
      sentence.start,
      Math.max(free / 3, free - after) - LEFT_OUT.length,
    );
    start = cut > sentence.start ? sentenceStart(text, cut, place.start) : cut;
  }
  const left = free - roomOf(text, start, place.start) - (start > sentence.start ? LEFT_OUT.length : 0);
  if (after > left) end = cutEnd(text, place.end, place.end, sentence.end, left - LEFT_OUT.length);
  return { start, end, isCut: end < sentence.end };
}

function withNeighbours(text: string, block: Place, sentence: Place, room: number): Shown {
  let { start, end } = sentence;
  let limit = block;
  let next = end;
  for (;;) {
    if (end === limit.end && end < text.length && isShort(text, limit))
      limit = { start: end + 1, end: lineEnd(text, end + 1) };
    next = limit.start > end && limit.end === limit.start ? end : sentenceEnd(text, end, limit.end);
    if (next <= end || roomOf(text, start, next) > room) break;
    end = next;
  }
  for (const from of startsBefore(text, block, sentence).reverse()) {
    if (roomOf(text, from, end) > room) break;
    start = from;
  }
  const left = room - roomOf(text, start, end);
  if (next <= end || left < room / 2) return { start, end, isCut: false };
  // The next sentence is a long one: its beginning is better than half a line.
  const cut = cutEnd(text, end, end, next, left - LEFT_OUT.length);
  return { start, end: cut, isCut: cut > end };
}

function isShort(text: string, { start, end }: Place): boolean {
  return roomOf(text, start, end) < (/[\p{L}\p{N}]/u.test(text.slice(end - 1, end)) ? SHORT_WITHOUT_STOP : SHORT);
}

function startsBefore(text: string, block: Place, sentence: Place): number[] {
  const starts: number[] = [];
  for (
    let at = block.start;
    at < sentence.start;
    at = sentenceStart(text, sentenceEnd(text, at, sentence.start), sentence.start)
  )
    starts.push(at);
  return starts;
}

/** The places to mark: the one that was asked for, and what else there is beside it. */
function placesWithin(text: string, folded: string, shown: Place, asked: Place, terms: readonly string[]): Place[] {
  const found = placesOf(folded.slice(shown.start, shown.end), terms)
    .map(({ start, end }) => ({ start: start + shown.start, end: end + shown.start }))
    // White space is all the same in folded text: a term does not run from one block into the next.
    .filter(({ start, end }) => !text.slice(start, end).includes('\n'));
  const places =
    asked.end === asked.start
      ? found
      : [...found.filter(({ start, end }) => end <= asked.start || start >= asked.end), asked].sort(
          (a, b) => a.start - b.start,
        );
  return places.map(({ start, end }) => ({ start: start - shown.start, end: end - shown.start }));
}
