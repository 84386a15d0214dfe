import { PAGES, unitAddress } from '../../addresses/address.ts';
import type { Board } from '../../model/entities/linked.ts';
import type { Namelist } from '../../model/entities/namelist.ts';
import { ancestorsOf, systemsOf, unitsFromAbove } from '../../model/entities/unit.ts';
import { PLEDGE_STATES } from '../../schema/kinds/pledge.ts';
import { type Replies, type Reply, subjectOfReply } from '../../model/entities/reply.ts';
import type { Site } from '../../model/site/site.ts';
import { AWARD_LEVELS } from '../../schema/award.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import { GLOSSARY_TEXTS } from '../../wording/plain-pages.ts';
import { SERIES_TEXTS } from '../../wording/series.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';
import { CONTACT_KINDS, contactPointRecord, pairRecord } from './contact-record.ts';
import { entryFacts } from './entry-record.ts';
import { appraisalRecord, boardRecord, commentRecord, facetsOf, PLEDGE_KINDS, pledgeRecord } from './pledge-record.ts';
import { repliesRecord } from './reply-record.ts';
import { cardRecord, POST_KINDS, postRecord } from './post-record.ts';
import { listedMemberRecord, NAMELIST_RECORD_KINDS, namelistRecord } from './namelist-record.ts';
import type { FacetValues } from './record.ts';
import type { RecordSource, SearchContent } from './search-content.ts';

/** Everything of a site that can be found. */
export function searchContent(site: Site): SearchContent {
  return {
    records: { [Symbol.iterator]: () => oldestFirst(site) },
    facets: facetValues(site),
    aliases: site.terms.filter(({ aliases }) => aliases.length > 0).map(({ term, aliases }) => [term, ...aliases]),
    pages: [
      ...[...site.units.values()].map(({ id, data }) => ({
        name: data.name,
        kind: UNIT_TEXTS.unit,
        address: unitAddress(id),
      })),
      ...site.series.map(({ data, address }) => ({ name: data.name, kind: SERIES_TEXTS.series, address })),
      ...site.terms.flatMap(({ id, term, aliases }) =>
        [term, ...aliases].map((name) => ({ name, kind: GLOSSARY_TEXTS.column, address: `${PAGES.glossary}#${id}` })),
      ),
    ],
    counties: site.portal?.counties.map(({ id, name, root, data, summary }) => ({
      id,
      name,
      root,
      newest: data?.digest.newest[0]?.date ?? '',
      summary,
    })),
  };
}

/** Something that is found, and when it was published. */
interface Found {
  time: string;
  sources: () => Iterable<RecordSource>;
}

/**
 * Made one at a time: the texts of a large site are never all in memory. Of one moment in the order of the site's
 * lists.
 */
function* oldestFirst({
  entries,
  boards,
  comments,
  appraisals,
  contacts,
  namelists,
  posts,
  replies,
}: Site): Generator<RecordSource> {
  const found: Found[] = [
    ...entries.map((entry): Found => ({
      time: entry.publishedAt,
      sources: () => [{ facts: entryFacts(entry), body: () => entry.body }],
    })),
    ...boards.map((board): Found => ({ time: board.publishedAt, sources: () => sourcesOfBoard(board, replies) })),
    ...comments.map((comment): Found => ({ time: comment.data.date, sources: () => said(commentRecord(comment)) })),
    ...appraisals.map((appraisal): Found => ({
      time: appraisal.data.publishedAt ?? appraisal.data.date,
      sources: () => said(appraisalRecord(appraisal)),
    })),
    ...namelists.map((namelist): Found => ({ time: namelist.publishedAt, sources: () => sourcesOfNamelist(namelist) })),
    ...Array.from(replies.about.values(), (about): Found => ({
      time: about[0]!.repliedAt,
      sources: () => said(recordOfReplies(about)),
    })),
    ...contacts.leaders.flatMap((leader) =>
      leader.points.map((point): Found => ({ time: point.since, sources: () => [contactPointRecord(leader, point)] })),
    ),
    ...posts.posts.map((post): Found => ({ time: post.data.since, sources: () => [postRecord(post)] })),
    ...posts.cards.map((card): Found => ({ time: card.data.since, sources: () => [cardRecord(card)] })),
    ...contacts.pairs.map((pair): Found => ({ time: pair.since, sources: () => [pairRecord(pair)] })),
  ];
  found.reverse().sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  for (const { sources } of found) yield* sources();
}

function said(record: RecordSource | undefined): RecordSource[] {
  return record ? [record] : [];
}

/** The last of its pledges is the oldest: of two that are worth the same, the one that stands above is shown first. */
function* sourcesOfBoard(board: Board, { about }: Replies): Iterable<RecordSource> {
  const { pledges } = board;
  for (let index = pledges.length - 1; index >= 0; index--) {
    const pledge = pledges[index]!;
    yield pledgeRecord(pledge, about.get(pledge));
  }
  yield boardRecord(board);
}

/** Those at the end of the list are the oldest, as on a board. */
function* sourcesOfNamelist(namelist: Namelist): Iterable<RecordSource> {
  for (let index = namelist.members.length - 1; index >= 0; index--) yield listedMemberRecord(namelist.members[index]!);
  yield namelistRecord(namelist);
}

/** Of what is no pledge: those about one are found with it. */
function recordOfReplies(replies: readonly Reply[]): RecordSource | undefined {
  const subject = subjectOfReply(replies[0]!);
  if ('board' in subject) return undefined;
  const kind = REPLY_TEXTS.column;
  const year = replies[0]!.repliedAt.slice(0, 4);
  const unit = 'children' in subject ? subject : subject.unit;
  return repliesRecord(subject, replies, unit ? facetsOf(unit, kind, year) : { kind: [kind], year: [year] });
}

function facetValues(site: Site): FacetValues {
  const flat = (values: Iterable<string>) => Array.from(values, (value) => ({ value, depth: 0 }));
  const years = new Set([
    ...site.entries.map(({ publishedAt }) => publishedAt.slice(0, 4)),
    ...[...site.boards, ...site.namelists].map(({ data }) => String(data.year)),
    ...site.replies.all.map(({ repliedAt }) => repliedAt.slice(0, 4)),
    ...[...site.comments, ...site.appraisals].map(({ data }) => data.date.slice(0, 4)),
    ...[...site.posts.posts, ...site.posts.cards].map(({ data }) => data.since.slice(0, 4)),
    ...[...site.contacts.leaders.flatMap(({ points }) => points), ...site.contacts.pairs].map(({ since }) =>
      since.slice(0, 4),
    ),
  ]);
  return {
    kind: flat([
      ...ENTRY_KIND_NAMES.map((kind): string => ENTRY_KINDS[kind].label),
      ...PLEDGE_KINDS,
      ...CONTACT_KINDS,
      ...POST_KINDS,
      ...NAMELIST_RECORD_KINDS,
      REPLY_TEXTS.column,
    ]),
    field: flat(PARTY_FIELDS.map((field) => field.short)),
    system: flat(systemsOf(site)),
    unit: unitsFromAbove(site.units.values()).map((unit) => ({
      value: unit.data.name,
      depth: ancestorsOf(unit).length,
    })),
    year: flat([...years].sort().reverse()),
    level: flat(AWARD_LEVELS),
    state: flat(Object.values(PLEDGE_STATES)),
  };
}
