import { type Stream, STREAMS } from '../format/format.ts';
import { type FileStart, type KeyFileSize, KeyPlaces, KeyRun, type UnwrittenKeyFile } from './key-run.ts';
import { digestOfKey, mixed } from './key-table.ts';
import { LeastKeys } from './least-keys.ts';
import { type Part, isLink } from './part.ts';
import { type NumberRange, chunkOf } from './tier-borders.ts';
import { placesWithin } from './places-within.ts';

/** A part among the others. */
export interface NumberedPart {
  part: Part;
  /** The number of its first record. */
  first: number;
  /** Of what the part's last record is; 32 bits. */
  digest: number;
}

/**
 * The keys of a tier in order, in files. `rangeOf`: which records of a chunk of keys lie in the tier. Places are copied
 * as they are; only the step into each part is counted anew. The places of a key that are too many for a file go on in
 * the next one, from a part on that the part before it chooses, not its place among the others. `start`: where to begin,
 * if not with the first key: at the start of a file.
 */
export function* mergeParts(
  parts: readonly NumberedPart[],
  rangeOf: (chunk: number) => NumberRange,
  fileSize: KeyFileSize,
  start: FileStart = { key: -Infinity, piece: 0 },
): Generator<UnwrittenKeyFile> {
  const least = new LeastKeys(
    parts.map(({ part }) => part.keys),
    Uint32Array.from(parts, ({ part }) => firstFrom(part.keys, start.key)),
  );
  const run = new KeyRun(fileSize);
  const places = new KeyPlaces();
  let chunk = -1;
  let range: NumberRange = { from: 0, to: 0 };
  for (let { key } = least; key < Infinity; key = least.key) {
    const own = chunkOf(key);
    if (own !== chunk) range = rangeOf((chunk = own));
    let digest = digestOfKey(key);
    let last = 0;
    let piece = 0;
    const before = key === start.key ? start.piece : 0;
    places.clear();
    const count = least.take(key);
    for (let index = 0; index < count; index++) {
      const { part, first, digest: partDigest } = parts[least.parts[index]!]!;
      const number = least.places[index]!;
      if (range.to <= first || range.from > first + part.span) continue;
      const isWhole = range.from <= first && first + part.span < range.to;
      last = isWhole
        ? copyPlaces(part, number, first - last, places) + first
        : placesWithin(part, number, first, last, range, isLink(key), places);
      if (places.length < fileSize.least) continue;
      const ending = mixed(digestOfKey(key) ^ partDigest);
      if (places.length < fileSize.most && ending < 0) continue;
      if (piece >= before) yield* run.add({ key, piece }, digest, places);
      piece++;
      places.clear();
      last = 0;
      digest = mixed(ending);
    }
    if (places.length > 0 && piece >= before) yield* run.add({ key, piece }, digest, places);
  }
  yield* run.rest();
}

/** Adds all places of a part's key. `by`: how far its first record is from the one before. Returns its last record. */
function copyPlaces(part: Part, key: number, by: number, to: KeyPlaces): number {
  to.steps.putNumber(part.firstSteps[key]! + 2 * by);
  for (const stream of STREAMS) copyStream(part, stream, key, to);
  return part.lastRecords[key]!;
}

function copyStream({ streams }: Part, stream: Stream, key: number, to: KeyPlaces): void {
  const { bytes, starts } = streams[stream];
  to[stream].putBytes(bytes, starts[key]!, starts[key + 1]!);
}

/** Where in ascending keys the first one stands that is not below `key`. */
export function firstFrom(keys: Float64Array, key: number): number {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (keys[middle]! < key) from = middle + 1;
    else to = middle;
  }
  return from;
}
