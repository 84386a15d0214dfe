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

/** Content, and the site that was built of it. */
interface Built {
  content: Content;
  site: Site;
}

/** What a look at content with changes is about. `base`: the content without them. */
interface Looked {
  base: Content;
  changed: readonly string[];
  piece: string;
  /** The piece is a draft or due later, and is shown all the same: the site of the base cannot serve. */
  isPreview: boolean;
}

/**
 * The site of the content as it is. Building one takes long: where somebody types in the text of an entry, this one
 * serves, with that entry as it would be. Where the entry is new, the one serves in which it came first.
 */
export class HeldSite {
  #base: Built | undefined;
  /** With the piece that somebody looked at last and that the base cannot show. */
  #last: (Built & Omit<Looked, 'changed'>) | undefined;

  /** Builds the site of content without changes, for later. */
  prepare(content: Content): Site {
    if (this.#base?.content !== content) {
      this.#last = undefined;
      this.#base = { content, site: buildSite(content, false) };
    }
    return this.#base.site;
  }

  /**
   * Does something with the site of content with changes, as `buildSite` makes it; `isPreview`: with previews. Nobody else may look
   * at a site meanwhile.
   */
  async with<T>(content: Content, looked: Looked, work: (site: Site) => Promise<T>): Promise<T> {
    const { base, piece, isPreview } = looked;
    if (content === base && !isPreview) return work(this.prepare(base));
    const known = this.#builtBefore(content, looked);
    const entry = known?.site.entries.find(({ path }) => path === piece);
    const made = entry && entryFrom(known!.source, known!.site.units, content);
    if (!known || !entry || !made) return work(this.#builtAnew(content, looked));
    const before = Object.fromEntries(OF_ITSELF.map((key) => [key, Object.getOwnPropertyDescriptor(entry, key)!]));
    const now = Object.fromEntries(OF_ITSELF.map((key) => [key, Object.getOwnPropertyDescriptor(made, key)!]));
    Object.defineProperties(entry, now);
    try {
      const { site } = known;
      return await work({ ...site, downloads: [...downloadsOf(content, [entry]), ...site.downloads] });
    } finally {
      Object.defineProperties(entry, before);
    }
  }

  /** A site in which nothing but the piece need be otherwise. */
  #builtBefore(content: Content, looked: Looked): { source: EntrySource; site: Site } | undefined {
    const { base, piece, isPreview } = looked;
    const ofBase = isPreview ? undefined : onlyChanged(content, base, looked);
    if (ofBase) return { source: ofBase, site: this.prepare(base) };
    const last = this.#last;
    if (last?.base !== base || last.piece !== piece || last.isPreview !== isPreview) return undefined;
    const ofLast = onlyChanged(content, last.content, looked);
    return ofLast && { source: ofLast, site: last.site };
  }

  #builtAnew(content: Content, { base, changed, piece, isPreview }: Looked): Site {
    const site = buildSite(content, isPreview);
    const isEntry = content.entries.some(({ file }) => file.path === piece);
    this.#last = isEntry && changed.every(isOwnOf(piece)) ? { base, piece, isPreview, content, site } : undefined;
    return site;
  }
}

/** Files that only a piece shows: only a folder of its own has nothing that others show. */
function isOwnOf(piece: string): (path: string) => boolean {
  const own = /\/index\.mdx?$/.test(piece) ? folderOf(piece) : undefined;
  return (path) => path === piece || (own !== undefined && path.startsWith(own));
}

/**
 * The piece, if it is an entry that is shown before and after, and nothing changes in the model but it. `before`: content
 * that differs from the base in files of the piece alone.
 */
function onlyChanged(
  content: Content,
  before: Content,
  { changed, piece, isPreview }: Looked,
): EntrySource | undefined {
  if (content.now !== before.now || !changed.every(isOwnOf(piece))) return undefined;
  const [old, now] = [before, content].map(({ entries }) => entries.find(({ file }) => file.path === piece));
  if (!old || !now || ![old, now].every((one) => isSound(one) && isShown(one, before.now, isPreview))) return undefined;
  return isDeepStrictEqual(linkedValues(old), linkedValues(now)) ? now : undefined;
}

/** A topic with any mistake is not shown. */
function isSound({ reading }: EntrySource): boolean {
  return reading.valid && !reading.findings.some(({ severity }) => severity === 'error');
}

function linkedValues({ reading }: EntrySource): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fieldsOf(reading.value)).filter(([key]) => !OF_PAGES_ALONE.has(key)));
}
