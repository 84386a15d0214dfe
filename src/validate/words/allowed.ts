import { type Content, rowsIn } from '../../ingest/content/content.ts';

/** The words that somebody answers for: no rule about words looks at them. */
export function allowedWords({ words }: Content): Set<string> {
  return new Set(rowsIn(words, 'allowed').flatMap(({ word }) => (typeof word === 'string' ? [word] : [])));
}
