import { entryAddress } from '../../addresses/address.ts';
import { anchorsOf } from '../../addresses/anchor.ts';
import {
  type Content,
  type EntrySource,
  isShown,
  type Source,
  validValues,
  withheld,
} from '../../ingest/content/content.ts';
import { picturePath, pictureUses } from '../../ingest/content/picture-uses.ts';
import type { Heading } from '../../ingest/content/reading.ts';
import { folderOf } from '../../ingest/files/content-file.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { tableOf } from '../../kernel/names.ts';
import { ENTRY_KIND_NAMES, type EntryData, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import type { SiteSettings } from '../../schema/kinds/site.ts';
import { type Thresholds, thresholdsOf } from '../../schema/kinds/thresholds.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { compareEntries } from '../entities/entry.ts';
import type {
  AnchoredHeading,
  Appraisal,
  Board,
  Comment,
  Entry,
  EntryOfKind,
  Photo,
  Pledge,
  Unit,
} from '../entities/linked.ts';
import { nameTerms, type Term, TermMatcher } from '../entities/term.ts';
import { linkUnits, withThoseAbove } from '../entities/unit.ts';
import { type HonourRoll, honourRolls } from '../links/honour-roll.ts';
import { linkAppraisals } from '../links/link-appraisals.ts';
import { linkBoards } from '../links/link-boards.ts';
import { linkComments } from '../links/link-comments.ts';
import { memberPledges } from '../links/member-pledges.ts';
import { pledgeTallies, type PledgeTallies } from '../links/pledge-tallies.ts';
import { WorkCalendar } from '../pledges/notice.ts';
import { attachmentsOf, downloadsOf, type PublishedFile } from './published-files.ts';

/** The whole site, built once and never changed: pages and outputs only look things up in it. */
export interface Site {
  settings: SiteSettings;
  /** Every entry, newest first. */
  entries: readonly Entry[];
  ofKind: EntriesByKind;
  units: ReadonlyMap<string, Unit>;
  terms: readonly Term[];
  matcher: TermMatcher;
  /** By full id, and by bare slug where only one entry has it. */
  entry(id: string): Entry | undefined;
  entryAt(address: string): Entry | undefined;
  /** Newest first. */
  boards: readonly Board[];
  tallies: PledgeTallies;
  /** The latest first. */
  comments: readonly Comment[];
  /** The latest first. */
  appraisals: readonly Appraisal[];
  /** Of quarters that are over, the latest first. */
  honourRolls: readonly HonourRoll[];
  /** Pledges of members whom an entry is about, by the entry's id. */
  memberPledges: ReadonlyMap<string, readonly Pledge[]>;
  /** What leaders said about members whom an entry is about, by the entry's id. */
  memberComments: ReadonlyMap<string, readonly Comment[]>;
  /** Pages that say that something was taken back, by their addresses. */
  withdrawn: ReadonlyMap<string, Withdrawn>;
  /** Addresses that links must not lead to: of those pages, and of lists that went with them. */
  unlinked: ReadonlySet<string>;
  /** Files for download and the attachments of entries. */
  downloads: readonly PublishedFile[];
  /** Where pages that had another address are now, by the old one. */
  moved: ReadonlyMap<string, string>;
  /** By which pledges, appraisals and reports are judged in this county. */
  thresholds: Thresholds;
  /** The build's moment. */
  now: BeijingTime;
  /** The parts of a kind's list that have entries, newest year first, fields in their usual order. */
  parts: Readonly<Record<EntryKind, ListParts>>;
}

type EntriesByKind = { readonly [K in EntryKind]: readonly EntryOfKind<K>[] };

/** What stands in the place of a page that was taken back. */
export interface Withdrawn {
  address: string;
  /** '' where none is given. */
  reason: string;
}

export interface ListParts {
  years: ReadonlyMap<string, readonly Entry[]>;
  /** By the field's id: pages are bundled apart, so their field objects are not the model's. */
  fields: ReadonlyMap<string, readonly Entry[]>;
}

/**
 * Builds the model of everything that is right in the content. `previews`: drafts and entries due later too.
 * Entries with mistakes are left out; a build never gets that far with any.
 */
export function buildSite(content: Content, previews: boolean): Site {
  const units = linkUnits(
    new Map(content.units.flatMap((unit) => (unit.reading.valid ? [[unit.id, unit.reading.value]] : []))),
  );
  const entries = content.entries
    .filter((source) => isShowable(source) && isShown(source, content.now, previews))
    .flatMap((source) => entryFrom(source, units, content) ?? [])
    .sort(compareEntries);
  const ofKind = byKind(entries);
  fillUnits(entries);
  const terms = nameTerms(validValues(content.glossary) ?? []);
  const byId = idIndex(entries, content.moved);
  const byAddress = new Map(entries.map((entry) => [entry.address, entry]));
  const settings = validValues(content.site) ?? { name: '网站设置有误' };
  const thresholds = thresholdsOf(settings.rules);
  const calendar = new WorkCalendar(validValues(content.holidays) ?? []);
  const boards = linkBoards({
    content,
    units,
    calendar,
    previews,
    photosOf: (folder, names) => soundPhotos(folder, names, content),
  });
  const comments = linkComments(
    content,
    { units, boards, members: ofKind.member, entry: (id) => byId.get(id) },
    previews,
  );
  const appraisals = linkAppraisals(content, units, thresholds.satisfied, previews);
  return {
    boards,
    tallies: pledgeTallies(boards),
    comments,
    appraisals,
    honourRolls: honourRolls(boards, appraisals, thresholds, content.now),
    memberPledges: memberPledges(ofKind.member, boards),
    memberComments: Map.groupBy(
      comments.filter(({ member }) => member !== undefined),
      ({ member }) => member!.id,
    ),
    withdrawn: new Map(
      content.withdrawals.flatMap(({ addresses, reason }) =>
        addresses.map((address) => [address, { address, reason }]),
      ),
    ),
    unlinked: content.unlinked,
    downloads: downloadsOf(content, entries),
    moved: content.moved,
    thresholds,
    now: content.now,
    settings,
    entries,
    ofKind,
    units,
    terms,
    matcher: new TermMatcher(terms),
    entry: (id) => byId.get(id),
    entryAt: (address) => byAddress.get(address),
    parts: tableOf(ENTRY_KIND_NAMES, (kind) => partsOf(ofKind[kind])),
  };
}

/**
 * True if a source can be shown as it is: its values are right. A topic's body may not be readable at all: with any
 * mistake in it, it is not touched.
 */
export function isShowable(source: Source): boolean {
  const { valid, findings } = source.reading;
  if (!valid) return false;
  return !('kind' in source) || source.kind !== 'topic' || !findings.some(({ severity }) => severity === 'error');
}

/** Undefined if its values are not right. */
function entryFrom(source: EntrySource, units: ReadonlyMap<string, Unit>, content: Content): Entry | undefined {
  const data = validValues<EntryData>(source);
  if (!data) return undefined;
  const all = (data.unit ?? []).flatMap((id) => units.get(id) ?? []);
  const unit = all[0];
  const address = entryAddress(source.kind, source.slug);
  const photos = photosOf(source, content);
  let headings: AnchoredHeading[] | undefined;
  return {
    kind: source.kind,
    slug: source.slug,
    id: address.slice(1, -1),
    address,
    data,
    publishedAt: data.publishedAt,
    unit,
    units: [...new Set(all)],
    formerUnits: ('formerUnits' in data ? (data.formerUnits ?? []) : []).flatMap(({ unit: id, until }) => {
      const former = units.get(id);
      return former && former !== unit ? [{ unit: former, until }] : [];
    }),
    field: unit?.field,
    withheld: withheld(source, content.now),
    get headings() {
      // Anchors are pinyin, which takes time; most pages of a publication are not rendered again.
      return (headings ??= anchored(source.reading.headings));
    },
    links: source.reading.links.map(({ target }) => target),
    body: source.text.slice(source.reading.bodyStart),
    photos,
    cover: photos.get(data.cover?.src ?? ''),
    attachments: attachmentsOf(source, content),
    path: source.file.path,
    file: source.file.absolute,
  } as Entry;
}

function byKind(entries: readonly Entry[]): EntriesByKind {
  const ofKind = <K extends EntryKind>(kind: K) =>
    entries.filter((entry): entry is EntryOfKind<K> => entry.kind === kind);
  return {
    branch: ofKind('branch'),
    member: ofKind('member'),
    speech: ofKind('speech'),
    news: ofKind('news'),
    topic: ofKind('topic'),
  };
}

function fillUnits(entries: readonly Entry[]): void {
  for (const entry of entries) {
    for (const unit of withThoseAbove(entry.units)) unit.entries[entry.kind].push(entry);
    for (const { unit, until } of entry.formerUnits) unit.movedAway.push({ entry, until });
  }
}

/** Former ids lead to the entry too, where no other has them. */
function idIndex(entries: readonly Entry[], moved: ReadonlyMap<string, string>): Map<string, Entry> {
  const index = new Map<string, Entry>();
  const shared = new Set<string>();
  for (const entry of entries) {
    index.set(entry.id, entry);
    if (index.has(entry.slug)) shared.add(entry.slug);
    index.set(entry.slug, entry);
  }
  for (const slug of shared) index.delete(slug);
  for (const [old, now] of moved) {
    const entry = index.get(now.slice(1, -1));
    if (!entry) continue;
    const id = old.slice(1, -1);
    for (const former of [id, id.slice(id.indexOf('/') + 1)])
      if (!index.has(former) && !shared.has(former)) index.set(former, entry);
  }
  return index;
}

function partsOf(entries: readonly Entry[]): ListParts {
  const years = new Map<string, Entry[]>();
  const fields = new Map<string, Entry[]>(PARTY_FIELDS.map((field) => [field.id, []]));
  for (const entry of entries) {
    const year = entry.publishedAt.slice(0, 4);
    const ofYear = years.get(year);
    if (ofYear) ofYear.push(entry);
    else years.set(year, [entry]);
    if (entry.field) fields.get(entry.field.id)!.push(entry);
  }
  for (const [id, list] of fields) if (list.length === 0) fields.delete(id);
  return { years, fields };
}

function anchored(headings: readonly Heading[]): AnchoredHeading[] {
  const { ids } = anchorsOf(headings);
  return headings.map(({ depth, text }, index) => ({ depth, text, id: ids[index]! }));
}

/** The sound photos of an entry by their names. */
function photosOf(source: EntrySource, content: Content): Map<string, Photo> {
  return soundPhotos(
    folderOf(source.file.path),
    pictureUses(source).map(({ name }) => name),
    content,
  );
}

function soundPhotos(folder: string, names: Iterable<string>, content: Content): Map<string, Photo> {
  const photos = new Map<string, Photo>();
  for (const name of names) {
    const picture = content.pictures.get(picturePath(folder, name) ?? '');
    if (!picture?.probe.ok) continue;
    const { width, height } = picture.probe;
    photos.set(name, { file: picture.file.absolute, digest: picture.digest, width, height });
  }
  return photos;
}
