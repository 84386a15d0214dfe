import { countIssues } from '../../diagnostics/issue.ts';
import { checkContent, type CheckOptions, type CheckResult } from '../../validate/check.ts';
import { buildSite, type Site } from './site.ts';

/** The site of a content folder, and what was found in the folder: warnings, or nothing. */
export interface OpenedSite {
  site: Site;
  check: CheckResult;
}

/** Content with errors has no site. */
export interface RefusedContent {
  errors: CheckResult;
}

/**
 * From a content folder to its site: reads, checks, links. `previews`: drafts and entries due later too. Throws if the
 * folder is not there.
 */
export async function openSite(
  options: CheckOptions,
  { previews }: { previews: boolean },
): Promise<OpenedSite | RefusedContent> {
  const check = await checkContent(options);
  if (countIssues(check.issues).errors > 0) return { errors: check };
  return { check, site: buildSite(check.content, previews) };
}

/** The same for whoever is still writing: what is right is shown, previews too, and what is wrong is left out. */
export async function previewSite(options: CheckOptions): Promise<OpenedSite> {
  const check = await checkContent(options);
  return { check, site: buildSite(check.content, true) };
}
