import { PAGES } from '../../addresses/address.ts';
import { dayOf } from '../../kernel/beijing-time.ts';
import type { Series } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import { SERIES_TEXTS } from '../../wording/series.ts';
import { teaserView, type TeaserView } from '../entries/teaser.ts';
import type { LinkView } from '../frame/frame.ts';
import { headView, type HeadView } from '../frame/head.ts';

export interface SeriesView {
  head: HeadView;
  name: string;
  summary: string | undefined;
  /** 「共三篇，已登两篇」 */
  extent: string;
  /** In the order of the series, not of time. */
  items: TeaserView[];
}

/** One series, from its first part on. */
export function seriesView({ data, address, parts }: Series, site: Site): SeriesView {
  return {
    head: headView(site, {
      title: data.name,
      description: data.summary ?? SERIES_TEXTS.description(data.name, site.settings.name),
      address,
      column: { name: SERIES_TEXTS.series, type: SERIES_TEXTS.series },
    }),
    name: data.name,
    summary: data.summary,
    extent: SERIES_TEXTS.extent(parts.length, data.total),
    items: parts.map(({ entry, number }) => ({
      ...teaserView(entry),
      kicker: SERIES_TEXTS.part(number),
      series: undefined,
    })),
  };
}

export interface SeriesListView {
  head: HeadView;
  links: (LinkView & { note: string })[];
}

export function seriesListView(site: Site): SeriesListView {
  return {
    head: headView(site, {
      title: SERIES_TEXTS.series,
      description: SERIES_TEXTS.intro,
      address: PAGES.series,
      column: { name: SERIES_TEXTS.series, type: SERIES_TEXTS.series },
    }),
    links: site.series.map(({ data, address, parts }) => ({
      label: data.name,
      href: address,
      note: `${SERIES_TEXTS.extent(parts.length, data.total)} · ${SERIES_TEXTS.latest(latestDay(parts))}`,
    })),
  };
}

/** When the latest part was published; an earlier part may be the latest. */
function latestDay(parts: Series['parts']): string {
  return parts.map(({ entry }) => dayOf(entry.publishedAt)).reduce((a, b) => (a > b ? a : b));
}
