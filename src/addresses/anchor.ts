import { pinyinSlug } from '../kernel/slug.ts';
import { isOneOfMany, isPartId } from './page-ids.ts';

/** The places of a page that links can lead to by its headings. */
export interface PageAnchors {
  /** Of the headings in their order. */
  ids: readonly string[];
  /** The id that an editor's anchor means: an id itself, or a heading's words with or without their punctuation. */
  resolve(anchor: string): string | undefined;
}

const known = new WeakMap<readonly object[], PageAnchors>();

/** The anchors of a page, made once for its list of headings, however many links lead there. */
export function anchorsOf(headings: readonly { readonly text: string }[]): PageAnchors {
  let anchors = known.get(headings);
  if (!anchors) known.set(headings, (anchors = makeAnchors(headings.map(({ text }) => text))));
  return anchors;
}

function makeAnchors(titles: readonly string[]): PageAnchors {
  const ids = anchorIds(titles);
  let byWords: Map<string, string> | undefined;
  const all = new Set(ids);
  return {
    ids,
    resolve(anchor) {
      if (all.has(anchor)) return anchor;
      byWords ??= new Map(titles.map((title, index): [string, string] => [bare(title), ids[index]!]).reverse());
      const wanted = bare(anchor);
      return wanted === '' ? undefined : byWords.get(wanted);
    },
  };
}

/** The ids of a page's headings in their order: pinyin, ASCII, each one different, none that a part of the page has. */
export function anchorIds(titles: readonly string[]): string[] {
  const used = new Set<string>();
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const slug = pinyinSlug(title, 40);
    const base = slug === '' ? 'section' : isOneOfMany(slug) ? `section-${slug}` : slug;
    let count = counts.get(base) ?? 1;
    let id = count === 1 ? base : `${base}-${count}`;
    while (used.has(id) || isPartId(id)) id = `${base}-${++count}`;
    counts.set(base, count);
    used.add(id);
    return id;
  });
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, '');
}
