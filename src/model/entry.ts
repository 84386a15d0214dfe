import type { BeijingTime } from '../kernel/beijing-time.ts';
import type { EntryData, EntryKind } from '../schema/entry-kind.ts';
import type { PartyField } from '../schema/party-field.ts';
import type { Unit } from './unit.ts';

/** A photo beside an entry, in its original size after the turn. */
export interface Photo {
  file: string;
  digest: string;
  width: number;
  height: number;
}

/** A heading of a body with the id that links and the outline use. */
export interface AnchoredHeading {
  depth: number;
  text: string;
  id: string;
}

interface EntryOf<K extends EntryKind> {
  kind: K;
  slug: string;
  /** `branches/slug`: unique in the whole site. */
  id: string;
  /** Below the site's root. */
  address: string;
  data: EntryData<K>;
  publishedAt: BeijingTime;
  unit: Unit | undefined;
  field: PartyField | undefined;
  /** A draft, or due later: shown in `dev` only. */
  withheld: string | undefined;
  headings: readonly AnchoredHeading[];
  /** Where the links of its body lead, as they are written. */
  links: readonly string[];
  /** Its photos by the names it uses. */
  photos: ReadonlyMap<string, Photo>;
  cover: Photo | undefined;
  /** Markdown. */
  body: string;
  /** Path of its file below the content folder. */
  path: string;
  file: string;
}

/** An entry that is published (or shown in `dev`), with everything it refers to found. */
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];
export type EntryOfKind<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** Newest first; entries of one moment by id, so that the order never depends on the file system. */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
