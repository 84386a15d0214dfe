import type { FindStory } from '../links/member-stories.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import type { EntryKind } from '../../schema/kinds/entry-kind.ts';
import type { SiteSettings } from '../../schema/settings/site.ts';
import type { Thresholds } from '../../schema/settings/thresholds.ts';
import type { Appraisal, Board, Comment, Entry, EntryOfKind, Pledge, Series, Unit } from '../entities/linked.ts';
import type { ListedMember, Namelist } from '../entities/namelist.ts';
import type { Replies } from '../entities/reply.ts';
import type { Term, TermMatcher } from '../entities/term.ts';
import type { Contacts } from '../links/contacts.ts';
import type { HonourRoll } from '../links/honour-roll.ts';
import type { CountyMap } from '../links/link-map.ts';
import type { PostsAndCards } from '../links/link-posts.ts';
import type { PledgeTallies } from '../links/pledge-tallies.ts';
import type { Portal } from '../portal/portal.ts';
import type { PublishedFile } from './published-files.ts';

/** The whole site, built once and never changed: pages and outputs only look things up in it. */
export interface Site {
  settings: SiteSettings;
  /**
   * Where the site lies, its folder included, without a slash at the end: `https://www.example.gov.cn/xianfeng`;
   * undefined where its domain is not known.
   */
  url: string | undefined;
  /** What stands before an address of the site where it is read elsewhere: that, or the folder alone. */
  root: string;
  /** Every entry, newest first. */
  entries: readonly Entry[];
  ofKind: EntriesByKind;
  units: ReadonlyMap<string, Unit>;
  /** Those that have a part, the one with the latest part first. */
  series: readonly Series[];
  terms: readonly Term[];
  matcher: TermMatcher;
  /** By full id, and by bare slug where only one entry has it. */
  entry(id: string): Entry | undefined;
  entryAt(address: string): Entry | undefined;
  /** Newest first. */
  boards: readonly Board[];
  tallies: PledgeTallies;
  /** The latest first. */
  comments: readonly Comment[];
  /** What was replied to people who said something. */
  replies: Replies;
  /** The latest first. */
  appraisals: readonly Appraisal[];
  contacts: Contacts;
  map: CountyMap | undefined;
  /** Undefined for a site of one county. */
  portal: Portal | undefined;
  posts: PostsAndCards;
  /** Lists of members, the latest year first. */
  namelists: readonly Namelist[];
  /** The members of units that are listed, by the unit's id; the newest list first. */
  unitListings: ReadonlyMap<string, readonly ListedMember[]>;
  /** Where members whom an entry is about are listed, by the entry's id; the newest list first. */
  memberListings: ReadonlyMap<string, readonly ListedMember[]>;
  /** Of quarters that are over, the latest first. */
  honourRolls: readonly HonourRoll[];
  /** Pledges of members whom an entry is about, by the entry's id. */
  memberPledges: ReadonlyMap<string, readonly Pledge[]>;
  storyOf: FindStory;
  /** What leaders said about members whom an entry is about, by the entry's id. */
  memberComments: ReadonlyMap<string, readonly Comment[]>;
  /** Pages that say that something was taken back, by their addresses. */
  withdrawn: ReadonlyMap<string, Withdrawn>;
  /** Addresses that links must not lead to: of those pages, and of lists that went with them. */
  unlinked: ReadonlySet<string>;
  /** Files for download and the attachments of entries. */
  downloads: readonly PublishedFile[];
  /** Where pages that had another address are now, by the old one. */
  moved: ReadonlyMap<string, string>;
  /** By which pledges, appraisals and reports are judged in this county. */
  thresholds: Thresholds;
  /** The build's moment. */
  now: BeijingTime;
  /** The parts of a kind's list that have entries, newest year first, fields in their usual order. */
  parts: Readonly<Record<EntryKind, ListParts>>;
}

export type EntriesByKind = { readonly [K in EntryKind]: readonly EntryOfKind<K>[] };

/** What stands in the place of a page that was taken back. */
export interface Withdrawn {
  address: string;
  /** '' where none is given. */
  reason: string;
  /** The day on which it was over by itself. */
  expired: string | undefined;
}

export interface ListParts {
  years: ReadonlyMap<string, readonly Entry[]>;
  /** By the field's id: pages are bundled apart, so their field objects are not the model's. */
  fields: ReadonlyMap<string, readonly Entry[]>;
}
