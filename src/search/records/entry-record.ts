import type { Monthly } from '../../model/entities/beside.ts';
import { MEDIA } from '../../addresses/address.ts';
import { planPicture } from '../../media/plan.ts';
import type { Entry, EntryOfKind, Unit } from '../../model/entities/linked.ts';
import { speakersOf } from '../../model/entities/speakers.ts';
import { surnameOf } from '../../kernel/letters/surname.ts';
import { withThoseAbove } from '../../model/entities/unit.ts';
import { standingAwards } from '../../schema/award.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { SERIES_TEXTS } from '../../wording/series.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import type { Face } from '../format/format.ts';
import { bodyBlocks } from './body-blocks.ts';
import type { SearchRecord } from './record.ts';

/** All of an entry that its record is made from, its text apart. */
export type EntryFacts = FactsOf<Entry>;

/** An entry with its text. */
export type EntryTold = FactsOf<Entry> & Pick<Entry, 'body'>;

type FactsOf<E extends Entry> = E extends Entry
  ? Pick<E, 'kind' | 'address' | 'data' | 'publishedAt' | 'textDigest' | 'recordings'> & {
      label: string;
      face: Face | undefined;
      field: string | undefined;
      /** What its attachments are called, and their files. */
      attached: readonly string[];
      /** 「茶山上的二十年 · 第二篇」 */
      series: string | undefined;
      /** What its tables of figures say, line by line. */
      tables: readonly string[];
      /** The names of its units and those above them. */
      units: readonly string[];
      /** The systems of its units. */
      systems: readonly string[];
      /** The names of its own units, and of those that the member belonged to before. */
      ownUnits: readonly string[];
    }
  : never;

export function entryFacts(entry: Entry): EntryFacts {
  const { kind, address, data, publishedAt, textDigest, field, units, formerUnits } = entry;
  const { attachments, recordings, monthly, seriesPart } = entry;
  const nameOf = (unit: Unit) => unit.data.name;
  return {
    kind,
    address,
    data,
    publishedAt,
    textDigest,
    recordings,
    label: ENTRY_KINDS[kind].label,
    face: entry.kind === 'member' ? faceOf(entry) : undefined,
    field: field?.short,
    series: seriesPart && SERIES_TEXTS.label(seriesPart.series.data.name, seriesPart.number),
    tables: monthly.flatMap(linesOf),
    attached: attachments.flatMap(({ label, name }) => (label === name ? [label] : [label, name])),
    units: Array.from(withThoseAbove(units), nameOf),
    systems: [...new Set(units.flatMap(({ system }) => system ?? []))],
    ownUnits: [...units, ...formerUnits.map(({ unit }) => unit)].map(nameOf),
  } as EntryFacts;
}

/** Of a portrait the smallest file: it is shown in a circle of a finger's width. */
function faceOf({ data, portrait }: EntryOfKind<'member'>): Face {
  const surname = surnameOf(data.name);
  const smallest = portrait && planPicture(portrait, 'portrait').formats.at(-1)!.renditions[0]!;
  return smallest ? [surname, MEDIA + smallest.file] : [surname];
}

/** A table's titles, and each month with what was counted: 「2026年3月 走访（户） 21 代办（件） 9」. */
function linesOf({ title, note, figures: { columns, rows, notes } }: Monthly): string[] {
  const lines = rows.map(({ month, cells }) =>
    [
      ENTRY_TEXTS.month(month),
      ...cells.flatMap((cell, index) => (cell === null ? [] : [columns[index]!.label, cell])),
    ].join(' '),
  );
  return [title, ...(note === undefined ? [] : [note]), ...lines, ...notes];
}

/** The record of an entry: names and titles, headings, then everything else that its page says. */
export function entryRecord(entry: EntryTold): SearchRecord {
  const { title, subtitle, summary, keywords } = entry.data;
  const names = 'name' in entry.data ? [entry.data.name] : [];
  const { headings, text } = bodyBlocks(entry);
  return {
    address: entry.address,
    title,
    kind: entry.label,
    face: entry.face,
    time: entry.publishedAt,
    zones: {
      title: [...names, title],
      headings: [subtitle, ...headings].filter(isSaid),
      text: [
        summary,
        ...spoken(entry),
        ...text,
        ...facts(entry),
        ...entry.recordings.flatMap(({ title: said, transcript }) => [said, ...transcript]),
        ...entry.tables,
        ...entry.attached,
        keywords?.join('　'),
        entry.series,
        ...entry.ownUnits,
      ].filter(isSaid),
    },
    facets: {
      kind: [entry.label],
      field: entry.field === undefined ? [] : [entry.field],
      system: entry.systems,
      unit: entry.units,
      year: [entry.publishedAt.slice(0, 4)],
      level: standingAwards(honoursOf(entry)).flatMap(({ level }) => level ?? []),
    },
    names,
    byPinyin: true,
  };
}

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== '';

function spoken({ kind, data }: EntryFacts): (string | undefined)[] {
  return kind === 'speech'
    ? [...speakersOf(data).map(({ name, post }) => `${post} ${name}`), data.occasion, data.place]
    : kind === 'member'
      ? [data.post]
      : [];
}

function honoursOf({ kind, data }: EntryFacts) {
  return kind === 'branch' || kind === 'member' ? (data.honours ?? []) : [];
}

/** What the page shows around the body: the caption, key figures, honours, who wrote it. */
function facts(entry: EntryFacts): (string | undefined)[] {
  const { kind, data } = entry;
  const honours = honoursOf(entry).map(ENTRY_TEXTS.honour);
  const figures =
    kind === 'branch' || kind === 'member'
      ? (data.figures ?? []).map(({ value, unit = '', label }) => `${label} ${value}${unit}`)
      : [];
  return [
    data.cover?.caption,
    data.cover?.credit,
    ...figures,
    ...honours,
    data.source.name,
    data.source.author,
    data.editor,
  ];
}
