/**
 * Characters that fill two cells in a terminal: Han, kana, hangul, full-width forms, emoji. “ ” — … are of ambiguous
 * width in Unicode; today's terminals draw them in one cell.
 */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{Mn}\p{Cf}]/u;

/** The number of terminal cells that `text` fills: 2 for a wide character, 0 for a combining one, else 1. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char);
  return width;
}

/** As many characters from the start of `text` as fit into `cells`. */
export function fitting(text: string, cells: number): string {
  let width = 0;
  let end = 0;
  for (const char of text) {
    width += widthOf(char);
    if (width > cells) break;
    end += char.length;
  }
  return text.slice(0, end);
}

/**
 * White space exactly as wide as `text`. Wide characters become ideographic spaces, so a mark below stays
 * aligned even where the font does not draw Han exactly two Latin cells wide.
 */
export function blankLike(text: string): string {
  let blank = '';
  for (const char of text) blank += char === '\t' ? '\t' : ['', ' ', '\u3000'][widthOf(char)];
  return blank;
}

/** A row of marks as wide as `text`, at least one cell. */
export function underline(text: string): string {
  return '^'.repeat(Math.max(1, displayWidth(text)));
}

/** At most `limit` characters of a text, the last an ellipsis if some are left out. */
export function shorten(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
}

function widthOf(char: string): 0 | 1 | 2 {
  if (WIDE.test(char)) return 2;
  return NO_WIDTH.test(char) ? 0 : 1;
}

const HAN = /\p{Script=Han}/u;

/** The number of Han characters in `text`. */
export function countHan(text: string): number {
  let count = 0;
  for (const char of text) if (HAN.test(char)) count++;
  return count;
}

/** True if `text` holds at least one Han character. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}
