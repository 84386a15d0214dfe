import { rounded } from '../measure/measure.ts';
import type { GrowthEdit, GrownSite } from './grown-site.ts';
import type { PublicationCost } from './pushed-site.ts';

export interface JudgedLimit {
  name: string;
  value: number;
  limit: number;
  holds: boolean;
}

const MEGABYTE = 1_000_000;

/** Of one change, whatever the size of the site: pages, and bytes of index that a copy has to fetch. */
const MOST: Partial<Record<GrowthEdit, { pages?: number; indexBytes?: number }>> = {
  sentence: { pages: 10, indexBytes: 0.5 * MEGABYTE },
  added: { pages: 40, indexBytes: 3 * MEGABYTE },
  removed: { pages: 40, indexBytes: 3 * MEGABYTE },
  pledge: { pages: 40 },
};

/** From `git push` to its end, by how many articles the site has. */
const MOST_SECONDS: Readonly<Record<number, Partial<Record<GrowthEdit, number>>>> = {
  10_000: { sentence: 3, added: 5, removed: 5, footer: 15 },
  50_000: { sentence: 6, added: 10, removed: 10 },
};

const MOST_CHECK: Readonly<Record<number, { cold: number; warm: number }>> = { 10_000: { cold: 6, warm: 0.7 } };

/** The first publication by the build of the same content. */
const MOST_TIMES_BUILD = 1.6;

const MOST_INODES_A_PAGE = 6;

const MOST_MEMORY_MIB = 6 * 1024;

const MOST_RESIDENT_MIB: Readonly<Record<number, number>> = { 10_000: 1.2 * 1024 };

/** How many times as many pages a change may take on the largest site as on the smallest. */
const MOST_GROWTH = 2;

/** What a site is judged by. Seconds only at the sizes that they are promised for. */
export function growthLimits({ articles, site, costs, residentMiB, inodesAPage }: GrownSite): JudgedLimit[] {
  const judged: JudgedLimit[] = [];
  const judge = (name: string, value: number | undefined, limit: number | undefined) => {
    // What was not measured does not hold.
    if (limit !== undefined)
      judged.push({ name: `${articles}: ${name}`, value: value ?? NaN, limit, holds: (value ?? NaN) <= limit });
  };
  for (const [edit, { pages, indexBytes }] of Object.entries(MOST)) {
    const cost = costs[edit as GrowthEdit];
    judge(`${edit}, pages`, pagesOf(cost), pages);
    judge(`${edit}, bytes of index`, cost.upload && (cost.upload.kinds?.index?.bytes ?? 0), indexBytes);
  }
  for (const [edit, limit] of Object.entries(MOST_SECONDS[articles] ?? {}))
    judge(`${edit}, seconds`, costs[edit as GrowthEdit].seconds, limit);
  judge('check, cold', site.check.cold, MOST_CHECK[articles]?.cold);
  judge('check, warm', site.check.warm, MOST_CHECK[articles]?.warm);
  judge('first, times the build', rounded(costs.first.seconds / site.build.seconds, 2), MOST_TIMES_BUILD);
  judge('inodes a page', inodesAPage, MOST_INODES_A_PAGE);
  const peaks = [site.build, ...Object.values(costs)].map(({ peakTreeMiB }) => peakTreeMiB);
  judge('peak memory of all processes, MiB', Math.max(...peaks, residentMiB), MOST_MEMORY_MIB);
  judge('memory of the resident program, MiB', residentMiB, MOST_RESIDENT_MIB[articles]);
  return judged;
}

/** Between the smallest site and the largest. */
export function growthOf(sites: readonly GrownSite[]): JudgedLimit[] {
  const [small, large] = [sites[0], sites.at(-1)];
  if (!small || !large || small === large) return [];
  return Object.keys(MOST).map((edit) => {
    const pages = ({ costs }: GrownSite) => pagesOf(costs[edit as GrowthEdit]);
    const value = rounded(pages(large) / Math.max(1, pages(small)), 2);
    const name = `${large.articles} by ${small.articles}: ${edit}, pages`;
    return { name, value, limit: MOST_GROWTH, holds: value <= MOST_GROWTH };
  });
}

const pagesOf = ({ pages: { added, changed, removed } }: PublicationCost) => added + changed + removed;
