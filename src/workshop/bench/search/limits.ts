import { rounded } from '../measure/measure.ts';
import type { Distribution } from './distribution.ts';
import type { Quality } from './quality.ts';
import type { Times } from './times.ts';

/** The number of articles that the limits are meant for. */
export const JUDGED_AT = 10_000;

/** One index: what making it took, what it takes up, and how it answers. Seconds, MiB, bytes. */
export interface Side {
  seconds: number;
  peakTreeMiB: number;
  disk: { files: number; bytes: number };
  quality: Quality;
  times: Times;
  /** How often the first query waits for files of the index, one after another. */
  steps?: Distribution;
}

/** After one article has changed. */
export interface Reindexed {
  seconds: number;
  parts: number;
  reused: number;
  /** Of the index, what a copy of the site has to fetch, by what was done; one after another. */
  uploads: Record<IndexEdit, number>;
}

/**
 * A sentence is added at the end of an old article; another one in its middle gives way to a new one; an article is
 * added that is the newest; an old one is taken away.
 */
export type IndexEdit = 'sentence' | 'replaced' | 'added' | 'removed';

/** Ours by the baseline's. */
export interface Ratios {
  seconds: number;
  memory: number;
  disk: number;
  medianLatency: number;
  p95Latency: number;
}

export function ratiosOf(ours: Side, baseline: Side): Ratios {
  const ratio = (of: (side: Side) => number) => rounded(of(ours) / of(baseline), 3);
  return {
    seconds: ratio(({ seconds }) => seconds),
    memory: ratio(({ peakTreeMiB }) => peakTreeMiB),
    disk: ratio(({ disk }) => disk.bytes),
    medianLatency: ratio(({ times }) => times.later.milliseconds.median),
    p95Latency: ratio(({ times }) => times.later.milliseconds.p95),
  };
}

export interface Limit {
  name: string;
  /** `null` without a baseline. */
  value: number | null;
  limit: number;
  /** `null` where it is not judged. */
  holds: boolean | null;
}

const MIB = 1024 ** 2;

/** Every number that has a limit, beside it. */
export function limitsOf(articles: number, ours: Side, reindexed: Reindexed, ratios: Ratios | null): Limit[] {
  const atMost = (name: string, value: number | undefined, limit: number) =>
    limitOf(name, value, limit, (it) => it <= limit);
  const atLeast = (name: string, value: number, limit: number) => limitOf(name, value, limit, (it) => it >= limit);
  const limitOf = (
    name: string,
    value: number | undefined,
    limit: number,
    holds: (value: number) => boolean,
  ): Limit => ({
    name,
    value: value ?? null,
    limit,
    holds: articles === JUDGED_AT && value !== undefined ? holds(value) : null,
  });
  return [
    atMost('index seconds by the baseline’s', ratios?.seconds, 0.8),
    atMost('index peak memory of all processes, GB', rounded((ours.peakTreeMiB * MIB) / 1e9, 3), 2.5),
    atMost('first query, most bytes', ours.times.first.bytes.max, 300_000),
    atMost('first query, most steps', ours.steps?.max, 3),
    atMost('later query, median bytes', ours.times.later.bytes.median, 130_000),
    atMost('later query, median latency by the baseline’s', ratios?.medianLatency, 1),
    atMost('later query, 95th percentile of latency by the baseline’s', ratios?.p95Latency, 0.5),
    atMost('bytes on disk by the baseline’s', ratios?.disk, 1),
    atMost('files on disk', ours.disk.files, 20_000),
    atMost('one sentence, bytes of index to upload', reindexed.uploads.sentence, 500_000),
    atMost('one sentence for another, bytes of index to upload', reindexed.uploads.replaced, 500_000),
    atMost('one article more, bytes of index to upload', reindexed.uploads.added, 3_000_000),
    atMost('an old article less, bytes of index to upload', reindexed.uploads.removed, 15_000_000),
    atLeast('recall', ours.quality.recall, 1),
    atLeast('first ten that contain the query', ours.quality.firstTen, 0.99),
    atMost('seconds to index again after a change in one article', reindexed.seconds, 10),
  ];
}
