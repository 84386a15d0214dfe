import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { nearest } from '../../kernel/nearest.ts';
import { DOWNLOADS, entryAddress } from '../../site/address.ts';
import { anchorsOf } from '../../site/anchor.ts';
import { linkTarget } from '../../site/link.ts';
import { isUnread, withheld, type Content, type EntrySource, type Located, type SiteRule, type Source } from '../content.ts';
import type { Heading } from '../reading.ts';
import { Suggestions } from '../suggestions.ts';
import { sourcesOfLinks } from './downloads.ts';
import { pageAddresses, type PageAddresses } from './page-addresses.ts';

/** B05, B06, R09, R23, R24: links inside the site lead somewhere, and anchors to a heading or a term. */
export const internalLinks: SiteRule = (content) => {
  const check = new LinkChecker(content);
  return sourcesOfLinks(content).flatMap((source) => {
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
  private readonly pages: PageAddresses;
  /** What is published later may lead to what is published later. */
  private readonly laterPages: PageAddresses;
  private readonly nearEntry: Suggestions;
  private readonly nearPage: Suggestions;
  private readonly nearFile: Suggestions;
  private readonly nearHeading = new Map<readonly Heading[], Suggestions>();

  constructor(content: Content) {
    this.content = content;
    this.entries = new Map(content.entries.map((entry) => [entryAddress(entry.kind, entry.slug), entry]));
    this.pages = pageAddresses(content, 'published');
    this.laterPages = pageAddresses(content, 'later too');
    this.nearEntry = new Suggestions(this.entries.keys());
    this.nearPage = new Suggestions(this.pages.keys());
    this.nearFile = new Suggestions(content.publicFiles);
  }

  link(address: string, from: Source, isPublished: boolean, at: Span): Finding | undefined {
    const link = linkTarget(address);
    if (link.to === 'anchor') return this.heading(link.anchor, from, at);
    if (link.to !== 'site') return undefined;
    const { path, anchor } = link;
    if (this.content.unlinked.has(path)) return finding('R24', { id: path }, at);
    const now = this.content.moved.get(path);
    if (now !== undefined) return finding('R23', { id: path, now }, at);
    const page = this.entries.get(path);
    if (!page) {
      const anchors = (isPublished ? this.pages : this.laterPages).get(path);
      if (anchors) return this.anchor(anchor, anchors, at);
      if (this.content.publicFiles.has(path) || isUnread(this.content, path)) return undefined;
      return finding('B05', { address: path, suggestion: this.suggest(path) }, at);
    }
    const reason = isPublished ? withheld(page, this.content.now) : undefined;
    if (reason !== undefined) return finding('R09', { id: path, reason }, at);
    return anchor === undefined ? undefined : this.heading(anchor, page, at);
  }

  private heading(anchor: string, page: Source, at: Span): Finding | undefined {
    const { headings } = page.reading;
    if (anchor === '' || page.text === '' || anchorsOf(headings).resolve(anchor) !== undefined) return undefined;
    let near = this.nearHeading.get(headings);
    // A space would end the address.
    if (!near) this.nearHeading.set(headings, (near = new Suggestions(headings.map(({ text }) => text.replace(/[\s()<>]+/g, '')))));
    return finding('B06', { anchor, suggestion: near.for(anchor) }, at);
  }

  private anchor(anchor: string | undefined, anchors: ReadonlySet<string>, at: Span): Finding | undefined {
    if (anchor === undefined || anchor === '' || anchors.has(anchor)) return undefined;
    return finding('B06', { anchor, suggestion: nearest(anchor, anchors) }, at);
  }

  /** The page that an address of another form means, else the nearest page or file. */
  private suggest(path: string): string | undefined {
    if (path.startsWith(DOWNLOADS)) return this.nearFile.for(path);
    const plain = `${path.toLowerCase().replace(/(?:\/index)?\.(?:html?|mdx?)$/, '').replace(/\/+$/, '')}/`;
    if (this.entries.has(plain) || this.pages.has(plain)) return plain;
    return this.nearEntry.for(path) ?? this.nearPage.for(path);
  }
}
