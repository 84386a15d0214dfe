import { PAGES, platesAddress, pledgeAddress, unitAddress } from '../../addresses/address.ts';
import { chineseDate } from '../../kernel/beijing-time.ts';
import { ballotPercents } from '../../model/entities/ballots.ts';
import type { Unit } from '../../model/entities/linked.ts';
import { ancestorsOf } from '../../model/entities/unit.ts';
import { PLEDGE_STATES } from '../../schema/kinds/pledge.ts';
import { contactPointsOf } from '../../model/links/contacts.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { hasSecretary } from '../../schema/kinds/unit.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { POST_TEXTS } from '../../wording/posts.ts';
import { UNIT_TEXTS } from '../../wording/units.ts';
import { type UnitPledgesView, unitPledgesView } from '../boards/unit-pledges.ts';
import { commentView, type CommentView } from '../comments/comment.ts';
import { cardView, type CardView, postView, type PostView } from '../posts/posts.ts';
import { hasPlates } from '../posts/plates.ts';
import { teaserView, type TeaserView } from '../entries/teaser.ts';
import type { LinkView } from '../frame/frame.ts';
import { unitCard } from '../frame/share.ts';
import { repliesView, type RepliesView } from '../feedback/reply.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { listedAddress, listedText } from '../namelists/listed-member.ts';
import { contactText } from './contacts.ts';
import { type UnitFoldView, unitFolds } from './unit-folds.ts';

export interface UnitView {
  head: HeadView;
  address: string;
  trail: LinkView[];
  kicker: string;
  name: string;
  facts: { label: string; text: string }[];
  /** What stands below it, with all below that. */
  children: UnitFoldView[];
  pledges: UnitPledgesView | undefined;
  comments: CommentView[];
  replies: RepliesView | undefined;
  /** The latest vote about it. */
  appraisal: (LinkView & { text: string }) | undefined;
  /** What it pledged together with another unit, which leads. */
  joint: (LinkView & { note: string })[];
  /** Leaders who look after it, and units that it works with. */
  contactPoints: (LinkView & { text: string })[];
  twins: (LinkView & { note: string })[];
  posts: PostView[];
  cards: CardView[];
  /** The way to signs and cards that can be printed. */
  plates: LinkView | undefined;
  /** Its members on lists, the newest first. */
  listed: (LinkView & { note: string })[];
  /** Members who belonged to it and were moved. */
  movedAway: TeaserView[];
  blocks: { title: string; count: string; items: TeaserView[]; more: LinkView | undefined }[];
  /** True if there is nothing below the facts. */
  isEmpty: boolean;
}

/** A county's own page would otherwise hold the whole site. */
const SHOWN = 12;
/** Lists lead here to see the members of one unit. */
const MOST_LISTED = 60;

export function unitView(unit: Unit, site: Site): UnitView {
  const { name, kind, secretary, phone, address, established, members } = unit.data;
  const facts: [string, string | undefined][] = [
    [hasSecretary(kind) ? UNIT_TEXTS.secretary : UNIT_TEXTS.leader, secretary],
    [UNIT_TEXTS.members, members === undefined ? undefined : UNIT_TEXTS.memberCount(members)],
    [UNIT_TEXTS.established, /^\d{4}$/.test(established ?? '') ? UNIT_TEXTS.establishedIn(established!) : established],
    [UNIT_TEXTS.address, address],
    [UNIT_TEXTS.phone, phone],
  ];
  const pledges = unitPledgesView(unit);
  const { jointPledges } = unit;
  const comments = unit.comments.map((comment) => commentView(comment, site));
  const appraisal = appraisalOf(unit);
  const listed = site.unitListings.get(unit.id) ?? [];
  const blocks = blocksOf(unit);
  return {
    head: headView(site, {
      title: name,
      description: UNIT_TEXTS.description(name),
      address: unitAddress(unit.id),
      column: { name: UNIT_TEXTS.unit, type: UNIT_TEXTS.unit },
      card: unitCard(unit, site),
    }),
    address: unitAddress(unit.id),
    trail: [
      { label: UNIT_TEXTS.unit, href: PAGES.units },
      ...ancestorsOf(unit)
        .reverse()
        .map((above) => ({ label: above.data.name, href: unitAddress(above.id) })),
    ],
    kicker: [kind, unit.field.short, unit.system].filter((part) => part !== undefined).join(' · '),
    name,
    facts: facts.flatMap(([label, text]) => (text === undefined ? [] : [{ label, text }])),
    pledges,
    comments,
    replies: repliesView(unit, site),
    appraisal,
    children: unitFolds(unit.children),
    joint: jointPledges.slice(0, SHOWN).map((pledge) => ({
      label: pledge.data.item,
      href: pledgeAddress(pledge.board.slug, pledge.page, pledge.data.id),
      note: UNIT_TEXTS.ledBy(pledge.unit.data.name, PLEDGE_STATES[pledge.state]),
    })),
    contactPoints: contactPointsOf(unit).map((point, index) => ({
      label: unit.data.contactPoints![index]!.leader,
      text: contactText(point),
      href: `${PAGES.contacts}#${point.anchor}`,
    })),
    twins: unit.twins.map(({ unit: other, matter, since }) => ({
      label: other.data.name,
      href: unitAddress(other.id),
      note: UNIT_TEXTS.twin(matter, chineseDate(since)),
    })),
    posts: unit.posts.map(postView),
    cards: unit.cards.map(cardView),
    plates: hasPlates(unit) ? { label: POST_TEXTS.print, href: platesAddress(unit.id) } : undefined,
    listed: listed.slice(0, MOST_LISTED).map((member) => ({
      label: member.name,
      href: listedAddress(member),
      note: listedText(member),
    })),
    movedAway: unit.movedAway.slice(0, SHOWN).map(({ entry, until }) => {
      const teaser = teaserView(entry);
      return { ...teaser, who: ENTRY_TEXTS.movedAway(teaser.who ?? '', chineseDate(until)) };
    }),
    blocks,
    isEmpty:
      !pledges &&
      !appraisal &&
      [
        comments,
        blocks,
        unit.children,
        jointPledges,
        unit.movedAway,
        listed,
        unit.twins,
        unit.posts,
        unit.cards,
        unit.data.contactPoints ?? [],
      ].every(({ length }) => length === 0),
  };
}

function blocksOf(unit: Unit): UnitView['blocks'] {
  return ENTRY_KIND_NAMES.flatMap((entryKind) => {
    const entries = unit.entries[entryKind];
    if (entries.length === 0) return [];
    const { label } = ENTRY_KINDS[entryKind];
    const more =
      entries.length > SHOWN
        ? {
            label: UNIT_TEXTS.searchUnit,
            href: `${PAGES.search}?unit=${encodeURIComponent(unit.data.name)}&kind=${encodeURIComponent(label)}`,
          }
        : undefined;
    return [
      {
        title: label,
        count: ENTRY_TEXTS.count(entries.length),
        items: entries.slice(0, SHOWN).map(teaserView),
        more,
      },
    ];
  });
}

/** The latest that is published; a rate without ballots only where no vote of that day or later is. */
function appraisalOf({ appraisals, rates }: Unit): UnitView['appraisal'] {
  const latest = appraisals.find(({ ballots }) => ballotPercents(ballots));
  const published = rates[0];
  if (published && (!latest || published.appraisal.data.date > latest.appraisal.data.date)) {
    const { rate, appraisal } = published;
    const text = APPRAISAL_TEXTS.rateFact(rate, appraisal.data.date);
    return { label: APPRAISAL_TEXTS.satisfied, href: appraisal.address, text };
  }
  if (!latest) return undefined;
  const { address, data } = latest.appraisal;
  const standing = latest.standing === 'remedy' ? `（${APPRAISAL_TEXTS.remedy}）` : '';
  return {
    label: APPRAISAL_TEXTS.satisfied,
    href: address,
    text: `${ballotPercents(latest.ballots)!.satisfied}%${standing}　${data.date}`,
  };
}
