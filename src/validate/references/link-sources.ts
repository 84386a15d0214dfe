import { type Content, type Source, validValues } from '../../ingest/content/content.ts';

/** Every file whose links lead readers somewhere. */
export function sourcesOfLinks({ site, entries, boards, comments }: Content): Source[] {
  return [...(site ? [site] : []), ...entries, ...boards, ...comments];
}

/** The site's own, which its links may begin with; undefined where the settings have none, or are wrong. */
export function domainOf({ site }: Content): string | undefined {
  return validValues(site)?.domain;
}
