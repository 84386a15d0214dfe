/**
 * A cell of a CSV file (RFC 4180): quoted where it has to be. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, as spreadsheets themselves mark texts: what many hands wrote must not be calculated on a reader's machine.
 */
export function cellText(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A file of CSV for Excel: UTF-8 with a mark, without which Excel takes it for something else, and the line ends of RFC 4180. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`;
}
