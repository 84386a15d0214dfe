import { foldLetters } from '../../kernel/letters/letters.ts';

/**
 * A text as a reader sees it: line ends `\n`, trimmed, letters folded, without control characters, which programs leave
 * in cells and nobody can find there.
 */
export function cellText(raw: string): string {
  if (PLAIN.test(raw)) return foldLetters(raw).trim();
  return foldLetters(raw.replace(/\r\n?/g, '\n').replace(CONTROLS, '')).trim();
}

const PLAIN = /^[\x20-\x7e\u00a0-\ud7ff\ue000-\uffff]*$/;
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;

/** The text that escapes like `_x000D_` stand for in a workbook. */
export function unescaped(raw: string): string {
  return raw.includes('_x')
    ? raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : raw;
}
