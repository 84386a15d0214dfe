import { MEDIA } from '../../addresses/address.ts';
import { addDays, chineseDate, dayOf } from '../../kernel/beijing-time.ts';
import { phrasesOf } from '../../kernel/letters/phrases.ts';
import { CARD, cardFile, type ShareCard } from '../../media/lettering/share-card.ts';
import { planShare } from '../../media/plan.ts';
import { EntryMemo } from '../../model/entities/entry-memo.ts';
import type { Board, Entry, Unit } from '../../model/entities/linked.ts';
import { speakersOf } from '../../model/entities/speakers.ts';
import { surnameOf } from '../../kernel/letters/surname.ts';
import type { Tally } from '../../model/pledges/tally.ts';
import { namesIn } from '../../model/site/names.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { SHARE_TEXTS } from '../../wording/frame.ts';

/** The picture that goes along when a page is sent on. */
export interface ShareView {
  src: string;
  width: number;
  height: number;
}

/** An entry's photo, if it is large enough; everything else has a card, also a member with a portrait, which is on it. */
export function photoShare({ cover, portrait }: Entry): ShareView | undefined {
  const share = cover && !portrait ? planShare(cover) : undefined;
  return share && { src: MEDIA + share.file, width: share.width, height: share.height };
}

export function cardShare(card: ShareCard): ShareView {
  return { src: MEDIA + cardFile(card), ...CARD };
}

/** Of a column; without one, of the site. Pages that hold many things share it. */
export function columnCard(column: string | undefined, site: Site): ShareCard {
  let cards = columnCards.get(site);
  if (!cards) columnCards.set(site, (cards = new Map()));
  let card = cards.get(column);
  if (!card) {
    const { name, tagline = '', organisers = [] } = site.settings;
    card = cardOf(site, column === undefined ? tagline : '', column ?? name, organisers[0] ?? '');
    cards.set(column, card);
  }
  return card;
}

/** Thousands of news have the same. */
const columnCards = new WeakMap<Site, Map<string | undefined, ShareCard>>();

export function entryCard(entry: Entry, site: Site): ShareCard {
  return entryCards.get(entry, () => newEntryCard(entry, site));
}

/** Both the pages of entries and what is drawn for them ask for it. An entry is of one site. */
const entryCards = new EntryMemo<ShareCard>();

function newEntryCard(entry: Entry, site: Site): ShareCard {
  const { label } = ENTRY_KINDS[entry.kind];
  const unit = entry.units[0]?.data.name ?? entry.data.source.name;
  const day = chineseDate(dayOf(entry.publishedAt));
  switch (entry.kind) {
    case 'member': {
      const { title, name, post } = entry.data;
      const { portrait } = entry;
      return {
        ...cardOf(site, label, title, parts(name, post, unit)),
        mark: surnameOf(name),
        ...(portrait && { portrait: { file: portrait.file, digest: portrait.digest } }),
      };
    }
    case 'speech': {
      const { title, date } = entry.data;
      const [first] = speakersOf(entry.data);
      return cardOf(site, label, title, parts(first?.post, first?.name, chineseDate(date)));
    }
    // Of news there are thousands, and few are sent on: drawing a card for each would take longer than the build.
    case 'news':
      return columnCard(label, site);
    default:
      return cardOf(site, label, entry.data.title, parts(unit, day));
  }
}

export function boardCard(board: Board, site: Site): ShareCard {
  const { tally, data } = board;
  const below = BOARD_TEXTS.asOf(countedOn(board));
  return { ...cardOf(site, BOARD_TEXTS.column, data.title, below), figures: figuresOf(tally) };
}

/** Without what is overdue: that changes from day to day, and a card of last month goes on being shown. */
export function unitCard({ data, tally, parent }: Unit, site: Site): ShareCard {
  return {
    ...cardOf(site, data.kind, data.name, parent?.data.name ?? ''),
    ...(tally.total > 0 && { figures: figuresOf(tally).slice(0, 2) }),
  };
}

function figuresOf({ total, states }: Tally): NonNullable<ShareCard['figures']> {
  return [
    { value: String(total), label: SHARE_TEXTS.total },
    { value: String(states.fulfilled), label: SHARE_TEXTS.kept },
    { value: String(states.overdue), label: SHARE_TEXTS.overdue },
  ];
}

/** Since this day a board's figures are what they are: it was changed, or a limit had passed. */
function countedOn({ data, publishedAt, outline: { lateLimit } }: Board): string {
  const day = dayOf(data.updatedAt ?? publishedAt);
  const late = lateLimit === undefined ? day : addDays(lateLimit, 1);
  return late > day ? late : day;
}

function cardOf(site: Site, kicker: string, title: string, below: string): ShareCard {
  return { site: site.settings.name, kicker, title: phrasesOf(title, namesIn(site)), below };
}

function parts(...texts: (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined).join('　');
}
