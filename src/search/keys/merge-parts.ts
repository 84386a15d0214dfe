import { type KeyFileSize, KeyPlaces, KeyRun, type UnwrittenKeyFile } from './key-run.ts';
import type { Part } from './part.ts';

/**
 * The keys of all parts in order, in files. Places are copied as they are; only the step into each part is counted
 * anew.
 */
export function* mergeParts(parts: readonly Part[], fileSize: KeyFileSize): Generator<UnwrittenKeyFile> {
  const bases: number[] = [];
  let records = 0;
  for (const part of parts) {
    bases.push(records);
    records += part.records;
  }
  const at = new Uint32Array(parts.length);
  // The next key of each part, side by side: most keys are in few parts.
  const next = Float64Array.from(parts, ({ keys }) => keys[0] ?? Infinity);
  const run = new KeyRun(fileSize);
  const places = new KeyPlaces();
  for (let key = least(next); key < Infinity; key = least(next)) {
    places.clear();
    let last = 0;
    for (let index = 0; index < parts.length; index++) {
      if (next[index] !== key) continue;
      const { keys, firstSteps, lastRecords, streams } = parts[index]!;
      const own = at[index]!++;
      next[index] = keys[own + 1] ?? Infinity;
      places.steps.putNumber(firstSteps[own]! + 2 * (bases[index]! - last));
      places.steps.putBytes(streams.steps.bytes, streams.steps.starts[own]!, streams.steps.starts[own + 1]!);
      places.highs.putBytes(streams.highs.bytes, streams.highs.starts[own]!, streams.highs.starts[own + 1]!);
      places.lows.putBytes(streams.lows.bytes, streams.lows.starts[own]!, streams.lows.starts[own + 1]!);
      last = bases[index]! + lastRecords[own]!;
    }
    yield* run.add(key, places);
  }
  yield* run.rest();
}

function least(keys: Float64Array): number {
  let found = Infinity;
  for (const key of keys) if (key < found) found = key;
  return found;
}
