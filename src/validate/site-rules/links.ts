import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { nearest } from '../../kernel/nearest.ts';
import { pinyinSlug } from '../../kernel/slug.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/entry-kind.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { appraisalAddress, boardAddress, entryAddress, PAGES, posterAddress, unitAddress } from '../../site/address.ts';
import { resolveAnchor } from '../../site/anchor.ts';
import { linkTarget } from '../../site/link.ts';
import { isUnread, textOf, withheld, type Content, type EntrySource, type Located, type SiteRule, type Source } from '../content.ts';
import { Suggestions } from '../suggestions.ts';

/** B05, B06, R09: links inside the site lead somewhere, and anchors to a heading or a term. */
export const internalLinks: SiteRule = (content) => {
  const check = new LinkChecker(content);
  const sources: Source[] = [...(content.site ? [content.site] : []), ...content.entries, ...content.boards, ...content.comments];
  return sources.flatMap((source) => {
    const isPublished = withheld(source, content.now) === undefined;
    return source.reading.links.flatMap(({ target, at }): Located[] => {
      const found = check.link(target, source, isPublished, at);
      return found ? [{ path: source.file.path, finding: found }] : [];
    });
  });
};

class LinkChecker {
  private readonly content: Content;
  private readonly entries: ReadonlyMap<string, EntrySource>;
  private readonly pages: ReadonlySet<string>;
  private readonly terms: ReadonlySet<string>;
  private readonly nearEntry: Suggestions;
  private readonly nearPage: Suggestions;

  constructor(content: Content) {
    this.content = content;
    this.entries = new Map(content.entries.map((entry) => [entryAddress(entry.kind, entry.slug), entry]));
    this.pages = pageAddresses(content);
    this.terms = termAnchors(content);
    this.nearEntry = new Suggestions(this.entries.keys());
    this.nearPage = new Suggestions(this.pages);
  }

  link(address: string, from: Source, isPublished: boolean, at: Span): Finding | undefined {
    const link = linkTarget(address);
    if (link.to === 'anchor') return this.heading(link.anchor, from, at);
    if (link.to !== 'site') return undefined;
    const { path, anchor } = link;
    const page = this.entries.get(path);
    if (!page) {
      if (path === PAGES.glossary && anchor) return this.term(anchor, at);
      if (this.pages.has(path) || this.content.publicFiles.has(path) || isUnread(this.content, path)) return undefined;
      return finding('B05', { address: path, suggestion: this.suggest(path) }, at);
    }
    const reason = isPublished ? withheld(page, this.content.now) : undefined;
    if (reason !== undefined) return finding('R09', { id: path, reason }, at);
    return anchor === undefined ? undefined : this.heading(anchor, page, at);
  }

  private heading(anchor: string, page: Source, at: Span): Finding | undefined {
    const titles = page.reading.headings.map(({ text }) => text);
    if (anchor === '' || page.text === '' || resolveAnchor(anchor, titles) !== undefined) return undefined;
    // A space would end the address.
    const written = titles.map((title) => title.replace(/[\s()<>]+/g, ''));
    return finding('B06', { anchor, suggestion: nearest(anchor, written) }, at);
  }

  private term(anchor: string, at: Span): Finding | undefined {
    if (this.terms.has(anchor) || this.terms.has(anchor.replace(/-\d+$/, ''))) return undefined;
    return finding('B06', { anchor, suggestion: nearest(anchor, this.terms) }, at);
  }

  /** The page that an address of another form means, else the nearest. */
  private suggest(path: string): string | undefined {
    const plain = `${path.toLowerCase().replace(/(?:\/index)?\.(?:html?|mdx?)$/, '').replace(/\/+$/, '')}/`;
    if (this.entries.has(plain) || this.pages.has(plain)) return plain;
    return this.nearEntry.for(path) ?? this.nearPage.for(path);
  }
}

/** The ids of the glossary's terms; terms of one pinyin are numbered behind it. */
function termAnchors({ glossary }: Content): Set<string> {
  const rows = Array.isArray(glossary?.reading.value) ? (glossary.reading.value as ({ id?: unknown; term?: unknown } | null)[]) : [];
  return new Set(rows.flatMap((row) => (typeof row?.id === 'string' ? row.id : pinyinSlug(String(row?.term ?? '')))));
}

/** Every page that is not an entry's: fixed pages, units, lists and their parts by field and year. */
function pageAddresses(content: Content): Set<string> {
  const pages = new Set<string>(Object.values(PAGES));
  for (const unit of content.units) pages.add(unitAddress(unit.id));
  for (const kind of ENTRY_KIND_NAMES) pages.add(ENTRY_KINDS[kind].address);
  for (const board of content.boards) {
    if (withheld(board, content.now) !== undefined) continue;
    pages.add(boardAddress(board.slug));
    pages.add(posterAddress(board.slug));
  }
  for (const appraisal of content.appraisals) if (withheld(appraisal, content.now) === undefined) pages.add(appraisalAddress(appraisal.slug));
  const fieldOfUnit = new Map(content.units.map((unit) => [unit.id, textOf(unit, 'field')]));
  for (const entry of content.entries) {
    const { address } = ENTRY_KINDS[entry.kind];
    const year = textOf(entry, 'publishedAt')?.slice(0, 4);
    const fieldName = fieldOfUnit.get(textOf(entry, 'unit') ?? '');
    const field = PARTY_FIELDS.find((candidate) => candidate.name === fieldName);
    if (year) pages.add(`${address}year/${year}/`);
    if (field) pages.add(`${address}field/${field.id}/`);
  }
  return pages;
}
