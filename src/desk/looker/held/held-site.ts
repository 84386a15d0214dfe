import { isDeepStrictEqual } from 'node:util';
import { type Content, type EntrySource, isShown } from '../../../ingest/content/content.ts';
import { folderOf } from '../../../ingest/files/content-file.ts';
import { fieldsOf } from '../../../kernel/fields.ts';
import type { Entry } from '../../../model/entities/linked.ts';
import { buildSite } from '../../../model/site/build-site.ts';
import { entryFrom } from '../../../model/site/link-entries.ts';
import { downloadsOf } from '../../../model/site/published-files.ts';
import type { Site } from '../../../model/site/site.ts';

/** Values of an entry that the rest of a model is not built from: pages look them up in the entry. */
const OF_PAGES_ALONE: ReadonlySet<string> = new Set([
  'title',
  'subtitle',
  'summary',
  'keywords',
  'editor',
  'source',
  'quote',
  'figures',
  'cover',
]);

/** What an entry is made of where only such values, its body and the files beside it may differ. */
const OF_ITSELF = [
  'data',
  'headings',
  'links',
  'body',
  'textDigest',
  'photos',
  'cover',
  'portrait',
  'attachments',
  'narration',
  'recordings',
  'monthly',
  'path',
  'file',
] as const satisfies (keyof Entry)[];

/**
 * The site of the content as it is. Building one takes longer than all else that a page needs: where somebody types in
 * the text of an entry, this one serves, with that entry as it would be.
 */
export class HeldSite {
  #content: Content | undefined;
  #site: Site | undefined;

  /** Builds the site of content without changes, for later. */
  prepare(content: Content): Site {
    if (this.#content !== content || !this.#site) {
      this.#site = buildSite(content, false);
      this.#content = content;
    }
    return this.#site;
  }

  /**
   * Does something with the site of content with changes, as `buildSite` makes it without previews. `base`: the content
   * without them. Nobody else may look at a site meanwhile.
   */
  async with<T>(
    content: Content,
    { base, changed, piece }: { base: Content; changed: readonly string[]; piece: string },
    work: (site: Site) => Promise<T>,
  ): Promise<T> {
    if (content === base) return work(this.prepare(base));
    const source = onlyChanged(content, { base, changed, piece });
    const site = source && this.prepare(base);
    const entry = site?.entries.find(({ path }) => path === piece);
    const made = entry && entryFrom(source!, site!.units, content);
    if (!site || !entry || !made) return work(buildSite(content, false));
    const before = Object.fromEntries(OF_ITSELF.map((key) => [key, Object.getOwnPropertyDescriptor(entry, key)!]));
    const now = Object.fromEntries(OF_ITSELF.map((key) => [key, Object.getOwnPropertyDescriptor(made, key)!]));
    Object.defineProperties(entry, now);
    try {
      return await work({ ...site, downloads: [...downloadsOf(content, [entry]), ...site.downloads] });
    } finally {
      Object.defineProperties(entry, before);
    }
  }
}

/** The piece, if it is an entry that is shown before and after, and nothing changes in the model but it. */
function onlyChanged(
  content: Content,
  { base, changed, piece }: { base: Content; changed: readonly string[]; piece: string },
): EntrySource | undefined {
  // Only a folder of its own has nothing that others show.
  const own = /\/index\.mdx?$/.test(piece) ? folderOf(piece) : undefined;
  const isOwn = (path: string) => path === piece || (own !== undefined && path.startsWith(own));
  if (content.now !== base.now || !changed.every(isOwn)) return undefined;
  const before = base.entries.find(({ file }) => file.path === piece);
  const now = content.entries.find(({ file }) => file.path === piece);
  if (!before || !now || ![before, now].every((one) => isSound(one) && isShown(one, base.now, false))) return undefined;
  return isDeepStrictEqual(linkedValues(before), linkedValues(now)) ? now : undefined;
}

/** A topic with any mistake is not shown. */
function isSound({ reading }: EntrySource): boolean {
  return reading.valid && !reading.findings.some(({ severity }) => severity === 'error');
}

function linkedValues({ reading }: EntrySource): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fieldsOf(reading.value)).filter(([key]) => !OF_PAGES_ALONE.has(key)));
}
