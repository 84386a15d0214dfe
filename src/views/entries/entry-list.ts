import { linkPlace } from '../../markdown/links.ts';
import { planPicture } from '../../media/plan.ts';
import type { Entry } from '../../model/entities/linked.ts';
import type { Site } from '../../model/site/site.ts';
import type { EntryKind } from '../../schema/kinds/entry-kind.ts';
import { PARTY_FIELD_ALIASES } from '../../schema/party-field.ts';
import { coverView, pictureView, type PictureView } from '../frame/picture.ts';
import { type PersonMark, personView } from './person.ts';
import { teaserView, type TeaserView } from './teaser.ts';

/** The attributes of `<EntryList>` as an editor writes them. */
export interface EntryQuery {
  kind: EntryKind;
  title?: string;
  field?: string;
  unit?: string;
  year?: string;
  keyword?: string;
  limit?: string;
}

const USUAL_LIMIT = 6;

/** The newest entries that fit the query, without those that `topic`, on whose page they stand, leads to itself. */
export function entryListView(
  query: EntryQuery,
  site: Site,
  topic: Entry | undefined,
): { title: string | undefined; items: TeaserView[] } {
  const shown = new Set(topic?.links.map((link) => linkPlace(link, site, topic)?.href));
  const limit = query.limit === undefined ? USUAL_LIMIT : Number(query.limit);
  const field = query.field === undefined ? undefined : (PARTY_FIELD_ALIASES[query.field] ?? query.field);
  const items: TeaserView[] = [];
  for (const entry of candidates(query, site)) {
    if (items.length === limit) break;
    if (shown.has(entry.address)) continue;
    if (field !== undefined && entry.field?.name !== field) continue;
    if (query.year !== undefined && !entry.publishedAt.startsWith(query.year)) continue;
    if (query.keyword !== undefined && !entry.data.keywords?.includes(query.keyword)) continue;
    items.push(teaserView(entry));
  }
  return { title: query.title, items };
}

function candidates({ kind, unit }: EntryQuery, site: Site): readonly Entry[] {
  return unit === undefined ? site.ofKind[kind] : (site.units.get(unit)?.entries[kind] ?? []);
}

/** What stands for an entry on a topic's `<Card>` that leads to it. */
export function topicCardView(href: string, site: Site): { person?: PersonMark; picture?: PictureView | undefined } {
  const entry = site.entryAt(href);
  if (!entry) return {};
  return entry.kind === 'member' ? { person: personView(entry) } : { picture: coverView(entry, 'item') };
}

/** The picture of a topic's `<Figure>`; undefined where the topic has no such photo. */
export function topicFigureView(address: string, name: string, alt: string, site: Site): PictureView | undefined {
  const photo = site.entryAt(address)?.photos.get(name);
  return photo && pictureView(planPicture(photo, 'body'), alt);
}
