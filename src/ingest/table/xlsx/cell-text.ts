/**
 * A text as a reader sees it: escapes like `_x000D_` resolved, line ends `\n`, trimmed, without control characters,
 * which programs leave in cells and nobody can find there.
 */
export function cellText(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : raw;
  if (PLAIN.test(text)) return text.trim();
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();
}

const PLAIN = /^[\x20-\x7e\u00a0-\ud7ff\ue000-\uffff]*$/;
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g;
