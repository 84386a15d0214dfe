import { DOWNLOADS, entryAddress } from '../../../addresses/address.ts';
import { anchorsOf } from '../../../addresses/anchor.ts';
import { linkTarget } from '../../../addresses/link.ts';
import { ownAddress } from '../../../addresses/own-address.ts';
import { FILE_START, finding, type Finding, type Span } from '../../../diagnostics/issue.ts';
import { namedAttachments } from '../../../ingest/content/attachments.ts';
import {
  type Content,
  type EntrySource,
  type OfferingSource,
  placeIn,
  publishedFrom,
  rowsOf,
  type Source,
  textOf,
  withheld,
} from '../../../ingest/content/content.ts';
import { isUnread } from '../../../ingest/content/unread.ts';
import type { Heading } from '../../../ingest/content/reading.ts';
import { Suggestions } from '../../../ingest/content/suggestions.ts';
import type { BeijingTime } from '../../../kernel/beijing-time.ts';
import { nearest } from '../../../kernel/nearest.ts';
import { fieldsOfEach } from '../../../kernel/fields.ts';
import { pledgePlace } from '../../inspect/pledge-files.ts';
import { pageAddresses, type PageAddresses } from '../../addresses/page-addresses.ts';
import { rootOfContent, sourcesOfLinks } from '../../references/link-sources.ts';
import { addressProblem } from '../address-problem.ts';
import type { Located, SiteRule } from '../rule.ts';

/** B05, B06, B10, R09, R23, R24: links inside the site lead somewhere, and anchors to a heading or a term. */
export const internalLinks: SiteRule = (content) => {
  const check = new LinkChecker(content);
  const inTexts = sourcesOfLinks(content).flatMap((source) => {
    const moment = publishedFrom(source, content.now);
    const url = textOf(source, 'source.url');
    const mentions =
      url === undefined
        ? source.reading.links
        : [...source.reading.links, { target: url, at: placeIn(source, 'source.url') }];
    return mentions.flatMap(({ target, at }): Located[] => {
      const found = check.link(target, source, moment, at);
      return found ? [{ path: source.file.path, finding: found }] : [];
    });
  });
  return [...inTexts, ...linksOfLedgers(content, check)];
};

/** What a pledge's progress refers to: an article of this site as often as not. */
function linksOfLedgers(content: Content, check: LinkChecker): Located[] {
  const boards = new Map(content.boards.map((board) => [board.slug, board]));
  return content.pledges.flatMap((source) => {
    const board = boards.get(source.board);
    const moment = board && publishedFrom(board, content.now);
    return rowsOf(source).flatMap(({ progress }, row) =>
      fieldsOfEach(progress).flatMap(({ url }): Located[] => {
        const found = typeof url === 'string' ? check.link(url, source, moment, FILE_START) : undefined;
        if (!found) return [];
        return [{ path: source.file.path, finding: { ...found, ...pledgePlace(source, row, 'progress') } }];
      }),
    );
  });
}

class LinkChecker {
  private readonly content: Content;
  private readonly root: string | undefined;
  private readonly entries: ReadonlyMap<string, EntrySource>;
  /** The entries and boards that files belong to, by the files' addresses. */
  private readonly attachments: ReadonlyMap<string, OfferingSource>;
  private readonly pages: PageAddresses;
  private readonly over: ReadonlySet<string>;
  private readonly similarEntries: Suggestions;
  private readonly similarPages: Suggestions;
  private readonly similarFiles: Suggestions;
  private readonly similarHeadings = new Map<readonly Heading[], Suggestions>();

  constructor(content: Content) {
    this.content = content;
    this.over = new Set(
      content.withdrawals.flatMap(({ expired, addresses }) => (expired === undefined ? [] : addresses)),
    );
    this.root = rootOfContent(content);
    this.entries = new Map(content.entries.map((entry) => [entryAddress(entry.kind, entry.slug), entry]));
    this.attachments = new Map(
      content.companions.size === 0
        ? []
        : [...content.entries, ...content.boards].flatMap((source) =>
            namedAttachments(source).map(({ address }) => [address, source] as const),
          ),
    );
    this.pages = pageAddresses(content);
    this.similarEntries = new Suggestions(this.entries.keys());
    this.similarPages = new Suggestions([...this.pages.keys()].filter((path) => this.isThere(path, content.now)));
    this.similarFiles = new Suggestions(content.publicFiles);
  }

  /**
   * `moment`: when readers get the link; undefined if they do not, and then it may lead to what they do not get either.
   */
  link(address: string, from: Source, moment: BeijingTime | undefined, at: Span): Finding | undefined {
    const link = linkTarget(ownAddress(address, this.root));
    if (link.to === 'file') return this.file(address, from, at);
    if (link.to === 'anchor') return this.heading(link.anchor, from, at);
    if (link.to !== 'site') return undefined;
    const { path, anchor } = link;
    const page = this.pages.get(path);
    // What is over by itself needs nobody to do anything: the link is printed as plain text from that day on.
    if (this.over.has(path)) return undefined;
    if (this.content.unlinked.has(path)) {
      // A list that has lost its last entry is there again with the next one.
      const later = page?.from === undefined ? undefined : this.anchor(anchor, page.anchors, at);
      return later ?? finding('R24', { id: path }, at);
    }
    const now = this.content.moved.get(path);
    if (now !== undefined) return finding('R23', { id: path, now }, at);
    const entry = this.entries.get(path) ?? this.attachments.get(path);
    if (!entry) {
      if (page && this.isThere(path, moment)) return this.anchor(anchor, page.anchors, at);
      if (page?.from !== undefined)
        return finding(
          'R09',
          { id: path, reason: `要到 ${page.from} 才发布`, from: moment === this.content.now ? undefined : moment },
          at,
        );
      if (this.content.publicFiles.has(path) || isUnread(this.content, path)) return undefined;
      return finding('B05', { address: path, suggestion: this.suggest(path, moment) }, at);
    }
    const reason = moment === undefined ? undefined : withheld(entry, moment);
    if (reason !== undefined)
      return finding('R09', { id: path, reason, from: moment === this.content.now ? undefined : moment }, at);
    return anchor === undefined ? undefined : this.heading(anchor, entry, at);
  }

  /** Entries have files beside them, which another rule looks at; the settings have reported it themselves. */
  private file(address: string, from: Source, at: Span): Finding | undefined {
    return 'kind' in from || from === this.content.site ? undefined : addressProblem(address, at);
  }

  private isThere(path: string, moment: BeijingTime | undefined): boolean {
    const page = this.pages.get(path);
    return page !== undefined && (moment === undefined || (page.from !== undefined && page.from <= moment));
  }

  private heading(anchor: string, page: Source, at: Span): Finding | undefined {
    const { headings } = page.reading;
    if (anchor === '' || !page.hasText || anchorsOf(headings).resolve(anchor) !== undefined) return undefined;
    let similar = this.similarHeadings.get(headings);
    // A space would end the address.
    if (!similar)
      this.similarHeadings.set(
        headings,
        (similar = new Suggestions(headings.map(({ text }) => text.replace(/[\s()<>]+/g, '')))),
      );
    return finding('B06', { anchor, suggestion: similar.for(anchor) }, at);
  }

  private anchor(anchor: string | undefined, anchors: () => ReadonlySet<string>, at: Span): Finding | undefined {
    if (anchor === undefined || anchor === '' || anchors().has(anchor)) return undefined;
    return finding('B06', { anchor, suggestion: nearest(anchor, anchors()) }, at);
  }

  /** The page that an address of another form means, else the most similar page or file. */
  private suggest(path: string, moment: BeijingTime | undefined): string | undefined {
    if (path.startsWith(DOWNLOADS)) return this.similarFiles.for(path);
    const plain = `${path
      .toLowerCase()
      .replace(/(?:\/index)?\.(?:html?|mdx?)$/, '')
      .replace(/\/+$/, '')}/`;
    if (this.entries.has(plain) || this.isThere(plain, moment)) return plain;
    return this.similarEntries.for(path) ?? this.similarPages.for(path);
  }
}
