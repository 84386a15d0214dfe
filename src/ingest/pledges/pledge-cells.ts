import { maskPersonalData } from '../../kernel/privacy/personal-data.ts';
import { shorten } from '../../kernel/text-width.ts';

/** A text as messages quote it. Personal numbers are masked first: half of one would not be recognised. */
export function excerpt(text: string, cells: number): string {
  return shorten(maskPersonalData(text), cells);
}

/** A pledge's number: full-width signs made narrow, `12.0` made `12`. */
export function narrowNumber(text: string): string {
  return text.normalize('NFKC').replace(/^(\d+)\.0+$/, '$1');
}

/**
 * A date as spreadsheets in China write it (`2026/7/1`, `2026.7.1`, in full width), in the form that the schema knows;
 * other texts stay.
 */
export function dateText(text: string): string {
  const narrow = /[０-９]/.test(text) ? text.normalize('NFKC') : text;
  const [, year, month, day, rest = ''] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(\s.*)?$/.exec(narrow) ?? [];
  return year === undefined ? narrow : `${year}-${month}-${day}${rest}`;
}

/** Also those that are refused later: a photo that cannot be shown must not become words. */
const PHOTO_NAME = /\.(?:jpe?g|png|webp|avif|gif|heic|bmp|tiff?|svg)$/i;
const GLUED_PHOTO = /^(.+?)[，,；;（(]\s*(?:见|附)?\s*([^\s，,；;（(）)]+?)[）)。]?$/;
const PROGRESS = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)|\d{4}年\d{1,2}月\d{1,2}日)[\s，,：:、]*(.+)$/;

/**
 * One line of progress: a date, what was done, and behind it perhaps an address or a photo; undefined if it is none.
 */
export function progressOf(line: string): Record<string, string> | undefined {
  const [, date, rest] = PROGRESS.exec(line.trim()) ?? [];
  if (date === undefined || rest === undefined) return undefined;
  const words = rest.trim().split(/[\s　]+/);
  const value: Record<string, string> = { date: dateText(date) };
  for (let last = words.at(-1); words.length > 1 && last !== undefined; last = words.at(-1)) {
    if (/^https?:\/\//.test(last) && value['url'] === undefined) value['url'] = last;
    else if (PHOTO_NAME.test(last) && value['photo'] === undefined) value['photo'] = last;
    else break;
    words.pop();
  }
  const said = words.join(' ');
  const [, text, photo] = value['photo'] === undefined ? (GLUED_PHOTO.exec(said) ?? []) : [];
  if (text !== undefined && photo !== undefined && PHOTO_NAME.test(photo)) return { ...value, text, photo };
  return { ...value, text: said };
}

const COUNT = /^(\S+?)[\s:：]*(\d{1,7})\s*[票张份人]?$/;

/** The counts in a cell of votes by their labels or keys, or the part that cannot be read. */
export function votesOf(
  text: string,
  keys: ReadonlyMap<string, string>,
): { counts: Record<string, number> } | { unread: string } {
  const counts: Record<string, number> = {};
  for (const part of text.split(/[，,；;、\n。]+/)) {
    if (part.trim() === '') continue;
    const [, word = '', number] = COUNT.exec(part.normalize('NFKC').trim()) ?? [];
    const key = keys.get(word);
    if (key === undefined || key in counts) return { unread: part.trim() };
    counts[key] = Number(number);
  }
  return { counts };
}
