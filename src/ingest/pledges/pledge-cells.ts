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
