import { withNarrations } from '../channels/sound/narrations.ts';
import { reportText } from '../diagnostics/reports/text.ts';
import { readPublicFolder } from '../ingest/files/public-files.ts';
import { unfitForBundling } from '../machine/bundling-place.ts';
import type { Environment } from '../machine/environment.ts';
import { PROJECT } from '../machine/project.ts';
import { type OpenedSite, openSite } from '../model/site/open-site.ts';
import type { Site } from '../model/site/site.ts';
import { clashesWith } from '../outputs/downloads.ts';

/** A build that must not go on; the reason has been printed. */
export class BuildRefused extends Error {
  override name = 'BuildRefused';
  override stack = '';
}

/** Who says what a build has to say: Astro, or a build without it. */
export interface BuildTeller {
  info(line: string): void;
  options: { level: string };
}

/**
 * The site that a build renders, and what was found in its content. Throws a `BuildRefused`, with the report printed, if
 * anything in content or public files is wrong.
 */
export async function siteOfBuild(environment: Environment, logger: BuildTeller): Promise<OpenedSite> {
  const opened = await openSite(environment, { previews: false });
  const { issues, files, linesOf } = 'errors' in opened ? opened.errors : opened.check;
  const report = reportText(issues, linesOf, files, process.stderr.isTTY);
  if ('errors' in opened) refuse(report, logger);
  if (issues.length > 0) process.stderr.write(`\n${report}\n`);
  else logger.info(report.trim());
  refusePublicFiles(environment, opened.site, logger);
  const site = await withNarrations(opened.site, environment, (line) => logger.info(line));
  return { check: opened.check, site };
}

/** Throws a `BuildRefused`, with the reason printed, if the program lies where Astro cannot bundle it. */
export function refuseUnfitFolder(logger: BuildTeller): void {
  const reason = unfitForBundling('程序', PROJECT);
  if (reason !== undefined) refuse(`${reason}\n`, logger);
}

/** Astro would copy public files as they are, links followed. */
function refusePublicFiles({ publicFolder }: Environment, site: Site, logger: BuildTeller): void {
  const { files, refused } = readPublicFolder(publicFolder);
  const all = [...refused, ...clashesWith(site, files)];
  if (all.length === 0) return;
  refuse(all.map(({ path, reason }) => `public/${path} 不能发布：${reason}。`).join('\n'), logger);
}

/** Astro announces in English that a hook has failed, and prints the message: neither is for editors. */
function refuse(report: string, logger: BuildTeller): never {
  process.stderr.write(`\n${report}`);
  logger.options.level = 'silent';
  throw new BuildRefused();
}
