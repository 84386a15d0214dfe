import type { Nodes } from 'mdast';
import { finding } from '../../../diagnostics/issue.ts';
import type { Body } from '../../../ingest/body/body.ts';
import { shorten } from '../../../kernel/text-width.ts';
import type { BodyRule } from '../rule.ts';

/** Two or three asterisks; more are a mask (138****1234), and between spaces they are meant as they are. */
const MARKS = /(?<![*\\])\*{2,3}(?!\*)/g;

/**
 * B07: asterisks that stayed text. CommonMark opens and closes emphasis by the characters around it, and beside
 * full-width punctuation `**“重要”，**的` does not count; in the tree the marks are then part of a text node, not of a
 * `strong`.
 */
export const strongMarks: BodyRule = (body) => {
  const byBlock = new Map<Nodes | undefined, { start: number; end: number }[]>();
  for (const text of body.nodes('text')) {
    if (!text.value.includes('**')) continue;
    const from = text.position!.start.offset!;
    for (const { 0: mark, index } of body.sourceOf(text).matchAll(MARKS)) {
      const start = from + index;
      const end = start + mark.length;
      if (/\s/.test(body.text[start - 1] ?? ' ') && /\s/.test(body.text[end] ?? ' ')) continue;
      // 138***234 is a number, 2**3 a power.
      if (/\d/.test(body.text[start - 1] ?? '') && /\d/.test(body.text[end] ?? '')) continue;
      const block = blockOf(text, body);
      const marks = byBlock.get(block);
      if (marks) marks.push({ start, end });
      else byBlock.set(block, [{ start, end }]);
    }
  }
  return [...byBlock.values()].flatMap((marks) =>
    pairs(marks).map(({ start, end }) =>
      finding('B07', { text: shorten(body.text.slice(start, end), 20) }, body.spanAt(start, end)),
    ),
  );
};

/** Two marks of one block belong together; one that is left over is reported with some text behind it. */
function pairs(marks: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  return marks.flatMap(({ start, end }, index) => {
    if (index % 2 === 1) return [];
    return { start, end: marks[index + 1]?.end ?? end };
  });
}

function blockOf(node: Nodes, body: Body): Nodes | undefined {
  let block = body.parentOf(node);
  while (block && ['strong', 'emphasis', 'delete', 'link', 'linkReference'].includes(block.type))
    block = body.parentOf(block);
  return block;
}
