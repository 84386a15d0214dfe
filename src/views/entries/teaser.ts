import { dayOf } from '../../kernel/beijing-time.ts';
import { EntryMemo } from '../../model/entities/entry-memo.ts';
import type { Entry } from '../../model/entities/linked.ts';
import { speakersOf } from '../../model/entities/speakers.ts';
import { ENTRY_KINDS } from '../../schema/kinds/entry-kind.ts';
import { ENTRY_TEXTS } from '../../wording/entries.ts';
import { PLAYER_TEXTS } from '../../wording/reading.ts';
import { type PersonMark, personView } from './person.ts';
import { SERIES_TEXTS } from '../../wording/series.ts';
import { coverView, type PictureView } from '../frame/picture.ts';

/** An entry in a list. */
export interface TeaserView {
  href: string;
  title: string;
  kicker: string | undefined;
  summary: string | undefined;
  /** Who it is about, or who spoke. */
  who: string | undefined;
  date: string;
  /** 「茶山上的二十年 · 第二篇」 */
  series: string | undefined;
  /** 「录像 1 段　附件 2 个」 */
  attached: string | undefined;
  /** Its own; what has none is words only. */
  picture: PictureView | undefined;
  /** Of a member's story, in the place of a picture. */
  person: PersonMark | undefined;
}

/** The same object each time: an entry stands in several lists. */
export function teaserView(entry: Entry): TeaserView {
  return teasers.get(entry, () => newTeaser(entry));
}

const teasers = new EntryMemo<TeaserView>();

/** Words alone, likewise: a page shows no picture of another entry, so what is taken back has been sent to few places. */
export function wordsView(entry: Entry): TeaserView {
  return inWords.get(entry, () => ({ ...teaserView(entry), picture: undefined, person: undefined }));
}

const inWords = new EntryMemo<TeaserView>();

function newTeaser(entry: Entry): TeaserView {
  return {
    href: entry.address,
    title: entry.data.title,
    kicker: entry.field?.short,
    summary: quoteOf(entry) ?? entry.data.summary,
    who: whoOf(entry),
    date: dayOf(entry.publishedAt),
    series: entry.seriesPart && SERIES_TEXTS.label(entry.seriesPart.series.data.name, entry.seriesPart.number),
    attached: attachedTo(entry),
    picture: entry.kind === 'member' ? undefined : coverView(entry, 'item'),
    person: entry.kind === 'member' ? personView(entry) : undefined,
  };
}

/** What somebody said, where a person is shown. */
function quoteOf(entry: Entry): string | undefined {
  return entry.kind === 'member' && entry.data.quote ? ENTRY_TEXTS.quoted(entry.data.quote.words) : undefined;
}

function attachedTo({ recordings, attachments }: Entry): string | undefined {
  const played = (['video', 'audio'] as const).flatMap((kind) => {
    const count = recordings.filter((recording) => recording.kind === kind).length;
    return count === 0 ? [] : [PLAYER_TEXTS.count(kind, count)];
  });
  const all = [...played, ...(attachments.length === 0 ? [] : [ENTRY_TEXTS.attached(attachments.length)])];
  return all.length === 0 ? undefined : all.join('　');
}

/** 「先进基层党组织 · 农村」 above a title. */
export function kickerOf(entry: Entry): string {
  return [ENTRY_KINDS[entry.kind].label, entry.field?.short].filter(Boolean).join(' · ');
}

function whoOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'branch':
      return entry.data.name;
    case 'member':
      return `${entry.data.name}　${entry.data.post}`;
    case 'speech':
      return speakersOf(entry.data)
        .map(({ name, post }) => `${post}　${name}`)
        .join('　');
    default:
      return entry.units.map(({ data }) => data.name).join('、') || entry.data.source.name;
  }
}
