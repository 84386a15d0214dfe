import { type Content, validValues } from '../../ingest/content/content.ts';
import { tableOf } from '../../kernel/names.ts';
import { ENTRY_KIND_NAMES, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { thresholdsOf } from '../../schema/settings/thresholds.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import type { Entry, EntryOfKind } from '../entities/linked.ts';
import { nameTerms, TermMatcher } from '../entities/term.ts';
import { linkUnits, withThoseAbove } from '../entities/unit.ts';
import { contactsOf } from '../links/contacts.ts';
import { HonourRecords } from '../links/honour-roll.ts';
import { linkAppraisals } from '../links/link-appraisals.ts';
import { linkBoards } from '../links/link-boards.ts';
import { linkComments } from '../links/link-comments.ts';
import { linkMap } from '../links/link-map.ts';
import { linkPosts } from '../links/link-posts.ts';
import { linkNamelists, memberListings, unitListings } from '../links/link-namelists.ts';
import { linkReplies } from '../links/link-replies.ts';
import { linkStories } from '../links/named-pledges.ts';
import { MemberPledges } from '../links/member-pledges.ts';
import { linkPledgingMembers, storyFinder } from '../links/member-stories.ts';
import { pledgeTallies } from '../links/pledge-tallies.ts';
import { WorkCalendar } from '../pledges/notice.ts';
import { linkPortal } from '../portal/portal.ts';
import { linkSeries } from '../links/link-series.ts';
import { linkEntries, soundPhotos } from './link-entries.ts';
import { downloadsOf } from './published-files.ts';
import type { EntriesByKind, ListParts, Site } from './site.ts';
import { rootOf } from '../../schema/settings/site.ts';

/**
 * Builds the model of everything that is right in the content. `previews`: drafts and entries due later too.
 * Entries with mistakes are left out; a build never gets that far with any. `mostPledges`: of boards, in memory at one time.
 */
export function buildSite(content: Content, previews: boolean, mostPledges?: number): Site {
  const units = linkUnits(
    new Map(content.units.flatMap((unit) => (unit.reading.valid ? [[unit.id, unit.reading.value]] : []))),
  );
  const entries = linkEntries(content, units, previews);
  const ofKind = byKind(entries);
  fillUnits(entries);
  const series = linkSeries(content, entries);
  const terms = nameTerms(validValues(content.glossary) ?? []);
  const byId = idIndex(entries, content.moved);
  const byAddress = new Map(entries.map((entry) => [entry.address, entry]));
  const settings = validValues(content.site) ?? { name: '网站设置有误' };
  const url = rootOf(settings);
  const thresholds = thresholdsOf(settings.rules);
  const calendar = new WorkCalendar(validValues(content.holidays) ?? []);
  const ofMembers = new MemberPledges(ofKind.member);
  const honours = new HonourRecords(content.now);
  const boards = linkBoards({
    content,
    units,
    calendar,
    previews,
    mostPledges,
    onPledge: (pledge, index) => {
      ofMembers.add(pledge, index);
      honours.add(pledge);
    },
    photosOf: (folder, names) => soundPhotos(folder, names, content),
  });
  linkStories(entries, boards);
  const comments = linkComments(
    content,
    { units, boards, members: ofKind.member, entry: (id) => byId.get(id) },
    previews,
  );
  const appraisals = linkAppraisals(content, units, thresholds.satisfied, previews);
  const pledgesOfMembers = ofMembers.byEntry();
  linkPledgingMembers(ofKind.member, pledgesOfMembers);
  const namelists = linkNamelists(content, units, ofKind.member, previews);
  return {
    boards,
    tallies: pledgeTallies(boards),
    comments,
    replies: linkReplies(content, { units, boards, entryAt: (address) => byAddress.get(address) }),
    appraisals,
    contacts: contactsOf(units),
    map: linkMap(content, units),
    portal: linkPortal(content),
    posts: linkPosts(units, ofKind.member),
    namelists,
    unitListings: unitListings(namelists),
    memberListings: memberListings(namelists),
    honourRolls: honours.rolls(appraisals, thresholds),
    memberPledges: pledgesOfMembers,
    storyOf: storyFinder(ofKind.member),
    memberComments: Map.groupBy(
      comments.filter(({ member }) => member !== undefined),
      ({ member }) => member!.id,
    ),
    withdrawn: new Map(
      content.withdrawals.flatMap(({ addresses, reason, expired }) =>
        addresses.map((address) => [address, { address, reason, expired }]),
      ),
    ),
    unlinked: content.unlinked,
    downloads: downloadsOf(content, [...entries, ...boards]),
    moved: content.moved,
    thresholds,
    now: content.now,
    settings,
    url,
    root: url ?? settings.base ?? '',
    entries,
    ofKind,
    units,
    series,
    terms,
    matcher: new TermMatcher(terms),
    entry: (id) => byId.get(id),
    entryAt: (address) => byAddress.get(address),
    parts: tableOf(ENTRY_KIND_NAMES, (kind) => partsOf(ofKind[kind])),
  };
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
