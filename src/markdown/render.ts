import { linkTarget } from '../addresses/link.ts';
import { ownAddress } from '../addresses/own-address.ts';
import { htmlTree } from '../ingest/body/markdown.ts';
import { bodyForm } from '../ingest/body/typed/body-form.ts';
import { jsonDigest } from '../kernel/digest.ts';
import type { Entry } from '../model/entities/linked.ts';
import { MentionedTerms } from '../model/entities/mentioned-terms.ts';
import type { Term } from '../model/entities/term.ts';
import type { Site } from '../model/site/site.ts';
import { linkPlace } from './links.ts';
import { photoNamed } from './pictures.ts';
import { playerHtml, Players } from './players.ts';
import { type BodyPart, printBody, type PrintedStory, printStory, type Surroundings } from './printer.ts';
import { Explainer } from './terms.ts';

export interface RenderOptions {
  /** Explain terms in place; feeds do without. */
  terms: boolean;
}

/**
 * The body of an entry as a page shows it: HTML, and the components of a topic. Pure but for the site's model. Throws
 * `UnprintableBody`.
 */
export function renderEntry(entry: Entry, site: Site, options: RenderOptions): BodyPart[] {
  return printBody(htmlTree(entry.body, bodyForm(entry.kind)), surroundingsOf(entry, site, options));
}

/** The same in three pieces, terms explained. */
export function renderStory(entry: Entry, site: Site): PrintedStory {
  return printStory(htmlTree(entry.body, bodyForm(entry.kind)), surroundingsOf(entry, site, { terms: true }));
}

function surroundingsOf(entry: Entry, site: Site, { terms }: RenderOptions): Surroundings {
  return {
    link: (address) => linkPlace(address, site, entry),
    photo: (name) => photoNamed(name, entry.photos),
    players: entry.recordings.length === 0 ? undefined : new Players(entry, site),
    headingIds: entry.headings.map(({ id }) => id),
    explainer: terms ? new Explainer(site.matcher) : undefined,
  };
}

/**
 * All that the HTML of an entry's body depends on, for a hundredth of the cost: of two runs of one program that give
 * the same here, `renderEntry` gives the same too.
 */
export function renderingInputs(entry: Entry, site: Site): unknown[] {
  const anchors = entry.links.flatMap((link): unknown[] => {
    const target = linkTarget(ownAddress(link, site.url));
    if (target.to !== 'site') return [];
    if (site.unlinked.has(target.path)) return [[target.path, null]];
    const now = site.moved.get(target.path);
    if (now !== undefined) return [[target.path, now, site.entryAt(now)?.headings.map(({ text }) => text)]];
    return target.anchor !== undefined
      ? [[target.path, site.entryAt(target.path)?.headings.map(({ text }) => text)]]
      : [];
  });
  return [
    entry.textDigest,
    [...entry.photos].map(([name, { digest, width, height }]) => [name, digest, width, height]),
    anchors,
    entry.attachments.map(({ name, address }) => [name, address]),
    entry.recordings.map((recording) => playerHtml(recording, site)),
    termDigests(entry, site),
  ];
}

/** What is known of the terms that bodies may explain. */
interface KnownMentions {
  /** The terms that it holds for, and their digests. */
  terms: string;
  digests: ReadonlyMap<Term, string>;
  mentioned: MentionedTerms;
  /** Of each text, by its digest. */
  byText: Map<string, readonly string[]>;
}

const ofSites = new WeakMap<Site, KnownMentions>();
let latest: KnownMentions | undefined;

/** Of each term that a body may explain: no other changes what it shows. */
function termDigests(entry: Entry, site: Site): readonly string[] {
  let known = ofSites.get(site);
  if (!known) ofSites.set(site, (known = mentionsOf(site)));
  let found = known.byText.get(entry.textDigest);
  if (!found) {
    const digests = known.mentioned.in(entry.body).map((term) => known.digests.get(term)!);
    known.byText.set(entry.textDigest, (found = digests));
  }
  return found;
}

/** With the same terms, of the texts of the site before too: nearly all are still the same. */
function mentionsOf({ terms, entries }: Site): KnownMentions {
  const digests = new Map(terms.map((term) => [term, jsonDigest(term).slice(0, 32)]));
  const known: KnownMentions = {
    terms: jsonDigest(terms),
    digests,
    mentioned: new MentionedTerms(terms),
    byText: new Map(),
  };
  const before = latest?.terms === known.terms ? latest.byText : new Map<string, readonly string[]>();
  for (const { textDigest } of entries) {
    const found = before.get(textDigest);
    if (found) known.byText.set(textDigest, found);
  }
  return (latest = known);
}

/** The HTML of a Markdown text of the settings, or beside a table of pledges: without pictures and terms. */
export function renderText(text: string, site: Site): string {
  const parts = printBody(htmlTree(text, 'markdown'), {
    link: (address) => linkPlace(address, site, undefined),
    photo: () => undefined,
    players: undefined,
    headingIds: [],
    explainer: undefined,
  });
  return parts.join('');
}
