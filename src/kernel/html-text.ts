import { phrasesOf } from './letters/phrases.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it, between tags and in quoted attributes. */
export function htmlText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!) : text;
}

/** Dates, percentages and telephone numbers: a line does not end inside of one. */
const WHOLE =
  /\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2})?|\d{3,4}-\d{7,8}|\d{4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?日)?)?度?|\d{1,2} ?月 ?\d{1,2} ?日|\d[\d,]*(?:\.\d+)?\s?[%％]/g;

/** A text as HTML, its dates and percentages in spans of the class `unbroken`: browsers end lines behind any hyphen. */
export function unbrokenHtml(text: string): string {
  return htmlText(text).replace(WHOLE, '<span class="unbroken">$&</span>');
}

/**
 * A title whose lines end between phrases, where its sheet asks for `keep-all`: no figure stands apart from what it
 * counts, not even where a space is between them.
 */
export function phrasesHtml(text: string, names?: ReadonlySet<string>): string {
  return phrasesOf(text, names)
    .map((phrase) => htmlText(phrase).replace(/(?<=\S) (?=\S)/g, '\u00a0'))
    .join('<wbr>');
}
