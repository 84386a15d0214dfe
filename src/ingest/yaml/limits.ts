import { finding, type Finding } from '../../diagnostics/issue.ts';

/** Characters in a line: a long paragraph has a thousand. */
const LONGEST_LINE = 20_000;
/** Groups in groups, lists in lists: settings need five. */
const DEEPEST = 20;

/** Dashes, question marks and colons that open one list or group in another within a line. */
const OPENINGS = /^\s*(?:[-?:]\s+){20}/;

/**
 * Y20: what no settings have and what the YAML library takes minutes for, or more stack than there is: lists in lists
 * in lists, and lines without end. Looked for in the text, before anything parses it. `offset`: lines of the file
 * before the text.
 */
export function yamlExcess(text: string, offset: number): Finding | undefined {
  const indents: number[] = [];
  let brackets = 0;
  let line = 0;
  for (const written of text.split('\n')) {
    line++;
    const at = { line: line + offset, column: 1 };
    if (written.length > LONGEST_LINE) return finding('Y20', { limit: 'line', most: LONGEST_LINE }, at);
    const indent = written.search(/\S/);
    if (indent < 0) continue;
    while (indents.length > 0 && indents.at(-1)! >= indent) indents.pop();
    indents.push(indent);
    // A key at the very left closes whatever was forgotten above it.
    if (indent === 0) brackets = 0;
    brackets = Math.max(0, brackets + deepestIn(written));
    if (indents.length > DEEPEST || brackets > 2 * DEEPEST || OPENINGS.test(written))
      return finding('Y20', { limit: 'depth', most: DEEPEST }, at);
  }
  return undefined;
}

/** How many brackets of a line stay open, or how many are open at once where that is too many. */
function deepestIn(line: string): number {
  let open = 0;
  if (!/[[\]{}]/.test(line)) return open;
  for (const sign of line) {
    if (sign === '[' || sign === '{') open++;
    else if (sign === ']' || sign === '}') open--;
    if (open > 2 * DEEPEST) return open;
  }
  return open;
}
