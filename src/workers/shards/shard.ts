import { crc32 } from 'node:zlib';

/** What a build is cut into, in the order in which it is made: whoever waits for the index need not wait for pages. */
export const SHARD_KINDS = ['index', 'pages', 'pictures', 'cards'] as const;

export type ShardKind = (typeof SHARD_KINDS)[number];

/** A part of a build that one process makes by itself: of the things of a kind those whose names fall to it. */
export interface Shard {
  kind: ShardKind;
  /** From 0. */
  index: number;
  /** How many there are of its kind. */
  of: number;
}

const LABELS: Record<ShardKind, string> = { index: '搜索', pages: '网页', pictures: '图片', cards: '分享图' };

/** Its name for programs: `pages-3-of-12`. */
export function shardName({ kind, index, of }: Shard): string {
  return `${kind}-${index + 1}-of-${of}`;
}

/** Its name for people. */
export function shardLabel({ kind, index, of }: Shard): string {
  return `${LABELS[kind]}第 ${index + 1} 份（共 ${of} 份）`;
}

/** True if what goes by this name belongs to a shard: every process says the same. */
export function isInShard({ index, of }: Pick<Shard, 'index' | 'of'>, name: string): boolean {
  return crc32(name) % of === index;
}

/** Things of each kind, about, that one process makes before it asks for more. */
const SIZES: Record<ShardKind, number> = { index: 8, pages: 150, pictures: 12, cards: 150 };

/** Whoever makes parts of the index goes through all records for it: of a large site they are more parts, not more shards. */
const MOST_OF_INDEX = 8;

/** How much of each kind a build makes: parts of the index, pages and files of routes, photos, cards. */
export type ShardCounts = Readonly<Record<ShardKind, number>>;

/** The shards of a build, which follow from its content alone: as many workers as there may be take them in turn. */
export function shardsOf(counts: ShardCounts): Shard[] {
  return SHARD_KINDS.flatMap((kind) => {
    const enough = Math.ceil(counts[kind] / SIZES[kind]);
    const of = kind === 'index' ? Math.min(enough, MOST_OF_INDEX) : enough;
    return Array.from({ length: of }, (_, index) => ({ kind, index, of }));
  });
}
