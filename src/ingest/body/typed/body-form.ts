import { ENTRY_KINDS, type EntryKind } from '../../../schema/kinds/entry-kind.ts';

/** How a body is written: Markdown, or a topic's Markdown with tags of components in it. */
export type BodyForm = 'markdown' | 'topic';

/** How the bodies of a kind of entry are written. */
export function bodyForm(kind: EntryKind): BodyForm {
  return ENTRY_KINDS[kind].extension === '.mdx' ? 'topic' : 'markdown';
}
