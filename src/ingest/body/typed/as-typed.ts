import type { BodyForm } from './body-form.ts';
import type { Edit } from './edits.ts';
import { type Line, bodyLines } from './lines.ts';
import { isPageNumber } from './sentence.ts';

/**
 * What has to be taken from Markdown so that a canonical body is printed as it was typed:
 *
 * - numbers that do not follow each other, which a list would count anew: a tie would become a ranking;
 * - `- 3 -`, the number of a page;
 * - `[日期]: …`, which defines an address that nothing leads to, and would vanish.
 */
export function escapesOf(text: string, form: BodyForm): Edit[] {
  if (!/\d[.)]|^[-+*] ?\d|^\[[^\]\n^][^\]\n]*\]:/m.test(text)) return [];
  const lines = bodyLines(text, form);
  const odd = oddNumbers(lines, text);
  return lines.flatMap((line, index): Edit[] => {
    const { kind, content, contentStart, start, afterQuote, depth } = line;
    if (odd.has(line)) {
      const mark = contentStart + /^\d+/.exec(content)![0].length;
      const above = lines[index - 1];
      const gap = above && above.kind !== 'blank' ? [{ start, end: start, text: `${'>'.repeat(depth)}\n` }] : [];
      return [...gap, { start: afterQuote, end: contentStart, text: '' }, { start: mark, end: mark, text: '\\' }];
    }
    const isHidden = kind === 'definition' && !content.startsWith('[^') && !isReferred(content, text);
    const isTaken = kind === 'text' && /^[-+*] ?\d/.test(content) && isPageNumber(content);
    return isHidden || isTaken ? [{ start: contentStart, end: contentStart, text: '\\' }] : [];
  });
}

function isReferred(definition: string, text: string): boolean {
  const [, name = ''] = /^\[([^\]]+)\]:/.exec(definition) ?? [];
  return text.toLowerCase().split(`[${name.toLowerCase()}]`).length > 2;
}

/** Items of one numbered list, by how far they are indented. */
interface Numbered {
  mark: string;
  next: number;
  items: Line[];
  isOdd: boolean;
}

/** A list that begins with a year is none. */
const HIGHEST = 999;

function oddNumbers(lines: readonly Line[], text: string): ReadonlySet<Line> {
  const lists: Numbered[] = [];
  let open = new Map<number, Numbered>();
  for (const line of lines) {
    if (line.kind === 'blank') continue;
    const indent = text.slice(line.afterQuote, line.contentStart).length;
    const [, digits, mark] = /^(\d+)([.)])/.exec(line.kind === 'item' ? line.content : '') ?? [];
    if (digits === undefined || mark === undefined) {
      if (indent === 0) open = new Map();
      continue;
    }
    for (const deeper of open.keys()) if (deeper > indent) open.delete(deeper);
    const number = Number(digits);
    const isNested = /^\d+[.)][ \t]+\d+[.)][ \t]/.test(line.content);
    let list = open.get(indent);
    if (!list || list.mark !== mark) {
      list = { mark, next: number, items: [], isOdd: number > HIGHEST };
      lists.push(list);
      open.set(indent, list);
    }
    list.isOdd ||= number !== list.next || isNested;
    list.next++;
    list.items.push(line);
  }
  const isCounted = ({ items }: Numbered) => items.length > 1 && items.every(({ content }) => /^1[.)]/.test(content));
  return new Set(lists.flatMap((list) => (list.isOdd && !isCounted(list) ? list.items : [])));
}
