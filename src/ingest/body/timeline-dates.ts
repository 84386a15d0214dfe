import { parseDatePart } from '../../kernel/dates/written-time.ts';

/** The date that a line of a timeline begins with. */
export interface LineDate {
  /** As it is written. */
  label: string;
  /** `2026-03-12`, `2026-03` or `2026`; of a stretch of time, its start. */
  day: string;
  /** Where what happened begins. */
  length: number;
}

/** True for the heading of a list that is set as a timeline: 「大事记」, 「通水大事记」. */
export function isTimelineHeading(heading: string): boolean {
  return /(?:大事记|时间线|时间轴)$/.test(heading.trim());
}

const LONGEST = 30;
const MARKS = /[：:，,　\s]/g;
const UNMARKED = /^\s*(?:19|20)\d{2} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号])?)?/;
const LIKE_A_DATE = /^\s*(?:19|20)\d{2}(?:年|[-/.]\d|\s*[：:])/;

/** 'calendar': it is written like a date, but there is no such day. Undefined: it begins with no date. */
export function lineDate(line: string): LineDate | 'calendar' | undefined {
  const start = line.slice(0, LONGEST);
  const ends = [...start.matchAll(MARKS)].map(({ index }) => index);
  if (line.length < LONGEST) ends.push(line.length);
  const whole = ends.reverse().flatMap((end) => dateTo(line, end, partOfDate) ?? [])[0];
  if (whole) return whole;
  const stretch = ends.flatMap((end) => dateTo(line, end, startOfStretch) ?? []).at(-1);
  if (stretch) return stretch;
  const unmarked = UNMARKED.exec(start)?.[0].length ?? 0;
  const found = unmarked > 0 ? dateTo(line, unmarked, partOfDate) : undefined;
  return found ?? (LIKE_A_DATE.test(line) ? 'calendar' : undefined);
}

function dateTo(line: string, end: number, read: (text: string) => string | undefined): LineDate | undefined {
  const label = line.slice(0, end).trim();
  const day = label === '' ? undefined : read(label);
  if (day === undefined) return undefined;
  return { label, day, length: end + (/^[：:，,　\s—–-]*/.exec(line.slice(end))?.[0].length ?? 0) };
}

const ABOUT = /(?:[上中下]旬|(?<=\d)年[初中底末]|[初中底末]|[春夏秋冬]天?|[上下]半年)$/u;

/** A date, or about when it was: 「2019年6月下旬」, 「2020年春」, 「2021年底」. */
function partOfDate(text: string): string | undefined {
  return parseDatePart(text) ?? (ABOUT.test(text) ? parseDatePart(text.replace(ABOUT, '')) : undefined);
}

/** 「2019年3月至5月」, 「2019—2021年」 */
function startOfStretch(text: string): string | undefined {
  const [from = '', ...others] = text.split(/[—–~～至到]+|(?<=\d) ?- ?(?=(?:19|20)\d{2})/u);
  return others.length === 1 && /^\s*\d/.test(others[0]!) ? parseDatePart(from) : undefined;
}
