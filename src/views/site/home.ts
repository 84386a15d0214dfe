import { listAddress, PAGES } from '../../addresses/address.ts';
import type { Entry } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KINDS, type EntryKind } from '../../schema/kinds/entry-kind.ts';
import { PARTY_FIELDS } from '../../schema/party-field.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { HOME_TEXTS } from '../../wording/home.ts';
import { unitsWord } from '../../wording/units.ts';
import { tallyView } from '../boards/tally.ts';
import { kickerOf, teaserView, type TeaserView } from '../entries/teaser.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';
import { coverView, type PictureView } from '../frame/picture.ts';

/** A block of the home page: a heading, the newest entries, a way to all. */
export interface BlockView {
  title: string;
  href: string;
  items: TeaserView[];
}

export interface HomeView {
  head: HeadView;
  lead:
    | {
        href: string;
        kicker: string;
        title: string;
        subtitle: string | undefined;
        summary: string | undefined;
        picture: PictureView | undefined;
      }
    | undefined;
  band: (LinkView & { value: number | string; unit: string })[];
  exemplars: BlockView[];
  words: BlockView[];
  topics: BlockView | undefined;
  fields: LinkView[];
  isEmpty: boolean;
}

const NEWEST: Readonly<Record<EntryKind, number>> = { branch: 4, member: 4, speech: 4, news: 6, topic: 3 };

export function homeView(site: Site): HomeView {
  const lead = leadOf(site);
  const block = (kind: EntryKind): BlockView[] => {
    const items = site.ofKind[kind].filter((entry) => entry !== lead).slice(0, NEWEST[kind]);
    return items.length === 0
      ? []
      : [{ title: ENTRY_KINDS[kind].label, href: ENTRY_KINDS[kind].address, items: items.map(teaserView) }];
  };
  return {
    head: headView(site, { title: undefined, address: PAGES.home }),
    lead: lead && {
      href: lead.address,
      kicker: kickerOf(lead),
      title: lead.data.title,
      subtitle: lead.data.subtitle && ENTRY_TEXTS.subtitle(lead.data.subtitle),
      summary: lead.data.summary,
      picture: lead.cover && coverView(lead, 'lead'),
    },
    band: bandOf(site),
    exemplars: [...block('branch'), ...block('member')],
    words: [...block('speech'), ...block('news')],
    topics: block('topic')[0],
    fields: PARTY_FIELDS.filter((field) => site.parts.branch.fields.has(field.id)).map(({ id, short }) => ({
      label: short,
      href: listAddress('branch', { by: 'field', id }),
    })),
    isEmpty: site.entries.length === 0 && site.boards.length === 0,
  };
}

/** The entry that the settings name, or the newest exemplar. */
function leadOf(site: Site): Entry | undefined {
  const named = site.settings.lead === undefined ? undefined : site.entry(site.settings.lead);
  return named ?? [site.ofKind.branch[0], site.ofKind.member[0], site.entries[0]].find((entry) => entry !== undefined);
}

/** Pledges where there are any, else what the site holds. */
function bandOf(site: Site): HomeView['band'] {
  const { total, kept, rate } = tallyView(site.tallies.tally);
  if (total > 0) {
    return [
      { label: BOARD_TEXTS.items, href: PAGES.pledges, value: total, unit: BOARD_TEXTS.countUnit },
      { label: BOARD_TEXTS.kept, href: PAGES.pledges, value: kept, unit: BOARD_TEXTS.countUnit },
      { label: BOARD_TEXTS.rate, href: PAGES.pledges, value: rate, unit: '' },
    ];
  }
  return [
    {
      label: ENTRY_KINDS.branch.label,
      href: ENTRY_KINDS.branch.address,
      value: site.ofKind.branch.length,
      unit: HOME_TEXTS.unitCounter,
    },
    {
      label: ENTRY_KINDS.member.label,
      href: ENTRY_KINDS.member.address,
      value: site.ofKind.member.length,
      unit: HOME_TEXTS.memberCounter,
    },
    {
      label: unitsWord(Array.from(site.units.values(), ({ data }) => data.kind)),
      href: PAGES.units,
      value: site.units.size,
      unit: HOME_TEXTS.unitCounter,
    },
  ].filter(({ value }) => value > 0);
}
