import { digestOf } from '../../kernel/digest.ts';
import { MOST_SUMMARY_BYTES, type SearchSummary, SUMMARY_NUMBERS } from './search-summary.ts';

/**
 * A summary as a site publishes it: a list with a fixed name, and pieces that are named by what they hold, so that a
 * sentence more or less changes a few small files. Who has the numbers knows the pieces, and fetches those that it has
 * not. Pieces are numbers of seven bits, the least first: how far each is from the one before it, less one, the first
 * counted from -1. They are not compressed, because what compresses is not the same everywhere.
 */
export interface PublishedSummary {
  list: string;
  /** By their digests, in order. */
  pieces: ReadonlyMap<string, Uint8Array>;
}

/** What a list says; `pieces`: digests, in order; undefined where everything may be found. */
export interface SummaryList {
  format: number;
  count: number;
  pieces: readonly string[] | undefined;
}

/** Beside the index's catalogue. */
export const SUMMARY_LIST_FILE = 'summary-pieces.txt';

/** Where a piece lies from there. */
export const pieceFile = (digest: string) => `summary/${digest}.bin`;

export const MOST_LIST_BYTES = 2 ** 16;
export const MOST_PIECE_BYTES = 2 ** 14;

const NAME = 'bangyang-search-pieces';
const LIST_VERSION = 1;

/** Numbers in a piece. One that would have more is cut in half, by what the numbers are and not by how many. */
const MOST_NUMBERS = 5000;
const DIGEST_LETTERS = 16;
const NOTHING = new Uint8Array();

export function publishedSummary({ format, numbers }: SearchSummary): PublishedSummary {
  const head = `${NAME} ${LIST_VERSION} ${format}`;
  const pieces = numbers ? summaryPieces(numbers) : new Map<string, Uint8Array>();
  const size = [...pieces.values()].reduce((sum, { length }) => sum + length, 0);
  if (!numbers || size > MOST_SUMMARY_BYTES) return { list: `${head} *\n`, pieces: new Map() };
  return { list: [`${head} ${numbers.length}`, ...pieces.keys(), ''].join('\n'), pieces };
}

/** Undefined for a text that is none; 'newer' for one of a version to come. */
export function summaryListIn(text: string): SummaryList | 'newer' | undefined {
  const [head = '', ...digests] = text.split('\n');
  const [, version] = new RegExp(`^${NAME} (\\d{1,3}) `).exec(head) ?? [];
  if (Number(version) > LIST_VERSION) return 'newer';
  const [, format, count] = new RegExp(`^${NAME} ${LIST_VERSION} (\\d{1,3}) (\\*|\\d{1,8})$`).exec(head) ?? [];
  if (digests.pop() !== '' || !digests.every((digest) => DIGEST.test(digest))) return undefined;
  if (count === '*') return digests.length === 0 ? { format: Number(format), count: 0, pieces: undefined } : undefined;
  // Each takes a byte at least.
  return Number(count) <= MOST_SUMMARY_BYTES
    ? { format: Number(format), count: Number(count), pieces: digests }
    : undefined;
}

const DIGEST = new RegExp(`^[0-9a-f]{${DIGEST_LETTERS}}$`);

/** The summary of a list and its pieces, as they are called; undefined where they are not what it says. */
export function summaryOfPieces(
  { format, count, pieces }: SummaryList,
  bytesOf: (digest: string) => Uint8Array | undefined,
): SearchSummary | undefined {
  if (!pieces) return { format, numbers: undefined };
  const numbers = new Uint32Array(count);
  let found = 0;
  let last = -1;
  for (const digest of pieces) {
    let own = -1;
    for (const gap of gapsIn(bytesOf(digest) ?? NOTHING)) {
      if (gap === undefined) return undefined;
      own += gap + 1;
      if (own <= last || own >= SUMMARY_NUMBERS || found === count) return undefined;
      last = numbers[found++] = own;
    }
  }
  return found === count ? { format, numbers } : undefined;
}

/** Of all numbers, ascending. */
export function summaryPieces(numbers: Uint32Array): Map<string, Uint8Array> {
  const pieces = new Map<string, Uint8Array>();
  for (const [from, to] of cuts(numbers, 0, numbers.length, 0, SUMMARY_NUMBERS)) {
    const bytes = pieceBytes(numbers.subarray(from, to));
    pieces.set(pieceDigest(bytes), bytes);
  }
  return pieces;
}

export function pieceDigest(bytes: Uint8Array): string {
  return digestOf(bytes).slice(0, DIGEST_LETTERS);
}

/** Cuts the numbers between two places, which lie in a range of so many that begins at the least. */
function* cuts(
  numbers: Uint32Array,
  from: number,
  to: number,
  least: number,
  width: number,
): Iterable<[from: number, to: number]> {
  if (to - from <= MOST_NUMBERS) {
    if (to > from) yield [from, to];
    return;
  }
  let middle = from;
  for (let end = to; middle < end;) {
    const at = (middle + end) >>> 1;
    if (numbers[at]! < least + width / 2) middle = at + 1;
    else end = at;
  }
  yield* cuts(numbers, from, middle, least, width / 2);
  yield* cuts(numbers, middle, to, least + width / 2, width / 2);
}

function pieceBytes(numbers: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let last = -1;
  for (const number of numbers) {
    let gap = number - last - 1;
    for (; gap > 0x7f; gap >>>= 7) bytes.push((gap & 0x7f) | 0x80);
    bytes.push(gap);
    last = number;
  }
  return Uint8Array.from(bytes);
}

/** Undefined for what is no number. */
function* gapsIn(bytes: Uint8Array): Iterable<number | undefined> {
  let [gap, shift] = [0, 0];
  for (const byte of bytes) {
    gap += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if (byte > 0x7f && shift < 28) continue;
    yield byte > 0x7f ? undefined : gap;
    [gap, shift] = [0, 0];
  }
  if (shift > 0) yield undefined;
}
