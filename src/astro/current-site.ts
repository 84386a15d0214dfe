import type { PreviewReport } from '../diagnostics/reports/preview-report.ts';
import type { Site } from '../model/site/site.ts';

/** What pages are made from, put here by the integration before any page is rendered. */
export interface CurrentSite {
  site: Site;
  /** True in `dev`: Vite puts scripts and styles of its own into pages, and they lie at the root of their host. */
  isPreview?: boolean;
  /** `dev` only, and only if something is wrong in the content. */
  report?: PreviewReport | undefined;
  /** The address of the one page that is wanted: there are no others then. */
  only?: string | undefined;
}

// Pages are bundled apart from the integration, but run in the same process: the global is their only common ground.
const KEY = Symbol.for('bangyang.current-site');
const shared = globalThis as unknown as Record<symbol, CurrentSite | undefined>;

export function setCurrentSite(current: CurrentSite): void {
  shared[KEY] = current;
}

/** The model that pages show. Throws outside of a build or a dev server. */
export function currentSite(): CurrentSite {
  const current = shared[KEY];
  if (!current) throw new Error('The integration of 榜样 is not in astro.config.mjs, so there is no content to show.');
  return current;
}
