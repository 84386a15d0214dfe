import { finding, type Finding } from '../../diagnostics/issue.ts';
import { countHan } from '../../kernel/text-width.ts';

/** A line of git's conflict marks, also as a spreadsheet writes it into a table. */
const MARK = /^"?(<{7}|\|{7}|={7}|>{7})(?:[ ,;\t"]|$)/;

/** A text of which so much is lost that whatever else is said of it only follows from that: what happened to it. */
export function spoiltText(text: string): Finding[] {
  if (isLfsPointer(text)) return [finding('F33', { name: undefined }, { line: 1, column: 1 })];
  const conflicts = conflictsIn(text);
  if (conflicts.length > 0) return conflicts;
  return lostText(text);
}

/** True for the few lines that Git LFS puts in the place of a file. */
export function isLfsPointer(content: string | Uint8Array): boolean {
  const head = typeof content === 'string' ? content : Buffer.from(content.subarray(0, 64)).toString('latin1');
  return /^\ufeff?version https:\/\/git-lfs\./.test(head);
}

/** F32: what git left of each place that two people changed. */
function conflictsIn(text: string): Finding[] {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const found: Finding[] = [];
  let first: number | undefined;
  let middle: number | undefined;
  const end = (last: number) => {
    const line = first ?? middle ?? last;
    found.push(finding('F32', { first: line, last }, { line, column: 1 }));
    first = middle = undefined;
  };
  for (const [index, line] of text.split('\n').entries()) {
    const sign = MARK.exec(line)?.[1]![0];
    if (sign === '<') {
      if (first !== undefined) end(middle ?? first);
      first = index + 1;
    } else if (sign === '>') end(index + 1);
    else if (sign !== undefined) middle = index + 1;
  }
  // A row of equals signs alone is no mark.
  if (first !== undefined) end(Math.max(first, middle ?? first));
  return found;
}

/** F30, once: a text that was opened in another encoding than it has, and saved. */
function lostText(text: string): Finding[] {
  const count = text.split('\ufffd').length - 1;
  if (count < 10 || count * 4 < countHan(text)) return [];
  const before = text.slice(0, text.indexOf('\ufffd'));
  const at = { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
  return [finding('F30', { count }, at)];
}
