import { isBreak } from '../format/keys.ts';
import { endsBetween } from '../format/sentences.ts';
import { mixed } from './key-table.ts';

/** Places are given by so many at a time. */
const SLOT = 16;

/** How many slots a text may lie in; it takes a quarter of them at most. */
const TABLES = [6, 8, 10, 12, 14, 16, 17].map((bits) => 2 ** bits);
const MOST_TRIES = 64;

/** White space ends a sentence too, but none of a word or two. */
const SHORTEST = 8;

/** A sentence is known by its first letters: who changes what comes later leaves those where they are. */
const KNOWN_BY = 6;

/**
 * Where each letter of a folded text lies, from 0. Where a sentence lies depends on how it begins, not on what stands
 * before it: who changes a sentence, or puts one in, moves no other, but for one that would lie at the same place.
 */
export function placesOfSentences(text: string): Uint32Array {
  const ends = sentenceEnds(text);
  const sentences = ends.map((end, index): Sentence => {
    const from = ends[index - 1] ?? 0;
    return { from, end, slots: Math.ceil((end - from) / SLOT) };
  });
  const wanted = sentences.reduce((sum, { slots }) => sum + slots, 0);
  const free = new FreeSlots(TABLES.find((size) => wanted * 4 <= size) ?? 0);
  const places = new Uint32Array(text.length);
  // The long ones need many slots that follow each other.
  for (const { from, end, slots } of sentences.sort((a, b) => b.slots - a.slots)) {
    const slot = free.take(slots, digest(text, from, Math.min(end, from + KNOWN_BY)));
    // Too long for a table: its letters lie one after another.
    if (slot < 0) return places.map((_, at) => at);
    for (let at = from; at < end; at++) places[at] = slot * SLOT + at - from;
  }
  return places;
}

interface Sentence {
  from: number;
  end: number;
  slots: number;
}

function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    const before = text.charCodeAt(at - 1);
    const isEnd =
      at === text.length || (isBreak(before) ? at - from > SHORTEST : endsBetween(before, text.charCodeAt(at)));
    // A break belongs to what it ends.
    if (!isEnd || (at < text.length && isBreak(text.charCodeAt(at)))) continue;
    ends.push(at);
    from = at;
  }
  return ends;
}

class FreeSlots {
  private readonly isTaken: Uint8Array;
  /** How many sentences began alike, by their digests. */
  private readonly alike = new Map<number, number>();

  constructor(size: number) {
    this.isTaken = new Uint8Array(size);
  }

  /** Takes slots that follow each other for a sentence that begins so; -1 if none are found. */
  take(count: number, beginning: number): number {
    const { isTaken, alike } = this;
    const before = alike.get(beginning) ?? 0;
    alike.set(beginning, before + 1);
    // Side by side, not one within the other: two of a length meet seldom.
    const choices = Math.floor(isTaken.length / count);
    let choice = mixed(beginning + before);
    for (let tries = 0; choices > 0 && tries < MOST_TRIES; tries++, choice = mixed(choice + 1)) {
      const slot = ((choice >>> 0) % choices) * count;
      if (isTaken.subarray(slot, slot + count).includes(1)) continue;
      isTaken.fill(1, slot, slot + count);
      return slot;
    }
    return -1;
  }
}

function digest(text: string, from: number, end: number): number {
  let sum = 0x811c_9dc5;
  for (let at = from; at < end; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x0100_0193);
  return sum;
}
