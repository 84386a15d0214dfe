import type { FirstPublished } from '../../ingest/history/history-cache.ts';
import type { History } from '../../ingest/history/read-history.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { jsonDigest } from '../../kernel/digest.ts';
import type { Environment } from '../../machine/environment.ts';
import type { Narration } from '../../model/entities/beside.ts';
import { openCheckedSite, type OpenedSite } from '../../model/site/open-site.ts';
import type { Site } from '../../model/site/site.ts';

/**
 * Whatever decides what a build makes, besides the program and the files of the content: every process of the build takes
 * it for true instead of finding it out by itself. As JSON can say it.
 */
export interface BuildSpec {
  now: BeijingTime;
  withdrawals: Environment['withdrawals'] | null;
  /** When the files of the content were published first. */
  history: [string, FirstPublished][] | 'shallow' | null;
  /** What is read aloud, by the ids of entries. */
  narrations: [string, Narration][];
}

/** The spec of a site that one process has opened, for the others. */
export function specOf({ now, withdrawals }: Environment, { site, check }: OpenedSite): BuildSpec {
  const { history } = check.content;
  return {
    now,
    withdrawals: withdrawals ?? null,
    history: history instanceof Map ? [...history] : ((history as 'shallow' | undefined) ?? null),
    narrations: site.entries.flatMap(({ id, narration }): BuildSpec['narrations'] =>
      narration ? [[id, narration]] : [],
    ),
  };
}

/** The same for the same; where narrations lie on a disk does not count. */
export function specDigest({ narrations, ...rest }: BuildSpec): string {
  return jsonDigest(
    rest,
    narrations.map(([id, { files, ...narration }]) => [id, narration, files.map(({ address }) => address)]),
  ).slice(0, 32);
}

function historyOfSpec({ history }: BuildSpec): History | undefined {
  return Array.isArray(history) ? new Map(history) : (history ?? undefined);
}

/**
 * The site that another process has opened before from the same files. Throws if there is one no more: they have been
 * changed since.
 */
export async function openBySpec(environment: Environment, spec: BuildSpec): Promise<Site> {
  const site = await openCheckedSite({
    ...environment,
    now: spec.now,
    withdrawals: spec.withdrawals ?? undefined,
    history: { known: historyOfSpec(spec) },
  });
  if (!site) throw new Error('内容里有错误：检查以后文件又变过。');
  for (const [id, narration] of spec.narrations) {
    const entry = site.entry(id);
    if (entry) entry.narration ??= narration;
  }
  return site;
}
