/**
 * A cell of a CSV file (RFC 4180): quoted where it has to be, also for programs that separate by semicolons or tabs. A
 * text that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets themselves mark texts:
 * what many hands wrote must not be calculated on a reader's machine. In Chinese and Japanese programs full-width signs
 * begin formulas too.
 */
export function csvCell(text: string): string {
  const isFormula = /^[\t\r\n]/.test(text) || FORMULA_SIGN.test(text.replace(UNSEEN, '').slice(0, 1).normalize('NFKC'));
  const safe = isFormula && !/^(?:-?\d+(?:\.\d+)?|[-－]+)$/.test(text) ? `'${text}` : text;
  return quoted(safe);
}

/**
 * The same in a file that people go on with in a spreadsheet, which takes zeros away, makes days of `1-2` and cuts long
 * numbers when it opens CSV: `="001"` stays 001.
 */
export function typedCsvCell(text: string): string {
  return REWRITTEN.test(text) ? quoted(`="${text}"`) : csvCell(text);
}

const REWRITTEN = /^(?:0\d+|\d{12,}|\d{1,4}[-/:]\d{1,2}|\d+E\d+)$/i;

function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const FORMULA_SIGN = /^[=+\-@]/;
/** What spreadsheets take away from the start of a cell, or may. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}]+/u;

/**
 * A file of CSV for Excel: UTF-8 with a mark, without which Excel takes it for something else, and the line ends of RFC
 * 4180.
 */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}
