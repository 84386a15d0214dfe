import type { Edit } from './edits.ts';

/** Code, or links and pictures in brackets of any width; groups: `!`, text, what stands in the round brackets. */
const BRACKETED =
  /`[^`\n]+`|(?<!\\)([!！]?)[[［【]([^[\]［］【】\n]*)[\]］】][(（]((?:[^()（）\n]|[(（][^()（）\n]*[)）])*)[)）]/g;

/** An address and the title behind it, in quotes of any kind. */
const TARGET = /^[ \t\u3000]*(.*?)(?:[ \t\u3000]+["“”'‘’＂]([^"“”'‘’＂]*)["“”'‘’＂])?[ \t\u3000]*$/;

/** Of pictures, sounds and documents. */
const FILE =
  /\.(?:jpe?g|jpe|jfif|pjpeg|png|webp|avif|gif|svg|hei[cf]|bmp|tiff?|pdf|ofd|docx?|wps|xlsx?|et|pptx?|dps|zip|mp[34]|m4a)$/i;
/** A file whose name has a bracket that nothing closes; groups as above. */
const UNCLOSED =
  /`[^`\n]+`|(?<!\\)(!?)\[([^[\]\n]*)\]\(([^()（）<>\n]*\([^()（）<>\n]*\.(?:jpe?g|png|webp|avif|gif|heic|pdf|ofd|docx?|wps|xlsx?|et|pptx?))\)(?!\))/gi;

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/[^/]|#)/i;

/**
 * Links and pictures that editors type with full-width brackets, curly quotes or blanks in the name, as Markdown reads
 * them. Only what leads to an address or a file is one; `【注】（见第 3 页）` is text.
 */
export function bracketEdits(line: string): Edit[] {
  if (!/[\]］】][(（]/.test(line)) return [];
  const unclosed = line.includes('(') ? [...line.matchAll(UNCLOSED)] : [];
  const named = unclosed.flatMap(({ 0: found, 1: bang = '', 2: words, 3: name, index }): Edit[] =>
    name === undefined ? [] : [{ start: index, end: index + found.length, text: `${bang}[${words!}](<${name}>)` }],
  );
  if (named.length > 0) return named;
  const edits: Edit[] = [];
  for (const match of line.matchAll(BRACKETED)) {
    const [found, bang, words, target] = match;
    if (words === undefined || target === undefined) continue;
    const [, address = '', title] = TARGET.exec(target) ?? [];
    const isFile = FILE.test(address);
    if (/[<>]/.test(target) || !(isFile || ADDRESS.test(address)) || !isMisread(found, address)) continue;
    if (/\s/.test(address) && !isFile) continue;
    const written = /[\s()（）]/.test(address) ? `<${address}>` : address;
    const proper = `${bang === '' ? '' : '!'}[${words}](${written}${title === undefined ? '' : ` "${title}"`})`;
    edits.push({ start: match.index, end: match.index + found.length, text: proper });
  }
  return edits;
}

/** True for what Markdown would not read as the editor means it. */
function isMisread(found: string, address: string): boolean {
  return /^!?[！［【]|[］】][(（]|\]（|）$|[“”‘’＂][\s\u3000]*\)$/.test(found) || /[\s\u3000]/.test(address);
}
