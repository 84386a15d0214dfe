import type { BodyForm } from './body-form.ts';
import { addressEdits } from './addresses.ts';
import { bracketEdits } from './brackets.ts';
import { applyEdits, type Edit, type EditedText } from './edits.ts';
import { bodyLines } from './lines.ts';
import { lineEdits } from './paragraphs.ts';

/**
 * A body as Markdown has it, of what an editor typed: whatever only a programmer's editor would mean by blanks, line
 * ends and brackets is written as the editor means it. Everybody who reads bodies reads this.
 *
 * - Blanks before a line are nothing; there are no blocks of code by indentation.
 * - A line is a paragraph, unless a sentence was plainly cut at its end: then it goes on, and between Han the line end is
 *   nothing.
 * - Links and pictures may be typed with full-width brackets; addresses end where Chinese goes on.
 *
 * What it gives stays as it is when it is given again.
 */
export function canonicalBody(typed: string, form: BodyForm): EditedText {
  const inline = applyEdits(typed, inlineEdits(typed, form));
  const { text, before } = applyEdits(inline.text, lineEdits(bodyLines(inline.text, form), inline.text, form));
  return { text, before: (offset) => inline.before(before(offset)) };
}

/** Of marks that links and addresses have: most bodies have none. */
const LINKED = /[\]］】][(（]|:\/\/|www\./i;

function inlineEdits(typed: string, form: BodyForm): Edit[] {
  if (!LINKED.test(typed)) return [];
  return bodyLines(typed, form).flatMap(({ kind, contentStart, content }) => {
    if (kind === 'code' || kind === 'tag' || kind === 'definition' || !LINKED.test(content)) return [];
    const brackets = bracketEdits(content);
    const addresses = addressEdits(content, form).filter(
      ({ start, end }) => !brackets.some((bracket) => bracket.start < end && start < bracket.end),
    );
    return [...brackets, ...addresses]
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, text }) => ({ start: start + contentStart, end: end + contentStart, text }));
  });
}
