import { unitAddress } from '../../addresses/address.ts';
import { chineseDate, dayOf } from '../../kernel/beijing-time.ts';
import type { BodyPart } from '../../markdown/printer.ts';
import { renderEntry } from '../../markdown/render.ts';
import type { AnchoredHeading, Entry } from '../../model/entities/linked.ts';
import { speakersOf } from '../../model/entities/speakers.ts';
import { relatedTo } from '../../model/site/related.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { memberPledgesView, type UnitPledgesView } from '../boards/unit-pledges.ts';
import { commentView, type CommentView } from '../comments/comment.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { coverView, type PictureView } from '../frame/picture.ts';
import { qrPath, type QrView } from '../frame/qr.ts';
import { attachmentViews, type AttachmentView } from './attachments.ts';
import { monthlyViews, type MonthlyView } from './monthly.ts';
import { kickerOf, teaserView, type TeaserView } from './teaser.ts';

export interface ArticleView {
  head: HeadView;
  address: string;
  trail: LinkView[];
  kicker: string;
  title: string;
  subtitle: string | undefined;
  tags: string[];
  /** 「来源：柳林镇党委」 and so on, in the order they are printed. */
  byline: { label?: string; text: string; href?: string; datetime?: string }[];
  lead: PictureView;
  caption: string | undefined;
  credit: string | undefined;
  /** True for a drawing in place of a photo. */
  isDrawn: boolean;
  figures: { value: string; unit: string | undefined; label: string }[];
  outline: AnchoredHeading[];
  body: readonly BodyPart[];
  monthly: MonthlyView[];
  attachments: AttachmentView[];
  signature: { label: string; text: string; href?: string }[];
  /** What the member has pledged, and what leaders said about the member. */
  pledges: UnitPledgesView | undefined;
  comments: CommentView[];
  related: TeaserView[];
  qr: QrView | undefined;
  preview: string | undefined;
  isSpeech: boolean;
}

/** From three headings on an outline helps; below, it is in the way. */
const OUTLINE_FROM = 3;

export function articleView(entry: Entry, site: Site): ArticleView {
  return {
    ...articleFacts(entry, site),
    outline: outlineOf(entry),
    body: renderEntry(entry, site, { terms: true }),
    qr: site.settings.domain ? qrPath(site.settings.domain + entry.address) : undefined,
  };
}

/**
 * Everything of an article's page but what is drawn from its body and its address, which costs a hundred times as much.
 */
export function articleFacts(entry: Entry, site: Site): Omit<ArticleView, 'outline' | 'body' | 'qr'> {
  const { data } = entry;
  const { label, address } = ENTRY_KINDS[entry.kind];
  return {
    head: headView(site, {
      title: data.title,
      description: data.summary,
      address: entry.address,
      column: { name: label, type: label },
      entry,
    }),
    address: entry.address,
    trail: [{ label, href: address }],
    kicker: kickerOf(entry),
    title: data.title,
    subtitle: data.subtitle,
    tags: tagsOf(entry),
    byline: bylineOf(entry),
    lead: coverView(entry, 'lead'),
    caption: entry.cover && data.cover?.caption,
    credit: entry.cover && data.cover?.credit,
    isDrawn: !entry.cover,
    figures: ('figures' in data ? (data.figures ?? []) : []).map(({ value, unit, label: what }) => ({
      value,
      unit,
      label: what,
    })),
    monthly: monthlyViews(entry),
    attachments: attachmentViews(entry),
    signature: signatureOf(entry),
    pledges: memberPledgesView(site.memberPledges.get(entry.id)),
    comments: (site.memberComments.get(entry.id) ?? []).map((comment) => commentView(comment, site)),
    // Words alone: a page shows no picture of another entry, so what is taken back has been sent to few places.
    related: relatedTo(entry, site).map((other) => ({ ...teaserView(other), picture: undefined })),
    preview: entry.withheld && ENTRY_TEXTS.preview(entry.withheld),
    isSpeech: entry.kind === 'speech',
  };
}

function tagsOf(entry: Entry): string[] {
  if (entry.kind !== 'branch' && entry.kind !== 'member') return [];
  return (entry.data.honours ?? []).map(
    ({ name, level, year, revoked }) =>
      [name, level, year].filter(Boolean).join(' ') + (revoked === undefined ? '' : ENTRY_TEXTS.revoked(revoked)),
  );
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
  if (entry.kind === 'member') line.push({ text: `${entry.data.name}　${entry.data.post}` });
  for (const unit of units) line.push({ text: unit.data.name, href: unitAddress(unit.id) });
  for (const { unit, until } of formerUnits)
    line.push({ text: ENTRY_TEXTS.formerUnit(unit.data.name, chineseDate(until)), href: unitAddress(unit.id) });
  line.push({ label: ENTRY_TEXTS.source, text: data.source.name });
  line.push({ label: ENTRY_TEXTS.published, text: entry.publishedAt, datetime: entry.publishedAt.replace(' ', 'T') });
  if (data.updatedAt)
    line.push({ label: ENTRY_TEXTS.updated, text: data.updatedAt, datetime: data.updatedAt.replace(' ', 'T') });
  return line;
}

function signatureOf(entry: Entry): ArticleView['signature'] {
  const { source, editor } = entry.data;
  return [
    ...(entry.kind === 'speech' && entry.data.transcript
      ? [{ label: ENTRY_TEXTS.note, text: ENTRY_TEXTS.transcript }]
      : []),
    { label: ENTRY_TEXTS.source, text: source.name, ...(source.url === undefined ? {} : { href: source.url }) },
    ...(source.author ? [{ label: ENTRY_TEXTS.author, text: source.author }] : []),
    ...(editor ? [{ label: ENTRY_TEXTS.editor, text: editor }] : []),
  ];
}

function outlineOf(entry: Entry): ArticleView['outline'] {
  const outline = entry.headings.filter(({ depth }) => depth <= 3);
  return outline.length < OUTLINE_FROM ? [] : outline;
}
