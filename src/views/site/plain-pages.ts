import { listAddress, PAGES, repliesAddress, unitAddress } from '../../addresses/address.ts';
import { pinyinSlug } from '../../kernel/slug.ts';
import { renderText } from '../../markdown/render.ts';
import type { Term } from '../../model/entities/term.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KIND_NAMES, ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { partyFieldById } from '../../schema/party-field.ts';
import { APPRAISAL_TEXTS } from '../../wording/appraisals.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { FRAME_TEXTS } from '../../wording/frame.ts';
import { ACCESSIBILITY_TEXTS, GLOSSARY_TEXTS, MISSING_PAGE_TEXTS } from '../../wording/plain-pages.ts';
import { HONOUR_ROLL_TEXTS } from '../../wording/honour-roll.ts';
import { SERIES_TEXTS } from '../../wording/series.ts';
import { REPLY_TEXTS } from '../../wording/feedback.ts';
import { mapLinks } from '../map/county-map.ts';
import { NAMELIST_TEXTS } from '../../wording/namelists.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { rosterLinks } from '../posts/roster.ts';
import { namelistLinks } from '../namelists/namelist.ts';
import { contactLinks } from './contacts.ts';

export interface GlossaryView {
  head: HeadView;
  letters: { letter: string; terms: readonly Term[] }[];
}

/** The glossary by the first letter of its pinyin. */
export function glossaryView(site: Site): GlossaryView {
  const byLetter = new Map<string, { key: string; term: Term }[]>();
  for (const term of site.terms) {
    const key = pinyinSlug(term.term);
    const letter = /^[a-z]/.test(key) ? key[0]!.toUpperCase() : '#';
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), { key, term }]);
  }
  const letters = [...byLetter]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letter, rows]) => ({
      letter,
      terms: rows.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ term }) => term),
    }));
  return {
    head: headView(site, {
      title: GLOSSARY_TEXTS.column,
      description: GLOSSARY_TEXTS.intro,
      address: PAGES.glossary,
      column: { name: GLOSSARY_TEXTS.column, type: GLOSSARY_TEXTS.column },
    }),
    letters,
  };
}

export interface SiteMapView {
  head: HeadView;
  columns: { title: LinkView; count: string; parts: LinkView[] }[];
  units: LinkView[];
  others: LinkView[];
}

/** The way to everything without script or search: columns, their parts, units, and the pages beside them. */
export function siteMapView(site: Site, others: LinkView[]): SiteMapView {
  return {
    head: headView(site, { title: FRAME_TEXTS.siteMap, address: PAGES.siteMap }),
    columns: siteMapColumns(site),
    units: [
      ...mapLinks(site),
      ...contactLinks(site),
      ...rosterLinks(site).map(({ label, href }) => ({ label, href })),
      ...[...site.units.values()].map((unit) => ({ label: unit.data.name, href: unitAddress(unit.id) })),
    ],
    others,
  };
}

/** The columns that have something in them, with their parts. */
export function siteMapColumns(site: Site): SiteMapView['columns'] {
  const kinds = ENTRY_KIND_NAMES.filter((kind) => site.ofKind[kind].length > 0).map((kind) => ({
    title: { label: ENTRY_KINDS[kind].label, href: ENTRY_KINDS[kind].address },
    count: ENTRY_TEXTS.count(site.ofKind[kind].length),
    parts: [
      ...[...site.parts[kind].fields.keys()].map((id) => ({
        label: partyFieldById(id).short,
        href: listAddress(kind, { by: 'field', id }),
      })),
      ...[...site.parts[kind].years.keys()].map((year) => ({
        label: ENTRY_TEXTS.year(year),
        href: listAddress(kind, { by: 'year', year }),
      })),
    ],
  }));
  return [...kinds, ...seriesColumn(site), ...namelistColumns(site), ...pledgeColumn(site)];
}

function seriesColumn({ series }: Site): SiteMapView['columns'] {
  if (series.length === 0) return [];
  return [
    {
      title: { label: SERIES_TEXTS.series, href: PAGES.series },
      count: SERIES_TEXTS.count(series.length),
      parts: series.map(({ data, address }) => ({ label: data.name, href: address })),
    },
  ];
}

/** Lists of members, by their kinds. */
function namelistColumns(site: Site): SiteMapView['columns'] {
  return namelistLinks(site).map(({ label, href, count }) => ({
    title: { label, href },
    count: NAMELIST_TEXTS.listCount(count),
    parts: site.namelists
      .filter(({ address }) => address.startsWith(href))
      .map(({ data, address }) => ({ label: data.title, href: address })),
  }));
}

/** The boards, and what judges them. */
function pledgeColumn({ boards, tallies, appraisals, honourRolls, replies }: Site): SiteMapView['columns'] {
  if (boards.length === 0 && appraisals.length === 0) return [];
  return [
    {
      title: { label: BOARD_TEXTS.column, href: PAGES.pledges },
      count: BOARD_TEXTS.count(tallies.tally.total),
      parts: [
        ...boards.map(({ data, address }) => ({ label: data.title, href: address })),
        ...(replies.all.length > 0 ? [{ label: REPLY_TEXTS.column, href: repliesAddress() }] : []),
        ...(appraisals.length > 0 ? [{ label: APPRAISAL_TEXTS.column, href: PAGES.appraisals }] : []),
        ...(honourRolls.length > 0 ? [{ label: HONOUR_ROLL_TEXTS.column, href: PAGES.honours }] : []),
      ],
    },
  ];
}

/** What a server answers where there is no page. */
export function notFoundView(site: Site): { head: HeadView } {
  return {
    head: { ...headView(site, { title: MISSING_PAGE_TEXTS.notFound, address: PAGES.home }), canonical: undefined },
  };
}

/** How to use the site; its text is the program's own. */
export function helpView(site: Site): { head: HeadView; hasPledges: boolean } {
  return { head: headView(site, { title: FRAME_TEXTS.help, address: PAGES.help }), hasPledges: site.boards.length > 0 };
}

export interface AboutView {
  head: HeadView;
  html: string | undefined;
  facts: { label: string; text: string; href: string | undefined }[];
}

export function aboutView(site: Site): AboutView {
  const { about, organisers, undertakers } = site.settings;
  return {
    head: headView(site, { title: FRAME_TEXTS.about, address: PAGES.about }),
    html: about === undefined ? undefined : renderText(about, site),
    facts: [
      ...known([
        [FRAME_TEXTS.organisers, organisers?.join('、'), undefined],
        [FRAME_TEXTS.undertakers, undertakers?.join('、'), undefined],
      ]),
      ...contactFacts(site),
    ],
  };
}

/** How the site's office is reached. */
function contactFacts({ settings: { contact } }: Site): AboutView['facts'] {
  return known([
    [FRAME_TEXTS.phone, contact?.phone, contact?.phone && `tel:${contact.phone}`],
    [FRAME_TEXTS.email, contact?.email, contact?.email && `mailto:${contact.email}`],
    [FRAME_TEXTS.address, contact?.address, undefined],
  ]);
}

function known(facts: readonly [string, string | undefined, string | undefined][]): AboutView['facts'] {
  return facts.flatMap(([label, text, href]) => (text === undefined ? [] : [{ label, text, href }]));
}

export interface AccessibilityView {
  head: HeadView;
  /** How to say that something cannot be read or reached. */
  contact: AboutView['facts'];
}

/** What has been done for those who see, hear or move less well; its text is the program's own. */
export function accessibilityView(site: Site): AccessibilityView {
  return {
    head: headView(site, {
      title: ACCESSIBILITY_TEXTS.title,
      description: ACCESSIBILITY_TEXTS.description,
      address: PAGES.accessibility,
    }),
    contact: contactFacts(site),
  };
}
