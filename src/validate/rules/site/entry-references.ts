import {
  type Content,
  type EntrySource,
  placeIn,
  publishedFrom,
  textOf,
  valueAt,
} from '../../../ingest/content/content.ts';
import { EntryIndex } from '../../references/entry-index.ts';
import type { Located, SiteRule } from '../rule.ts';

/** R02, R07, R09, R23, R24: entries that other entries and the home page name by id are there for readers. */
export const entryReferences: SiteRule = (content) => {
  const index = new EntryIndex(content);
  return [
    ...content.entries.flatMap((entry) => relatedEntries(entry, content, index)),
    ...leadingEntry(content, index),
  ];
};

function relatedEntries(entry: EntrySource, { now }: Content, index: EntryIndex): Located[] {
  const related = valueAt(entry, 'related');
  if (!Array.isArray(related)) return [];
  const moment = publishedFrom(entry, now);
  return related
    .filter((id) => typeof id === 'string')
    .flatMap((id, place) => {
      const path = `related.${place}`;
      const found = index.problemOf(id, placeIn(entry, path, 'related'), path, moment);
      return found ? [{ path: entry.file.path, finding: found }] : [];
    });
}

function leadingEntry({ site, now }: Content, index: EntryIndex): Located[] {
  const lead = site && textOf(site, 'lead');
  if (!site || lead === undefined) return [];
  const found = index.problemOf(lead, placeIn(site, 'lead'), 'lead', now);
  return found ? [{ path: site.file.path, finding: found }] : [];
}
