import type { Root } from 'mdast';
import { finding, type Finding, type Span } from '../../diagnostics/issue.ts';
import { syntaxTree, UnreadableTags } from './markdown.ts';
import { programsIn } from './programs.ts';
import { type Mistake, mistakesIn } from './topic-mistakes.ts';

/** How many mistakes of one text are looked for. */
const ROUNDS = 20;

const OTHERWISE =
  '检查组件有没有收尾（<Card …>…</Card> 或 <EntryList … />）；正文里的「<」「{」前面加反斜杠：\\< \\{。';

/**
 * Parses a topic. What does not parse is reported and overwritten with spaces, so that the rest can be read; the tree
 * is undefined where that does not help. What MDX would run is reported too.
 */
export function parseTopic(
  text: string,
  spanAt: (start: number, end: number) => Span,
): { tree: Root | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  /** Names of tags whose other half was overwritten. */
  const halves: string[] = [];
  let readable = text;
  let place = spanAt(0, 0);
  for (let round = 0; round < ROUNDS; round++) {
    try {
      const tree = syntaxTree(readable, 'topic');
      return { tree, findings: [...findings, ...programsIn(readable, tree, spanAt)] };
    } catch (error) {
      if (!(error instanceof UnreadableTags)) throw error;
      place = spanAt(...placeIn(text, error));
    }
    const mistakes = mistakesIn(readable, halves);
    const corrected = mistakes.reduce(overwrite, readable);
    for (const { start, end, problem } of mistakes) if (problem) findings.push(problem(spanAt(start, end)));
    if (corrected === readable) break;
    readable = corrected;
  }
  if (findings.length === 0) findings.push(finding('C07', { reason: '写法有误', fix: OTHERWISE }, place));
  return { tree: undefined, findings };
}

/** Where the reader stopped. It may count a line or a column too many where a tag is open at the end. */
function placeIn(text: string, { line, column }: UnreadableTags): [start: number, end: number] {
  let start = 0;
  for (let count = 1; count < line; count++) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  const at = Math.min(start + column - 1, end < 0 ? text.length : end);
  return [at, at];
}

/**
 * The text with a mistake overwritten: as long as before, and with less in it, so that looking for mistakes comes to an
 * end.
 */
function overwrite(text: string, { start, end, instead }: Mistake): string {
  const written = text.slice(start, end);
  const blank = instead ?? written.replace(/[^\n]/g, ' ');
  return blank.length === written.length ? text.slice(0, start) + blank + text.slice(end) : text;
}
