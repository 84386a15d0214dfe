import type { Entry, SeriesPart } from '../../model/entities/linked.ts';
import { SERIES_TEXTS } from '../../wording/series.ts';
import type { LinkView } from '../frame/frame.ts';

/** Where an entry stands in its series. */
export interface SeriesBoxView {
  name: string;
  href: string;
  /** 「第二篇（共三篇）」 */
  place: string;
  parts: (LinkView & { number: string; isCurrent: boolean })[];
  previous: LinkView | undefined;
  next: LinkView | undefined;
}

/** A longer series shows the parts around the one that is read; its page has them all. */
const MOST_SHOWN = 12;

/** Undefined for an entry that belongs to none. */
export function seriesBoxView({ seriesPart }: Entry): SeriesBoxView | undefined {
  if (!seriesPart) return undefined;
  const { series, place, number } = seriesPart;
  const { parts, data, address } = series;
  const from = Math.max(0, Math.min(place - MOST_SHOWN / 2, parts.length - MOST_SHOWN));
  return {
    name: data.name,
    href: address,
    place: data.total === undefined ? SERIES_TEXTS.part(number) : SERIES_TEXTS.partOf(number, data.total),
    parts: parts.slice(from, from + MOST_SHOWN).map((part) => ({
      ...linkTo(part),
      number: SERIES_TEXTS.part(part.number),
      isCurrent: part === seriesPart,
    })),
    previous: parts[place - 1] && linkTo(parts[place - 1]!),
    next: parts[place + 1] && linkTo(parts[place + 1]!),
  };
}

function linkTo({ entry }: SeriesPart): LinkView {
  return { label: entry.data.title, href: entry.address };
}
