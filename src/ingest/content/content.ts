import { FILE_START, type Span } from '../../diagnostics/issue.ts';
import type { BeijingTime } from '../../kernel/beijing-time.ts';
import { fieldsOf, fieldsOfEach } from '../../kernel/fields.ts';
import type { Probe } from '../../media/probe.ts';
import type { RecordingProbe } from '../../media/recording/probe-recording.ts';
import type { AppraisalData } from '../../schema/kinds/appraisal.ts';
import type { BoardData } from '../../schema/kinds/board.ts';
import type { CommentData } from '../../schema/kinds/comment.ts';
import type { EntryData, EntryKind } from '../../schema/kinds/entry-kind.ts';
import type { ReplyData } from '../../schema/kinds/feedback.ts';
import type { Holiday } from '../../schema/kinds/holidays.ts';
import type { PledgeData } from '../../schema/kinds/pledge.ts';
import type { MapData } from '../../schema/map.ts';
import type { NamelistData, NamelistKind, NamelistRow } from '../../schema/kinds/namelist.ts';
import type { ReportData } from '../../schema/kinds/report.ts';
import type { CopyFile } from '../../schema/open/county-copy.ts';
import type { ReviewData, SealedFile } from '../../schema/kinds/review.ts';
import type { CountiesData } from '../../schema/settings/counties.ts';
import type { SiteSettings } from '../../schema/settings/site.ts';
import type { TermData } from '../../schema/kinds/term.ts';
import type { SeriesData } from '../../schema/kinds/series.ts';
import type { LeadersData } from '../../schema/proofreading/leaders.ts';
import type { PrivacyData } from '../../schema/proofreading/privacy.ts';
import type { WordsData } from '../../schema/proofreading/words.ts';
import type { UnitData } from '../../schema/kinds/unit.ts';
import type { ContentFile, PledgeForm } from '../files/content-file.ts';
import type { History } from '../history/read-history.ts';
import type { LedgerFacts } from '../pledges/ledger-facts.ts';
import type { MonthlyFigures } from '../monthly/monthly-table.ts';
import type { Reading } from './reading.ts';

/** A file that was read; `T`: its values, where they fit their schema. */
export interface Source<T = unknown> {
  file: ContentFile;
  reading: Reading<T>;
  /** False for tables, and for a file whose letters cannot be read. */
  hasText: boolean;
  /** Its letters; '' where it has none. Fails where the file was changed since. */
  text: () => string;
  /** Of its bytes; '' for a table. */
  digest: string;
}

interface EntrySourceOf<K extends EntryKind> extends Source<EntryData<K>> {
  kind: K;
  slug: string;
}

export type EntrySource = { [K in EntryKind]: EntrySourceOf<K> }[EntryKind];

export interface UnitSource extends Source<UnitData> {
  id: string;
}

export interface SeriesSource extends Source<SeriesData> {
  id: string;
}

export interface BoardSource extends Source<BoardData> {
  slug: string;
}

/** A file that may offer others that lie beside it. */
export type OfferingSource = EntrySource | BoardSource;

/** A table of pledges. It is read again where its lines are shown. */
export interface PledgeSource extends Source<PledgeData[]> {
  board: string;
  form: PledgeForm;
  /** What its reader had to know. */
  facts: LedgerFacts;
}

export interface CommentSource extends Source<CommentData> {
  slug: string;
}

export interface ReportSource extends Source<ReportData> {
  slug: string;
}

export interface AppraisalSource extends Source<AppraisalData> {
  slug: string;
}

/** The settings of a list of members. */
export interface NamelistSource extends Source<NamelistData> {
  kind: NamelistKind;
  slug: string;
}

/** The table of one. */
export interface PeopleSource extends Source<NamelistRow[]> {
  kind: NamelistKind;
  namelist: string;
}

/** A table of replies. */
export type RepliesSource = Source<ReplyData[]>;

/** A file of what was taken from a county: its values where it is a part of the open data, else its text. */
export interface CopySource extends Source {
  county: string;
  name: CopyFile;
}

/** Who has signed a piece. */
export interface ReviewSource extends Source<ReviewData> {
  /** As its page is named: `news/20261118-pingnuo`. */
  piece: string;
}

/** A picture that some entry names, looked into. */
export interface ContentPicture {
  file: ContentFile;
  /** SHA-256 of its bytes; '' if it is too large to be read. */
  digest: string;
  probe: Probe | { ok: false; reason: 'too-large' };
}

/** Something that was published and is taken back. */
export interface Withdrawal {
  /** Where it was published, the present address first; none for a comment and a report. */
  addresses: readonly string[];
  /** `members/x`, `comments/x`: unique in the whole site. */
  id: string;
  /** '' where none is given. */
  reason: string;
  /** The day on which it was over by itself; undefined where somebody took it back. */
  expired: string | undefined;
  /** Its file; undefined where that is gone. */
  source: Source | undefined;
  /** True if the administrator did it, not the file. */
  byOrder: boolean;
}

/** The whole content folder, read, before the rules about more than one file have run. */
export interface Content {
  entries: EntrySource[];
  units: UnitSource[];
  series: SeriesSource[];
  boards: BoardSource[];
  pledges: PledgeSource[];
  comments: CommentSource[];
  reports: ReportSource[];
  appraisals: AppraisalSource[];
  namelists: NamelistSource[];
  people: PeopleSource[];
  replies: RepliesSource[];
  reviews: ReviewSource[];
  /** The files of every piece that somebody has signed, by the piece. */
  sealed: ReadonlyMap<string, readonly SealedFile[]>;
  holidays: Source<Holiday[]> | undefined;
  glossary: Source<TermData[]> | undefined;
  words: Source<WordsData> | undefined;
  leaders: Source<LeadersData> | undefined;
  privacy: Source<PrivacyData> | undefined;
  site: Source<SiteSettings> | undefined;
  map: Source<MapData> | undefined;
  /** The counties of a portal. */
  counties: Source<CountiesData> | undefined;
  /** What was taken from them. */
  copies: CopySource[];
  /** Every picture file, by its path. */
  pictureFiles: Map<string, ContentFile>;
  /** Those that are used, by their path. */
  pictures: Map<string, ContentPicture>;
  /** Files beside entries, by their paths; those that no entry names are of no use. */
  companions: ReadonlyMap<string, ContentFile>;
  /** Paths of those with nothing wrong. */
  soundCompanions: ReadonlySet<string>;
  /** Tables of figures by month that entries name, by their paths. */
  monthly: ReadonlyMap<string, Reading<MonthlyFigures>>;
  /** Recordings that entries play, looked into, by their paths. */
  recordings: ReadonlyMap<string, RecordingProbe>;
  /** What is said in them, as far as it lies in files of its own, by their paths. */
  transcripts: ReadonlyMap<string, Reading<string>>;
  /** Files for download with nothing wrong. */
  downloads: readonly ContentFile[];
  /** Paths of files that would be content but are not read: in a wrong place, or links. */
  unread: ReadonlySet<string>;
  /** Paths of files that are of no use to the site. */
  useless: ReadonlySet<string>;
  /** Addresses of the files that are published as they are. */
  publicFiles: ReadonlySet<string>;
  /** Everything that was taken back. */
  withdrawals: readonly Withdrawal[];
  /** Addresses of pages that are no more because of that: a link to one is printed as plain text. */
  unlinked: ReadonlySet<string>;
  /** Where pages that had another address are now, by the old one. */
  moved: ReadonlyMap<string, string>;
  /** When files were published first; undefined where there is no history. */
  history: History | undefined;
  now: BeijingTime;
  /** How messages name a file: from the working directory, or absolute. */
  display: (path: string) => string;
}

/** True for what was taken back: it is not even previewed. */
export function isWithdrawn(source: Source): boolean {
  return textOf(source, 'withdrawn') !== undefined;
}

/** The day on which something was over, if that is why it is not there any more. */
export function expiredOn(source: Source): string | undefined {
  return textOf(source, 'expired');
}

/** True for what a model holds: what is published at `now`, or with `previews` will be. */
export function isShown(source: Source, now: BeijingTime, previews: boolean): boolean {
  return previews ? !isWithdrawn(source) : withheld(source, now) === undefined;
}

/** Why an entry is not published at `now`, or undefined if it is. */
export function withheld(entry: Source, now: BeijingTime): string | undefined {
  const { draft, publishedAt } = fieldsOf(entry.reading.value);
  if (isWithdrawn(entry)) return expiredOn(entry) === undefined ? '已经撤稿' : '已经到期';
  if (draft === true) return '是草稿';
  if (typeof publishedAt === 'string' && publishedAt > now) return `要到 ${publishedAt} 才发布`;
  return undefined;
}

/**
 * The moment from which readers have what a source says, `now` at the earliest; undefined for a draft and what was
 * taken back. What a source refers to is judged at that moment: content that is accepted once has to stay right, since
 * nobody pushes when its hour comes.
 */
export function publishedFrom(source: Source, now: BeijingTime): BeijingTime | undefined {
  const { draft, publishedAt } = fieldsOf(source.reading.value);
  if (isWithdrawn(source) || draft === true) return undefined;
  // A day alone begins at midnight, and is not before that minute.
  return typeof publishedAt === 'string' && publishedAt > now
    ? publishedAt.padEnd('2026-01-01 00:00'.length, ' 00:00')
    : now;
}

/** Every file of the content that is read as a text. */
export function textSources(content: Content): Source[] {
  const { entries, units, series, boards, comments, reports, appraisals, namelists, reviews } = content;
  const { holidays, glossary, words, leaders, privacy, site, counties } = content;
  const many = [entries, units, series, boards, comments, reports, appraisals, namelists, reviews];
  return [...many.flat(), holidays, glossary, words, leaders, privacy, site, counties].filter(
    (source) => source !== undefined,
  );
}

/** What a source's values are called; of one whose kind is not known, anything. */
type KeyOf<T> = unknown extends T ? string : T extends unknown ? keyof T & string : never;
type ValuesOf<S extends Source> = Extract<S['reading'], { valid: true }>['value'];
type PathIn<S extends Source> = KeyOf<ValuesOf<S>> | `${KeyOf<ValuesOf<S>>}.${string}`;

/** The values that fit their schema; undefined where they do not, or there is no source. */
export function validValues<T>(source: Source<T> | undefined): T | undefined {
  return source?.reading.valid ? source.reading.value : undefined;
}

/** A value by its path (`notice.from`), whether the values fit their schema or not: it may be anything. */
export function valueAt<S extends Source>(source: S, path: PathIn<S>): unknown {
  const { value } = source.reading;
  return path.includes('.')
    ? path.split('.').reduce((inner: unknown, key) => fieldsOf(inner)[key], value)
    : fieldsOf(value)[path];
}

/** A value that is a text, by its path. */
export function textOf<S extends Source>(source: S, path: PathIn<S>): string | undefined {
  const value = valueAt(source, path);
  return typeof value === 'string' ? value : undefined;
}

/** The items of a list, as far as they could be read: each value may be anything. */
export function rowsOf<R extends object>(
  source: Source<readonly R[]> | undefined,
): readonly { readonly [K in keyof R]?: unknown }[] {
  return fieldsOfEach(source?.reading.value);
}

/** The items of a list that stands under a key, as `rowsOf`. */
export function rowsIn(source: Source | undefined, key: string): readonly Readonly<Record<string, unknown>>[] {
  return source ? fieldsOfEach(valueAt(source, key)) : [];
}

/** Where the first of these values stands that there is, else the file's start. */
export function placeIn(source: Source, ...keys: string[]): Span {
  for (const key of keys) {
    const place = source.reading.positions[key];
    if (place) return place;
  }
  return FILE_START;
}
