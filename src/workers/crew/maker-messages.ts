import type { MadeShard, MakerStart } from '../shards/shard-maker.ts';
import type { Shard } from '../shards/shard.ts';

/** Where a shard is to go: into a folder of the same machine, or into the store under a key. */
export type Destination = { folder: string } | { store: string; key: string };

/** What a maker is asked: first what it is to make shards of, then shards, one at a time. */
export type MakerRequest = { start: MakerStart } | { shard: Shard; to: Destination };

/** A shard that lies in the store. */
export interface StoredShard {
  /** SHA-256 of its pack. */
  digest: string;
}

/** What a maker says: that it has made so many pages more, and at the end what came of the shard, or why nothing did. */
export type MakerReply =
  { pages: number } | { made: MadeShard; stored: StoredShard | undefined } | { failed: string; isOfContent: boolean };
