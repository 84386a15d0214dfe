import type { EntryKind } from '../../../schema/kinds/entry-kind.ts';

/**
 * Content as plain data that edits change and `countyTree` writes down. References are by `key` and `id`, so they stay
 * right when things move.
 */
export interface County {
  settings: Record<string, unknown>;
  /** The `key` of the entry that the home page begins with. */
  lead: number | undefined;
  units: CountyUnit[];
  entries: CountyEntry[];
  /** Entries name it by its id, `tongshui`; undefined for none. */
  series: { name: string; summary: string } | undefined;
  terms: { term: string; aliases: string[]; explanation: string }[];
  holidays: { name: string; from: string; to: string; workdays: string[] }[];
  boards: CountyBoard[];
  comments: CountyComment[];
  reports: CountyReport[];
  appraisals: CountyAppraisal[];
  namelists: CountyNamelist[];
  /** What the form for download says, which the introductions of boards link to; undefined for none. */
  form: string | undefined;
  /** For names that nothing has had yet. */
  count: number;
}

export interface CountyUnit {
  id: string;
  name: string;
  kind: string;
  field: string;
  parent: string | undefined;
  secretary: string | undefined;
  posts?: object[];
  cards?: object[];
}

export interface CountyEntry {
  key: number;
  kind: EntryKind;
  slug: string;
  title: string;
  publishedAt: string;
  unit: string | undefined;
  /** Front matter that every kind may have. */
  fields: Record<string, unknown>;
  paragraphs: string[];
  headings: string[];
  /** To the entry, or to its last heading by its words. Those that nobody may follow yet are left out. */
  links: { to: number; heading: boolean }[];
  related: number[];
  /** Pictures by their place among those that there are; the first is the cover if `cover` says so. */
  photos: number[];
  cover: boolean;
  /** What is said in its recording, and whether that stands in the text; without one, none. */
  recording?: { words: string; isPlaced: boolean } | undefined;
  /** Topics: their components, as MDX. */
  components: string[];
}

export interface CountyBoard {
  slug: string;
  title: string;
  kind: '党组织' | '党员';
  unit: string;
  publishedAt: string;
  fields: Record<string, unknown>;
  intro: string;
  /** By the headers of the table. */
  rows: Record<string, string>[];
}

export interface CountyComment {
  slug: string;
  about: { unit: string } | { member: number } | { pledge: string };
  problems: string[];
  body: string;
}

/** What a board's unit says of one of its pledges; those of pledges that are gone are left out. */
export interface CountyReport {
  slug: string;
  /** `zhen-2026/2` */
  pledge: string;
  /** Of November; it decides which result is reported: two of one day never contradict each other. */
  day: number;
  progress: string;
  hasPhoto: boolean;
}

export interface CountyAppraisal {
  slug: string;
  title: string;
  date: string;
  publishedAt: string | undefined;
  rows: { unit: string; member?: string; votes: [excellent: number, good: number, fair: number, poor: number] }[];
}

/** A list of members; `folder` says of which kind. */
export interface CountyNamelist {
  folder: 'recommendations' | 'stars';
  slug: string;
  publishedAt: string;
  rows: { name: string; unit: string; measure: number; reason: string }[];
}

export const ROOT_UNIT = 'zhen';
export const MEMBERS = ['石大山', '石小山', '郑桂兰', '何守田'] as const;

/** A number that was not given out before. */
export function nextCount(county: County): number {
  return ++county.count;
}

export function newEntry(
  county: County,
  kind: EntryKind,
  publishedAt: string,
  more: Partial<CountyEntry> = {},
): CountyEntry {
  const key = nextCount(county);
  const entry: CountyEntry = {
    key,
    kind,
    slug: `${kind}-${key}`,
    title: `第 ${key} 篇`,
    publishedAt,
    unit: 'qingshi-cun',
    fields: { summary: `第 ${key} 篇的摘要。`, keywords: ['修渠'] },
    paragraphs: [`第 ${key} 篇的正文，按四议两公开办。`],
    headings: [],
    links: [],
    related: [],
    photos: [],
    cover: false,
    components: [],
    ...more,
  };
  county.entries.push(entry);
  return entry;
}

/** A pledge that runs, by the headers of a table. */
export function newRow(id: string, subject: string): Record<string, string> {
  return {
    编号: id,
    承诺主体: subject,
    所属单位: '',
    类别: '民生实事',
    承诺事项: `修好第 ${id} 段水渠`,
    完成标准: `通水 ${117 + Number(id)} 户`,
    完成时限: '2026-12-31',
    责任人: '石大山 村支书',
    公诺: '2026-01-12',
    践诺: '2026-02-01',
    进展: '',
    结果: '',
    完成日期: '',
    延期至: '',
    原因: '',
  };
}
