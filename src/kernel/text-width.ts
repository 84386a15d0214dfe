/** True for characters that fill two cells in a terminal: Han, kana, hangul, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2014\u2018\u2019\u201c\u201d\u2026]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** The number of terminal cells that `text` fills: 2 for a wide character, 1 for any other. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += WIDE.test(char) ? 2 : 1;
  return width;
}

/**
 * White space exactly as wide as `text`. Wide characters become ideographic spaces, so a mark below stays
 * aligned even where the font does not draw Han exactly two Latin cells wide.
 */
export function blankLike(text: string): string {
  let blank = '';
  for (const char of text) blank += char === '\t' ? '\t' : WIDE.test(char) ? '\u3000' : ' ';
  return blank;
}

/** A row of marks as wide as `text`, at least one cell. */
export function underline(text: string): string {
  return '^'.repeat(Math.max(1, displayWidth(text)));
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
