import type { SiteCost } from '../site-cost.ts';
import type { HugoReport } from './hugo.ts';
import type { PublicationCost } from './pushed-site.ts';

/** What is done to a site, one after another: the first by the hooks alone, the others with the resident program beside. */
export const EDIT_NAMES = ['first', 'sentence', 'added', 'removed', 'unit', 'term', 'footer', 'pledge'] as const;

/** `alone`: one sentence by the hooks alone again; `day`: a day passes. */
export type GrowthEdit = (typeof EDIT_NAMES)[number] | 'alone' | 'day';

/** What each change costs on a site of one size. */
export interface GrownSite {
  articles: number;
  /** The check and the build of the same content, from nothing. */
  site: SiteCost;
  costs: Record<GrowthEdit, PublicationCost>;
  /** The most that the resident program held. */
  residentMiB: number;
  /** Of the whole site folder after the first publication: files, folders and links. */
  inodesAPage: number;
  /** Its full build of the same texts. */
  hugo: HugoReport | undefined;
}
