/**
 * A text that others wrote, as one line without control and invisible characters: it can neither take hold of a
 * terminal nor start a line of a log.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}
