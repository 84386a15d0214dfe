import { parseBeijingTime } from '../../kernel/dates/written-time.ts';
import { isPictureName } from '../files/content-file.ts';
import { dateText } from './pledge-cells.ts';

/** One entry of progress as a cell says it, or a part that cannot be read, with what was probably meant. */
export type ProgressPart = { value: Record<string, string> } | { unread: string; proposal: string | undefined };

/**
 * The entries in a cell of progress: one a line, also several in a line, with numbers or dots in front. `year`: the
 * board's, which days without a year are in.
 */
export function progressParts(text: string, year: number | undefined): ProgressPart[] {
  const parts: ProgressPart[] = [];
  let latest = '';
  for (const line of text.replace(FULL_WIDTH, (sign) => sign.normalize('NFKC')).split('\n')) {
    for (const written of entriesOf(line)) {
      const part = partOf(written, year, latest);
      parts.push(part);
      if ('value' in part) latest = sortable(part.value['date']!);
    }
  }
  return parts;
}

/** Digits, and what stands between the digits of a date. */
const FULL_WIDTH = /[０-９]|(?<=[\d０-９])[－／．](?=[\d０-９])/g;

const WHOLE = String.raw`\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|年\d{1,2}月\d{1,2}[日号])`;
const SHORT = String.raw`\d{1,2}月\d{1,2}[日号]`;
/** 「1.」「（2）」「③」「一、」「·」 in front of an entry. */
const BULLET = String.raw`(?:(?:[（(]\d{1,2}[）)]|\d{1,2}[、.．)）]|[①-⑳]|[一二三四五六七八九十]{1,2}、|[-–—•·●▪◆*]|第[一二三四五六七八九十]次[:：,，]?)\s*)`;
/** What makes of a day a limit or the end of a stretch of time, and no entry of its own. */
const NO_ENTRY = String.raw`(?![^，。；;]{0,2}(?:前|之前|以前|起|至|到|止|期间)|\s*[~～—–-])`;

/** Where a new entry begins inside of a line: behind a full stop, or with a number, or with a whole date. */
const NEXT = new RegExp(
  String.raw`[；;。]\s*(?=${BULLET}?(?:${WHOLE}|${SHORT})${NO_ENTRY})|(?<!(?:^|[；;。\s])[一二三四五六七八九十\d]{1,2})[，,、\s]+(?=${BULLET}(?:${WHOLE}|${SHORT})|${WHOLE}${NO_ENTRY})|\s+(?=${SHORT}${NO_ENTRY})|(?<=[^日号\s])[，,]\s*(?=${SHORT}${NO_ENTRY}\s*[^\s，,、。；;：:的和与])|(?=[①-⑳]\s*(?:${WHOLE}|${SHORT}))`,
  'u',
);
const FRONT_BULLET = new RegExp(String.raw`^${BULLET}(?=[【[(（]?(?:${WHOLE}|${SHORT}))`, 'u');
const BRACKETS = /^[【[(（]([^】\])）]{6,11})[】\])）]\s*/;

/** Perhaps a second date. Most lines have none, and tables have a hundred thousand. */
const ANOTHER = /\d[-/.年月]\d/;
const PLAIN_ENTRY = /^\d{4}-\d\d-\d\d\s[^；;]*$/;
const LONGEST_DATE = '2026-05-10'.length;

function entriesOf(line: string): string[] {
  const written = line.trim();
  if (PLAIN_ENTRY.test(written) && !ANOTHER.test(written.slice(LONGEST_DATE))) return [written];
  return line
    .split(NEXT)
    .map((part) =>
      part
        .trim()
        .replace(FRONT_BULLET, '')
        .replace(/[；;]$/, ''),
    )
    .filter((part) => part !== '');
}

const ENTRY = new RegExp(String.raw`^(${WHOLE}|${SHORT})[\s，,：:、]*(.+)$`, 'su');

function partOf(written: string, year: number | undefined, latest: string): ProgressPart {
  const line = written.replace(BRACKETS, (whole, inside: string) =>
    new RegExp(`^(?:${WHOLE}|${SHORT})$`).test(inside) ? `${inside} ` : whole,
  );
  const [, date, rest] = ENTRY.exec(line) ?? [];
  if (date === undefined || rest === undefined) return { unread: written, proposal: proposalOf(line, year) };
  const whole = wholeDate(date, year);
  // A day without a year that lies before the one above it may be in the next year: only its editor knows.
  if (whole === undefined) return { unread: written, proposal: undefined };
  if (isShort(date) && sortable(whole) < latest)
    return { unread: written, proposal: proposalOf(line, Number(latest.slice(0, 4)) + 1) };
  return { value: { date: whole, ...entryOf(rest.replace(MIDNIGHT, '')) } };
}

/** What Excel adds to a day. */
const MIDNIGHT = /^0{1,2}:00(?::00)?\s+/;

function isShort(date: string): boolean {
  return !/^\d{4}/.test(date);
}

/** With the year of the board where it has none; undefined where nobody knows the year. */
function wholeDate(date: string, year: number | undefined): string | undefined {
  const written = date.replace('号', '日');
  if (!isShort(written)) return dateText(written);
  return year === undefined ? undefined : `${year}年${written}`;
}

/** A date that sorts; '' where there is no such day. */
function sortable(date: string): string {
  const parsed = parseBeijingTime(date);
  return parsed === 'form' || parsed === 'calendar' ? '' : parsed;
}

const ANYWHERE = new RegExp(`[（(]?(?:于|在|截至|截止到?)?(${WHOLE}|${SHORT})[）)]?`);
/** Dates that are too doubtful to be taken: 「26.5.10」, 「5.10」 in front. */
const DOUBTFUL =
  /^(?:(\d{2})[-/.年])?(\d{1,2})[-/.月](\d{1,2})[日号]?(?=[\s，,：:、]|(?!公里|千米|米|亩|万|元|吨|户|个|项)\p{Script=Han})/u;

/** Where another such date begins: it is left with the one before it where a length may be meant. */
const NEXT_DOUBTFUL = new RegExp(String.raw`[，,；;、。]\s*(?=${DOUBTFUL.source.slice(1)})`, 'gu');

/** The line, or the lines, as they should be written, where a day can be found in it. */
function proposalOf(line: string, year: number | undefined): string | undefined {
  const [found, date] = ANYWHERE.exec(line) ?? [];
  const whole = date === undefined ? undefined : wholeDate(date, year);
  if (found !== undefined && whole !== undefined) return proposal(whole, line.replace(found, ''));
  const parts = line.replace(NEXT_DOUBTFUL, '\n').split('\n');
  const proposals = parts.map((part) => {
    const [start, short, month, day] = DOUBTFUL.exec(part) ?? [];
    const inYear = short === undefined ? year : 2000 + Number(short);
    if (start === undefined || inYear === undefined) return undefined;
    return proposal(`${inYear}-${month}-${day}`, part.slice(start.length));
  });
  return proposals.includes(undefined) ? undefined : proposals.join('\n');
}

function proposal(date: string, rest: string): string | undefined {
  const day = sortable(date);
  const words = rest.replace(/^[\s，,：:、；;。-]+|[\s，,：:、；;-]+$/g, '');
  return day === '' || words === '' ? undefined : `${day} ${words}`;
}

const GLUED_PHOTO = /^(.+?)[，,；;（(]\s*(?:见|附)?\s*([^\s，,；;（(）)]+?)[）)。]?$/;

/** What was done, and behind it perhaps an address or a photo. */
function entryOf(rest: string): Record<string, string> {
  const words = rest.trim().split(/[\s　]+/);
  const value: Record<string, string> = {};
  for (let last = words.at(-1); words.length > 1 && last !== undefined; last = words.at(-1)) {
    // The full stop behind an address is the sentence's.
    if (/^https?:\/\//.test(last) && value['url'] === undefined) value['url'] = last.replace(/[。，、；！？）)]+$/, '');
    else if (isPictureName(last) && value['photo'] === undefined) value['photo'] = last;
    else break;
    words.pop();
  }
  const said = words.join(' ');
  const [, text, photo] = value['photo'] === undefined ? (GLUED_PHOTO.exec(said) ?? []) : [];
  if (text !== undefined && photo !== undefined && isPictureName(photo)) return { ...value, text, photo };
  return { ...value, text: said };
}
