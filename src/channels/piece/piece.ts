import { pledgeAddress } from '../../addresses/address.ts';
import { chineseDate, dayOf } from '../../kernel/beijing-time.ts';
import { hostToRead } from '../../kernel/web-address.ts';
import { pledgesByUnit } from '../../model/entities/board.ts';
import type { Photo } from '../../model/entities/beside.ts';
import type { Board, Entry, Pledge } from '../../model/entities/linked.ts';
import { speakersOf } from '../../model/entities/speakers.ts';
import { surnameOf } from '../../kernel/letters/surname.ts';
import { count, newTally, type Tally } from '../../model/pledges/tally.ts';
import type { Site } from '../../model/site/site.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { BOARD_TEXTS } from '../../wording/boards.ts';
import { monthlyViews } from '../../views/entries/monthly.ts';
import { type PosterGroup, posterSlices, posterView } from '../../views/posters/poster.ts';
import type { Block } from './block.ts';
import { boardBlocks, entryBlocks } from './read-blocks.ts';

/** What is sent on: an entry or a board, as every channel needs it. Plain data, nothing in it is HTML. */
export interface ChannelPiece {
  /** `branches/slug`, `pledges/slug`: the folder that its channels are put into. */
  id: string;
  /** 「先进基层党组织」 */
  kind: string;
  title: string;
  /** Without its dash. */
  subtitle: string | undefined;
  summary: string | undefined;
  quote: { words: string; by: string | undefined } | undefined;
  figures: readonly { value: string; unit: string | undefined; label: string }[];
  units: readonly string[];
  /** Whoever the story is about, or whoever spoke. */
  people: readonly { name: string; post: string; surname: string }[];
  portrait: Photo | undefined;
  cover: { photo: Photo; alt: string; caption: string } | undefined;
  /** Whole; below the site's root where the site has no domain. */
  address: string;
  hasDomain: boolean;
  site: string;
  organisers: readonly string[];
  source: string;
  author: string | undefined;
  editor: string | undefined;
  /** 「2026年7月1日」 */
  date: string;
  publishedAt: string;
  /** Of a speech: where and when it was given. */
  occasion: string | undefined;
  blocks: readonly Block[];
  notes: readonly (readonly Block[])[];
  board: PieceBoard | undefined;
}

/** What a board has besides a story. */
export interface PieceBoard {
  year: number;
  groups: readonly PosterGroup[];
  tally: Tally;
  asOf: string;
  contacts: readonly { label: string; text: string }[];
}

/** A pledge for a door. */
export interface DoorPledge {
  pledge: Pledge;
  /** Whole, with the place of the pledge on its page. */
  address: string;
}

export function entryPiece(entry: Entry, site: Site): ChannelPiece {
  const { data, cover } = entry;
  const { caption, credit, alt = '' } = data.cover ?? {};
  const { blocks, notes } = entryBlocks(entry, site);
  return {
    ...shared(data, entry, site),
    id: entry.id,
    kind: ENTRY_KINDS[entry.kind].label,
    subtitle: data.subtitle,
    quote: 'quote' in data && data.quote ? { words: data.quote.words, by: data.quote.by } : undefined,
    figures: 'figures' in data ? (data.figures ?? []).map(({ value, unit, label }) => ({ value, unit, label })) : [],
    people: peopleOf(entry),
    portrait: entry.portrait,
    cover: cover && { photo: cover, alt, caption: [caption, credit].filter(Boolean).join('　') },
    occasion:
      entry.kind === 'speech'
        ? [entry.data.occasion, entry.data.place, chineseDate(entry.data.date)].filter(Boolean).join('，')
        : undefined,
    blocks: [...blocks, ...monthlyBlocks(entry)],
    notes,
    board: undefined,
  };
}

/** `unitId`: only what that unit has promised. */
export function boardPiece(board: Board, site: Site, unitId?: string): ChannelPiece {
  const { data } = board;
  const view = posterView(board, site, posterSlices(board, unitId));
  const unit = unitId === undefined ? undefined : site.units.get(unitId);
  const tally = unit ? tallyOf(pledgesByUnit(board).get(unit) ?? []) : board.tally;
  return {
    ...shared(data, board, site),
    ...(unit ? { title: `${unit.data.name}${view.heading}`, units: [unit.data.name], summary: undefined } : {}),
    id: `pledges/${board.slug}${unit ? `/${unit.id}` : ''}`,
    kind: BOARD_TEXTS.column,
    subtitle: undefined,
    quote: undefined,
    figures: [],
    people: [],
    portrait: undefined,
    cover: undefined,
    occasion: undefined,
    ...(unit ? { blocks: [], notes: [] } : boardBlocks(board, site)),
    board: { year: data.year, groups: view.groups, tally, asOf: view.asOf, contacts: view.contacts },
  };
}

/** The pledge with its own place on the web. */
export function doorPledge(pledge: Pledge, site: Site): DoorPledge {
  const { board, page, data } = pledge;
  return { pledge, address: site.root + pledgeAddress(board.slug, page, data.id) };
}

/** An address as one reads and types it. */
export function addressToRead(address: string): string {
  const [, origin, path = ''] = /^(https?:\/\/[^/]+)(.*)$/.exec(address) ?? [];
  return origin === undefined ? address : hostToRead(origin) + path;
}

function shared(data: Entry['data'] | Board['data'], { address, publishedAt, units }: Entry | Board, site: Site) {
  const { domain, name, organisers } = site.settings;
  return {
    title: data.title,
    summary: data.summary,
    units: units.map((unit) => unit.data.name),
    address: site.root + address,
    hasDomain: domain !== undefined,
    site: name,
    organisers: organisers ?? [],
    source: data.source.name,
    author: data.source.author,
    editor: data.editor,
    date: chineseDate(dayOf(publishedAt)),
    publishedAt,
  };
}

function peopleOf(entry: Entry): ChannelPiece['people'] {
  const people = entry.kind === 'member' ? [entry.data] : entry.kind === 'speech' ? speakersOf(entry.data) : [];
  return people.map(({ name, post }) => ({ name, post, surname: surnameOf(name) }));
}

function monthlyBlocks(entry: Entry): Block[] {
  return monthlyViews(entry).flatMap(({ title, columns, rows, total }): Block[] => [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'table',
      head: ['', ...columns.map(({ label }) => label)],
      rows: [...rows, ...(total ? [total] : [])].map(({ head, cells }) => [head, ...cells]),
    },
  ]);
}

function tallyOf(pledges: readonly Pledge[]): Tally {
  const tally = newTally();
  for (const { state } of pledges) count(tally, state);
  return tally;
}
