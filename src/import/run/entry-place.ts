import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyinSlug } from '../../kernel/slug.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import type { Draft } from '../entry/drafts.ts';

/** Where an entry is to lie, below the folder that takes entries. */
export interface EntryPlace {
  slug: string;
  /** `speeches/x.md`, `exemplars/members/x/index.md`. */
  path: string;
  /** An entry with the same words lies there already. */
  isThere: boolean;
}

/** A slug that editors can still read. */
export const LONGEST_SLUG = 40;

/** Finds a place that nothing lies at; `taken` are those that this run has given away. */
export function entryPlace(draft: Draft, source: string, folder: string, taken: ReadonlySet<string>): EntryPlace {
  const { folder: below, form } = ENTRY_KINDS[draft.kind];
  const name = pinyinSlug((draft.title ?? source.replace(/\.[^.]*$/, '')).replace(/^关于/, ''), LONGEST_SLUG);
  const day = draft.date?.replaceAll('-', '');
  const base = [day, name].filter((part) => part !== undefined && part !== '').join('-') || 'wenzhang';
  const isFolder = form === 'folder' || draft.pictures.length > 0;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const path = isFolder ? `${below}/${slug}/index.md` : `${below}/${slug}.md`;
    const [whole, single] = [join(folder, below, slug), join(folder, below, `${slug}.md`)];
    if (taken.has(`${below}/${slug}`)) continue;
    if (!existsSync(whole) && !existsSync(single)) return { slug, path, isThere: false };
    if (existsSync(join(folder, path)) && readFileSync(join(folder, path), 'utf8') === draft.text)
      return { slug, path, isThere: true };
  }
}
