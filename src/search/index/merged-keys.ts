import { DIGEST_LENGTH } from '../format/format.ts';
import { changedKeys } from '../keys/changed-keys.ts';
import type { KeyFileSize, UnwrittenKeyFile } from '../keys/key-run.ts';
import { mergeParts, type NumberedPart } from '../keys/merge-parts.ts';
import { mergeChanged, type MergedFile } from '../keys/merged-before.ts';
import { TierBorders } from '../keys/tier-borders.ts';
import { cacheKey, type IndexCache } from './index-cache.ts';
import type { PackedPart } from '../keys/packed-part.ts';

/** A part with its key in the cache. */
export interface KeptPart extends NumberedPart {
  key: string;
}

/** What an earlier run has merged: its parts, the records that decide where tiers end, its files side by side. */
interface Merged {
  parts: Pick<KeptPart, 'key' | 'first' | 'digest'>[];
  borders: { numbers: readonly number[]; digests: readonly number[] };
  keys: Float64Array;
  pieces: Uint32Array;
  untils: Float64Array;
  digests: string;
}

/** With more parts than these changed, all is merged anew. */
const MOST_CHANGED = 4;

/**
 * The files of the oldest tier's keys. What changes a few records changes a few hundred of them: the others are known
 * from the run before, if the cache has what that one had.
 */
export class MergedKeys {
  private readonly cache: IndexCache;
  private readonly name: string;
  private readonly size: KeyFileSize;

  constructor(cache: IndexCache, maker: string, size: KeyFileSize) {
    this.cache = cache;
    this.name = cacheKey(maker, ['merged keys', size]);
    this.size = size;
  }

  /** `isThere`: whether a file, by its digest, need not be made again. */
  files(
    parts: readonly KeptPart[],
    borders: TierBorders,
    isThere: (digest: string) => boolean,
  ): Iterable<MergedFile | UnwrittenKeyFile> {
    const rangeOf = (chunk: number) => borders.rangeOf(0, chunk);
    const merged = this.cache.get<Merged>(this.name);
    const changed = merged && this.changedSince(merged, parts, borders);
    if (!merged || !changed || merged.keys.length === 0) return mergeParts(parts, rangeOf, this.size);
    return mergeChanged(parts, rangeOf, this.size, {
      files: filesOf(merged),
      changed,
      isThere: ({ digest }) => isThere(digest),
    });
  }

  /** Remembers what was merged, for the next run. */
  keep(files: readonly MergedFile[], parts: readonly KeptPart[], { numbers, digests }: TierBorders): void {
    this.cache.keep(this.name, {
      parts: parts.map(({ key, first, digest }) => ({ key, first, digest })),
      borders: { numbers, digests: [...digests] },
      keys: Float64Array.from(files, ({ start }) => start.key),
      pieces: Uint32Array.from(files, ({ start }) => start.piece),
      untils: Float64Array.from(files, ({ until }) => until),
      digests: files.map(({ digest }) => digest).join(''),
    } satisfies Merged);
  }

  private changedSince(merged: Merged, parts: readonly KeptPart[], borders: TierBorders): Float64Array | undefined {
    const idOf = ({ key, first, digest }: Merged['parts'][number]) => `${key} ${first} ${digest}`;
    const [known, wanted] = [merged.parts, parts].map((some) => new Set(some.map(idOf)));
    const now = parts.filter((part) => !known!.has(idOf(part)));
    const gone = merged.parts.filter((part) => !wanted!.has(idOf(part)));
    if (now.length > MOST_CHANGED || gone.length > MOST_CHANGED) return undefined;
    const before: NumberedPart[] = [];
    for (const { key, first, digest } of gone) {
      const part = this.cache.peek<Pick<PackedPart, 'part'>>(key)?.part;
      if (!part) return undefined;
      before.push({ part, first, digest });
    }
    const old = new TierBorders(merged.borders.numbers, merged.borders.digests);
    const [rangeOf, rangeBefore] = [borders, old].map((one) => (chunk: number) => one.rangeOf(0, chunk));
    return changedKeys(
      { parts, rangeOf: rangeOf! },
      old.equals(borders) ? rangeOf! : rangeBefore!,
      { before, now },
      this.size.least,
    );
  }
}

function filesOf({ keys, pieces, untils, digests }: Merged): MergedFile[] {
  return Array.from(keys, (key, index) => ({
    start: { key, piece: pieces[index]! },
    until: untils[index]!,
    digest: digests.slice(index * DIGEST_LENGTH, (index + 1) * DIGEST_LENGTH),
  }));
}
