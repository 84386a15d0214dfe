import { countIssues } from '../../diagnostics/issue.ts';
import {
  checkContent,
  type CheckOptions,
  type CheckResult,
  openReadings,
  readCheckedContent,
  whileUnchanged,
} from '../../validate/check.ts';
import { ContentChanged } from '../../validate/read/source-text.ts';
import { buildSite } from './build-site.ts';
import { LastSound } from './last-sound.ts';
import type { Site } from './site.ts';

/** The site of a content folder, and what was found in the folder: warnings, or nothing. */
export interface OpenedSite {
  site: Site;
  check: CheckResult;
}

/** Content with errors has no site. */
export interface RefusedContent {
  errors: CheckResult;
}

/** Content without errors has no site all the same: a fault of the program. */
export class SiteFault extends Error {
  readonly check: CheckResult;

  constructor(check: CheckResult, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.check = check;
  }
}

/**
 * From a content folder to its site: reads, checks, links. `previews`: drafts and entries due later too. `textsLater`:
 * bodies are read when they are asked for, which is safe where nobody changes the folder meanwhile. `mostPledges`: of
 * boards, in memory at one time. Throws a `SiteFault`, or if the folder is not there.
 */
export async function openSite(
  options: CheckOptions,
  { previews, textsLater = false, mostPledges }: { previews: boolean; textsLater?: boolean; mostPledges?: number },
): Promise<OpenedSite | RefusedContent> {
  const readings = options.readings ?? openReadings(options);
  return whileUnchanged(readings, async () => {
    const check = await checkContent({ ...options, readings });
    if (countIssues(check.issues).errors > 0) return { errors: check };
    try {
      const site = buildSite(check.content, previews, mostPledges);
      if (!textsLater) holdBodies(site);
      return { check, site };
    } catch (error) {
      throw error instanceof ContentChanged ? error : new SiteFault(check, error);
    }
  });
}

/**
 * The site of a folder that another process has opened with `openSite`, without checking it once more; bodies are read when
 * they are asked for. Undefined if some file is wrong all the same.
 */
export async function openCheckedSite(options: CheckOptions): Promise<Site | undefined> {
  const content = await readCheckedContent(options);
  return content && buildSite(content, false, FEW_PLEDGES);
}

/** Enough for the boards that one process makes at a time. */
const FEW_PLEDGES = 20_000;

/** The site of a content folder while somebody writes. */
export interface PreviewedSite extends OpenedSite {
  /** Files that are shown as they were before: they hold mistakes now. */
  earlier: ReadonlySet<string>;
}

/**
 * The same for whoever is still writing: what is right is shown, previews too; what is wrong as it was when it was
 * right, or not at all.
 */
export async function previewSite(options: CheckOptions, lastSound = new LastSound()): Promise<PreviewedSite> {
  const readings = options.readings ?? openReadings(options);
  return whileUnchanged(readings, async () => {
    const check = await checkContent({ ...options, readings });
    const { content, earlier } = lastSound.fill(check.content);
    const site = buildSite(content, true);
    holdBodies(site);
    return { check, site, earlier };
  });
}

/** While it can still be begun anew if one of them was changed. */
function holdBodies({ entries }: Site): void {
  for (const entry of entries) Object.defineProperty(entry, 'body', { value: entry.body, enumerable: true });
}
