import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { hasHan } from '../../kernel/text-width.ts';

/** What stands before a value: the signs of lists and headings, a key. */
const BEFORE_VALUE = /^\s*(?:[-*+>#]+\s+)*(?:["“]?[^\s:：?"“”]{1,16}["”]?\s*[:：]\s*)?/;
const PART = /[^,\t|;"]+/g;
const LEAST = 3;
/** So many at once nobody types, unless a sentence ends with them. */
const LONG_RUN = /\?{5,}/;
const CRY = /[\p{Script=Han}）)」』]\?+["”’」』）)！!。\s]*$/u;

/**
 * F34, once: letters that another encoding did not have became question marks, one each. Signs that end a sentence and
 * addresses are none.
 */
export function lettersLost(text: string): Finding[] {
  if (!text.includes('?')) return [];
  let first: { text: string; at: Span } | undefined;
  let count = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (!line.includes('?')) continue;
    const [before] = BEFORE_VALUE.exec(line)!;
    for (const { 0: part, index: offset } of line.slice(before.length).matchAll(PART)) {
      if (!isLost(part.trim())) continue;
      count++;
      const column = before.length + offset + part.length - part.trimStart().length + 1;
      first ??= {
        text: part.trim(),
        at: { line: index + 1, column, endLine: index + 1, endColumn: column + part.trim().length },
      };
    }
  }
  return first ? [finding('F34', { text: first.text, count }, first.at)] : [];
}

function isLost(part: string): boolean {
  const marks = part.split('?').length - 1;
  if (marks < LEAST || /[/=\\]/.test(part)) return false;
  return hasHan(part) ? LONG_RUN.test(part) && !CRY.test(part) : marks * 3 >= part.length;
}
