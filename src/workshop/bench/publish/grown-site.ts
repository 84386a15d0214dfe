import type { SiteCost } from '../site-cost.ts';
import type { HugoReport } from './hugo.ts';
import type { PublicationCost } from './pushed-site.ts';

/** What is done to a site, one after another; then a day passes. */
export const EDIT_NAMES = ['first', 'sentence', 'added', 'removed', 'unit', 'term', 'footer', 'pledge'] as const;

export type GrowthEdit = (typeof EDIT_NAMES)[number] | 'day';

/** What each change costs on a site of one size. */
export interface GrownSite {
  articles: number;
  /** The check and the build of the same content, from nothing. */
  site: SiteCost;
  costs: Record<GrowthEdit, PublicationCost>;
  /** Of the whole site folder after the first publication: files, folders and links. */
  inodesAPage: number;
  /** Its full build of the same texts. */
  hugo: HugoReport | undefined;
}
