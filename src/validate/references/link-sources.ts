import { rootOf } from '../../schema/settings/site.ts';
import { type Content, type Source, validValues } from '../../ingest/content/content.ts';

/** Every file whose links lead readers somewhere. */
export function sourcesOfLinks({ site, entries, boards, comments }: Content): Source[] {
  return [...(site ? [site] : []), ...entries, ...boards, ...comments];
}

/** Where the site lies, which its links may begin with; undefined where the settings do not say it, or are wrong. */
export function rootOfContent({ site }: Content): string | undefined {
  const settings = validValues(site);
  return settings && rootOf(settings);
}
