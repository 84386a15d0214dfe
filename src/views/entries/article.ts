import { listAddress, unitAddress } from '../../addresses/address.ts';
import { chineseDate, dayOf } from '../../kernel/beijing-time.ts';
import { sharedDigest } from '../../kernel/digest.ts';
import { linkPlace } from '../../markdown/links.ts';
import type { BodyPart } from '../../markdown/printer.ts';
import { renderStory } from '../../markdown/render.ts';
import type { AnchoredHeading, Entry, Pledge } from '../../model/entities/linked.ts';
import { speakersOf } from '../../model/entities/speakers.ts';
import { neighboursOf, relatedTo } from '../../model/site/related.ts';
import type { Site } from '../../model/site/site.ts';
import { strokesOf } from '../../schema/entry.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { READING_TEXTS } from '../../wording/reading.ts';
import { memberPledgesView, toldPledgesView, unitPledgesView, type UnitPledgesView } from '../boards/unit-pledges.ts';
import { commentView, type CommentView } from '../comments/comment.ts';
import type { LinkView } from '../frame/frame.ts';
import { waysOfEntry, type WaysView } from '../feedback/ways.ts';
import { repliesView, type RepliesView } from '../feedback/reply.ts';
import { articleHeadInputs, headView, type HeadView, type PageFacts } from '../frame/head.ts';
import { coverView, type PictureView } from '../frame/picture.ts';
import { type PageQr, pageQr } from '../frame/qr.ts';
import { memberPlates } from '../posts/posts.ts';
import { listedAddress, listedText } from '../namelists/listed-member.ts';
import { correctionViews, type CorrectionView } from '../frame/corrections.ts';
import { attachmentViews, type AttachmentView } from '../frame/attachments.ts';
import { narrationView, type NarrationView } from './narration.ts';
import { monthlyViews, type MonthlyView } from './monthly.ts';
import { personView, type PersonView } from './person.ts';
import { seriesBoxView, type SeriesBoxView } from './series-box.ts';
import { type TeaserView, wordsView } from './teaser.ts';

export interface ArticleView {
  head: HeadView;
  address: string;
  trail: LinkView[];
  title: string;
  /** With its dash. */
  subtitle: string | undefined;
  /** Those that stand above the story. */
  honours: string[];
  /** Of a member's story. */
  person: PersonView | undefined;
  /** 「来源：柳林镇党委」 and so on, in the order they are printed. */
  byline: { label?: string; text: string; href?: string; datetime?: string }[];
  /** What lists of members say of whom it is about. */
  listings: LinkView[];
  lead: PictureView | undefined;
  caption: string | undefined;
  credit: string | undefined;
  figures: { value: string; unit: string | undefined; label: string; strokes: number | undefined }[];
  /** A sentence of the text, to be set large within it. */
  quote: { words: string; by?: string | undefined } | undefined;
  narration: NarrationView | undefined;
  outline: AnchoredHeading[];
  /** The first words of the story, before its figures and its outline. */
  opening: readonly BodyPart[];
  /** What stands before the sentence that is set large. */
  middle: readonly BodyPart[];
  body: readonly BodyPart[];
  monthly: MonthlyView[];
  attachments: AttachmentView[];
  series: SeriesBoxView | undefined;
  /** Mistakes that were put right, the latest first. */
  corrections: CorrectionView[];
  signature: { label: string; text: string; link?: { href: string; leavesSite: boolean } | undefined }[];
  feedback: WaysView | undefined;
  replies: RepliesView | undefined;
  /** Posts that the member holds, and cards that the member hands out. */
  plates: ReturnType<typeof memberPlates>;
  /** What the member or the unit has pledged, and what leaders said about the member. */
  pledges: UnitPledgesView | undefined;
  /** Pledges of others that it tells of. */
  told: UnitPledgesView | undefined;
  comments: CommentView[];
  related: TeaserView[];
  /** The next older and the next newer one of its kind. */
  neighbours: (LinkView & { name: string })[];
  qr: PageQr | undefined;
  preview: string | undefined;
  isSpeech: boolean;
}

/** From three headings on an outline helps; below, it is in the way. */
const OUTLINE_FROM = 3;

/** More would stand between the title and the story: they are told below it. */
const HONOURS_ABOVE = 2;

export function articleView(entry: Entry, site: Site): ArticleView {
  return { ...writtenArticle(entry, site), qr: pageQr(site.url, entry.address) };
}

/** Everything of it that what somebody has written decides: the QR code is drawn from the address alone. */
export function writtenArticle(entry: Entry, site: Site): Omit<ArticleView, 'qr'> {
  const { opening, middle, rest } = renderStory(entry, site);
  return {
    head: headView(site, headFacts(entry)),
    ...articleFacts(entry, site),
    outline: outlineOf(entry),
    opening,
    middle,
    body: rest,
    feedback: waysOfEntry(entry, site),
  };
}

/** Everything that an article's page prints but what is drawn from its body, or what that is made from. */
export function articleInputs(entry: Entry, site: Site): unknown[] {
  const { related, ...facts } = articleFacts(entry, site);
  return [articleHeadInputs(site, headFacts(entry)), facts, related.map(sharedDigest)];
}

function headFacts(entry: Entry): PageFacts & { entry: Entry } {
  const { title, summary } = entry.data;
  const { label } = ENTRY_KINDS[entry.kind];
  return { title, description: summary, address: entry.address, column: { name: label, type: label }, entry };
}

/**
 * Everything of an article's page but its head, what is drawn from its body and its address, which costs a hundred
 * times as much, and the ways to say something about it.
 */
export function articleFacts(
  entry: Entry,
  site: Site,
): Omit<ArticleView, 'head' | 'outline' | 'opening' | 'middle' | 'body' | 'feedback' | 'qr'> {
  const { data } = entry;
  const { label, address } = ENTRY_KINDS[entry.kind];
  return {
    address: entry.address,
    trail: [{ label, href: address }, ...fieldLink(entry, site)],
    title: data.title,
    subtitle: data.subtitle && ENTRY_TEXTS.subtitle(data.subtitle),
    honours: honoursOf(entry).slice(0, HONOURS_ABOVE),
    person: entry.kind === 'member' ? personView(entry) : undefined,
    byline: bylineOf(entry),
    listings: (site.memberListings.get(entry.id) ?? []).map((member) => ({
      label: listedText(member),
      href: listedAddress(member),
    })),
    lead: coverView(entry, 'lead'),
    caption: entry.cover && data.cover?.caption,
    credit: entry.cover && data.cover?.credit,
    figures: ('figures' in data ? (data.figures ?? []) : []).map(({ value, unit, label: what, drawn }) => ({
      value,
      unit,
      label: what,
      strokes: drawn ? strokesOf(value) : undefined,
    })),
    quote: 'quote' in data ? data.quote : undefined,
    narration: narrationView(entry),
    neighbours: neighboursView(entry, site),
    monthly: monthlyViews(entry),
    attachments: attachmentViews(entry),
    series: seriesBoxView(entry),
    corrections: correctionViews(entry.data.corrections),
    signature: signatureOf(entry, site),
    replies: repliesView(entry, site),
    plates: memberPlates(entry.id, site),
    pledges: pledgesOf(entry, site),
    told: toldPledgesView(entry.pledges.filter((pledge) => !isOfEntry(pledge, entry, site))),
    comments: (site.memberComments.get(entry.id) ?? []).map((comment) => commentView(comment, site)),
    related: relatedTo(entry, site).map(wordsView),
    preview: entry.withheld && ENTRY_TEXTS.preview(entry.withheld),
    isSpeech: entry.kind === 'speech',
  };
}

function neighboursView(entry: Entry, site: Site): ArticleView['neighbours'] {
  const { older, newer } = neighboursOf(entry, site);
  return [
    ...(older ? [{ name: READING_TEXTS.older, label: older.data.title, href: older.address }] : []),
    ...(newer ? [{ name: READING_TEXTS.newer, label: newer.data.title, href: newer.address }] : []),
  ];
}

/** The list of its field, where the kind's list has parts. */
function fieldLink({ kind, field }: Entry, site: Site): LinkView[] {
  if (!field || !site.parts[kind].fields.has(field.id)) return [];
  return [{ label: field.short, href: listAddress(kind, { by: 'field', id: field.id }) }];
}

/** Of a member, or of the unit whose story it is; a unit with others below it has a page for theirs. */
function pledgesOf(entry: Entry, site: Site): UnitPledgesView | undefined {
  if (entry.kind === 'branch') {
    return entry.unit && entry.unit.children.length === 0 ? unitPledgesView(entry.unit, entry.pledges) : undefined;
  }
  return memberPledgesView(site.memberPledges.get(entry.id), entry.pledges);
}

/** True where it stands among the pledges of whom the entry is about. */
function isOfEntry(pledge: Pledge, entry: Entry, site: Site): boolean {
  return entry.kind === 'branch'
    ? pledge.unit === entry.unit && entry.unit.children.length === 0
    : (site.memberPledges.get(entry.id)?.includes(pledge) ?? false);
}

function honoursOf(entry: Entry): string[] {
  return entry.kind === 'branch' || entry.kind === 'member' ? (entry.data.honours ?? []).map(ENTRY_TEXTS.honour) : [];
}

function bylineOf(entry: Entry): ArticleView['byline'] {
  const { data, units, formerUnits } = entry;
  const line: ArticleView['byline'] = [];
  if (entry.kind === 'speech') {
    line.push(...speakersOf(entry.data).map(({ name, post }) => ({ text: `${post}　${name}` })), {
      text: chineseDate(entry.data.date),
      datetime: dayOf(entry.data.date),
    });
    line.push({ text: entry.data.occasion });
    if (entry.data.place) line.push({ text: entry.data.place });
  }
  // A member's stand beside the name.
  if (entry.kind !== 'member')
    for (const unit of units) line.push({ text: unit.data.name, href: unitAddress(unit.id) });
  for (const { unit, until } of formerUnits)
    line.push({ text: ENTRY_TEXTS.formerUnit(unit.data.name, chineseDate(until)), href: unitAddress(unit.id) });
  line.push({ label: ENTRY_TEXTS.source, text: data.source.name });
  line.push({ label: ENTRY_TEXTS.published, text: entry.publishedAt, datetime: entry.publishedAt.replace(' ', 'T') });
  return line;
}

function signatureOf(entry: Entry, site: Site): ArticleView['signature'] {
  const { source, editor, updatedAt } = entry.data;
  const honours = honoursOf(entry).slice(HONOURS_ABOVE);
  return [
    ...(entry.kind === 'speech' && entry.data.transcript
      ? [{ label: ENTRY_TEXTS.note, text: ENTRY_TEXTS.transcript }]
      : []),
    ...(honours.length > 0 ? [{ label: ENTRY_TEXTS.honours, text: honours.join('；') }] : []),
    {
      label: ENTRY_TEXTS.source,
      text: source.name,
      link: source.url === undefined ? undefined : linkPlace(source.url, site, undefined),
    },
    ...(source.author ? [{ label: ENTRY_TEXTS.author, text: source.author }] : []),
    ...(editor ? [{ label: ENTRY_TEXTS.editor, text: editor }] : []),
    ...(updatedAt ? [{ label: ENTRY_TEXTS.updated, text: updatedAt }] : []),
  ];
}

function outlineOf(entry: Entry): ArticleView['outline'] {
  const outline = entry.headings.filter(({ depth }) => depth <= 3);
  return outline.length < OUTLINE_FROM ? [] : outline;
}
