import type { BeijingTime } from '../../kernel/beijing-time.ts';
import type { AppraisalData, BallotsRow } from '../../schema/kinds/appraisal.ts';
import type { BoardData } from '../../schema/kinds/board.ts';
import type { CommentData } from '../../schema/kinds/comment.ts';
import type { EntryData, EntryKind } from '../../schema/kinds/entry-kind.ts';
import type { BallotOption, PledgeData, PledgeState, Progress } from '../../schema/kinds/pledge.ts';
import type { ReportData } from '../../schema/kinds/report.ts';
import type { SeriesData } from '../../schema/kinds/series.ts';
import type { UnitData } from '../../schema/kinds/unit.ts';
import type { CardData, PostData } from '../../schema/posts.ts';
import type { PartyField } from '../../schema/party-field.ts';
import type { Attachment, Monthly, Narration, Photo, Recording } from './beside.ts';
import type { BoardOutline } from '../pledges/board-outline.ts';
import type { Notice } from '../pledges/notice.ts';
import type { Tally } from '../pledges/tally.ts';

// What the site is about, as it refers to each other: units have entries, pledges, comments and appraisals, and those
// have units.

/** A party organisation with its place in the county. */
export interface Unit {
  id: string;
  data: UnitData;
  field: PartyField;
  /** 「教育系统」: its own, or that of the nearest one above that has one. */
  system: string | undefined;
  parent: Unit | undefined;
  /** By name, in Chinese order of their ids. */
  children: Unit[];
  /** Its own entries and those of all units below it, newest first, by kind. */
  entries: Record<EntryKind, Entry[]>;
  /** Members who belonged to it and were moved, by their entries, newest first. */
  movedAway: { entry: Entry; until: string }[];
  /** Units that it works with, whichever file says so, the latest first. */
  twins: { unit: Unit; matter: string; since: string }[];
  /** 党员先锋岗 and 爱心联系卡, in the order of its file. */
  posts: Post[];
  cards: Card[];
  /** Boards on which it or its members pledge, and those on which it pledges with another unit, newest first. */
  boards: Board[];
  jointBoards: Board[];
  /** Its own and its members' pledges, newest board first. */
  readonly pledges: Pledge[];
  /** Pledges that it made together with another unit, which leads: they count there. */
  readonly jointPledges: Pledge[];
  /** The pledges of it and of all units below it. */
  tally: Tally;
  /** What leaders said about it, the latest first. */
  comments: Comment[];
  /** What was voted about it (not about its members), the latest first. */
  appraisals: AppraisalResult[];
  /** Rates about it that were published without ballots, the latest first. */
  rates: PublishedRate[];
}

/** A party member as a text names one; with the story about the member, where there is one in the unit. */
export interface NamedMember {
  name: string;
  post: string;
  story: EntryOfKind<'member'> | undefined;
}

/** 党员先锋岗 */
export interface Post {
  unit: Unit;
  data: PostData;
  members: readonly NamedMember[];
  /** On its unit's page. */
  anchor: string;
}

/** 爱心联系卡 */
export interface Card {
  unit: Unit;
  data: CardData;
  member: NamedMember;
  /** On its unit's page. */
  anchor: string;
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
  /** The one that leads, where there are several. */
  unit: Unit | undefined;
  /** All of them, that one first. */
  units: readonly Unit[];
  /** Where a member belonged before, and until when. */
  formerUnits: readonly { unit: Unit; until: string }[];
  field: PartyField | undefined;
  seriesPart: SeriesPart | undefined;
  /** Those that it says it tells of. */
  pledges: Pledge[];
  /** A draft, or due later: shown in `dev` only. */
  withheld: string | undefined;
  headings: readonly AnchoredHeading[];
  /** Where the links of its body lead, as they are written. */
  links: readonly string[];
  /** Its photos by the names it uses. */
  photos: ReadonlyMap<string, Photo>;
  cover: Photo | undefined;
  /** Of the member whom it is about. */
  portrait: Photo | undefined;
  attachments: readonly Attachment[];
  recordings: readonly Recording[];
  narration: Narration | undefined;
  /** Its tables of figures by month. */
  monthly: readonly Monthly[];
  /** Markdown, read when it is first asked for. */
  body: string;
  /** Of its file: where it is the same, so is the body. */
  textDigest: string;
  /** Below the content folder. */
  path: string;
  file: string;
}

/** An entry that is published (or shown in `dev`), with everything it refers to found. */
export type Entry = { [K in EntryKind]: EntryOf<K> }[EntryKind];
export type EntryOfKind<K extends EntryKind> = Extract<Entry, { kind: K }>;

/** 系列, with the parts that are published. */
export interface Series {
  id: string;
  address: string;
  data: SeriesData;
  /** By their numbers, at least one. */
  parts: readonly SeriesPart[];
}

/** One entry of a series. */
export interface SeriesPart {
  series: Series;
  /** As its editor counts, from 1. */
  number: number;
  /** Among the parts that are published, from 0. */
  place: number;
  entry: Entry;
}

/** 办理情况: what a unit reported of a pledge. */
export interface PledgeReport {
  slug: string;
  data: ReportData;
  unit: Unit;
  photo: Photo | undefined;
}

/** A pledge with everything it refers to found. */
export interface Pledge {
  /** As its ledger and the reports say it together. */
  data: PledgeData;
  /** Which entries of its progress units have reported. */
  reported: ReadonlyMap<Progress, PledgeReport>;
  /** The report whose result counts; undefined where the ledger's does. */
  resultFrom: PledgeReport | undefined;
  board: Board;
  /** From 1: the page of its board that it stands on. */
  page: number;
  /** The unit that pledged, or that the member belongs to; of several, the one that leads. */
  unit: Unit;
  /** Units that pledged together with it. */
  partners: readonly Unit[];
  /** On a board of members: who pledged. */
  person: NamedMember | undefined;
  state: PledgeState;
  /** How many days past its limit, where it is overdue. */
  daysLate: number;
  comments: Comment[];
  /** The entries that tell of it, newest first. */
  stories: Entry[];
}

/** How a board's subjects have been reviewed by leaders. */
export interface Coverage {
  reviewed: readonly string[];
  missing: readonly string[];
}

/** 公开承诺公示栏 */
export interface Board {
  slug: string;
  address: string;
  data: BoardData;
  /** The one that leads, where there are several. */
  unit: Unit;
  /** All of them, that one first. */
  units: readonly Unit[];
  publishedAt: BeijingTime;
  /** A draft, or due later: shown in `dev` only. */
  withheld: string | undefined;
  /** Markdown of the introduction; may be empty. */
  body: string;
  /** Path of its file below the content folder. */
  path: string;
  attachments: readonly Attachment[];
  photos: ReadonlyMap<string, Photo>;
  notice: Notice & { workdays: number; state: 'ahead' | 'running' | 'over' };
  /** In the order of the files' names, then of their rows. Of a large site they are made each time they are asked for. */
  readonly pledges: readonly Pledge[];
  /** The pledge in a place, from 0, that is to be the same one whenever the board is asked for its pledges. */
  keep(index: number): Pledge;
  outline: BoardOutline;
  /** Previews only: what is left out of its ledgers because something is wrong in it: rows, and whole files. */
  faulty: { rows: number; files: number };
  pages: number;
  tally: Tally;
  /** In the order in which they first appear. */
  byUnit: ReadonlyMap<Unit, Tally>;
  byCategory: ReadonlyMap<string, Tally>;
  /** How many pledges units have on it that others lead, in the order in which they first appear. */
  byPartner: ReadonlyMap<Unit, number>;
  coverage(): Coverage;
}

/** 领导点评, found with what it is about: exactly one of unit, member, person and pledge. */
export interface Comment {
  slug: string;
  data: CommentData;
  /** Markdown of the whole comment; may be empty. */
  body: string;
  unit: Unit | undefined;
  /** A member who has a story. */
  member: EntryOfKind<'member'> | undefined;
  /** A member who has none; the unit's page shows it. */
  person: { name: string; post: string; unit: Unit } | undefined;
  pledge: Pledge | undefined;
}

/** One result of a vote. */
export interface AppraisalResult {
  appraisal: Appraisal;
  unit: Unit;
  /** The member's name, where a member was voted on. */
  member: string | undefined;
  ballots: BallotsRow;
  /** 满意率: of the valid ballots, 满意 and 比较满意. 0 to 1; undefined where there are too few ballots to say. */
  satisfied: number | undefined;
  /**
   * `remedy` (需补课): below the threshold, and no vote of a later day was not. `made-up` (已补课): below it, but `madeUpBy`
   * was not. `withheld`: too few ballots to say.
   */
  standing: Standing;
  /** The first later vote that was not below the threshold. */
  madeUpBy: AppraisalResult | undefined;
}

export type Standing = 'good' | 'remedy' | 'made-up' | 'withheld';

/** 群众评议 */
export interface Appraisal {
  slug: string;
  address: string;
  data: AppraisalData;
  withheld: string | undefined;
  results: AppraisalResult[];
  /** Rates that were published without ballots; no sum takes them in, and none is judged. */
  rates: PublishedRate[];
  /** Sums over all results that are published, and by field: with the others in it, a sum would give them away. */
  total: Shares;
  byField: ReadonlyMap<PartyField, Shares>;
}

/** A rate that was published without ballots: of a unit, of a field, or of all fields together. */
export interface PublishedRate {
  appraisal: Appraisal;
  unit: Unit | undefined;
  field: PartyField | undefined;
  /** In percent, as it was published: `97.43`. */
  rate: string;
  /** Where it was published. */
  source: string;
}

/** Ballots of several results together. */
export interface Shares {
  valid: number;
  options: Record<BallotOption, number>;
}
