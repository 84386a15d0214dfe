const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it, between tags and in quoted attributes. */
export function htmlText(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!) : text;
}

/** Dates and percentages: a line does not end inside of one. */
const WHOLE = /\d{4}-\d{1,2}-\d{1,2}(?: \d{1,2}:\d{2})?|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d[\d,]*(?:\.\d+)?\s?[%％]/g;

/** A text as HTML, its dates and percentages in spans of the class `unbroken`: browsers end lines behind any hyphen. */
export function unbrokenHtml(text: string): string {
  return htmlText(text).replace(WHOLE, '<span class="unbroken">$&</span>');
}
