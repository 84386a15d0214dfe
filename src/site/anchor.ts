import { pinyinSlug } from '../kernel/slug.ts';

/** Ids that every page has already. */
const TAKEN = ['top', 'main', 'columns'];

/** The ids of a page's headings in their order: pinyin, ASCII, each one different. */
export function anchorIds(titles: readonly string[]): string[] {
  const used = new Set(TAKEN);
  return titles.map((title) => {
    const base = pinyinSlug(title, 40) || 'section';
    let id = base;
    for (let count = 2; used.has(id); count++) id = `${base}-${count}`;
    used.add(id);
    return id;
  });
}

/** The id that an editor's anchor means: an id itself, or a heading's words with or without their punctuation. */
export function resolveAnchor(anchor: string, titles: readonly string[]): string | undefined {
  const ids = anchorIds(titles);
  if (ids.includes(anchor)) return anchor;
  const wanted = bare(anchor);
  const index = titles.findIndex((title) => bare(title) === wanted);
  return wanted === '' ? undefined : ids[index];
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, '');
}
