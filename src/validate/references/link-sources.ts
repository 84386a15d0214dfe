import type { Content, Source } from '../../ingest/content/content.ts';

/** Every file whose links lead readers somewhere. */
export function sourcesOfLinks({ site, entries, boards, comments }: Content): Source[] {
  return [...(site ? [site] : []), ...entries, ...boards, ...comments];
}
