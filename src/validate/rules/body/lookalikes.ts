import { finding } from '../../../diagnostics/issue.ts';
import {
  type Lookalike,
  type LookalikeKind,
  lookalikesOf,
  type MarkedKind,
} from '../../../ingest/body/typed/lookalikes.ts';
import type { BodyRule } from '../rule.ts';

/**
 * B15: lines that look like a heading, a list, a quote or a table, and would be printed with their marks. B16: numbered
 * lines, headings of official documents, lines of signs and numbers of pages, which print well but say less; once for each kind.
 */
export const lookalikes: BodyRule = (body) => {
  const firsts = new Map<string, { first: Lookalike; places: number }>();
  const found = lookalikesOf(body.text, body.form);
  for (const one of found) {
    const before = firsts.get(one.kind);
    if (before) before.places++;
    else firsts.set(one.kind, { first: one, places: 1 });
  }
  return found.flatMap((one) => {
    const { kind, lines, repair } = one;
    const { contentStart, content } = lines[0]!;
    const texts = repair.map(({ text }) => text).filter((text) => text !== '\n');
    // The line below the head of a table was there, and wrong.
    const proper = texts[1]?.startsWith('| ---') ? texts.slice(0, 2).join('\n') : (texts[0] ?? '');
    const details = { text: content, proper };
    const at = body.spanAt(contentStart, contentStart + content.length);
    if (!isMarked(kind)) {
      const { first, places } = firsts.get(kind)!;
      return first === one ? finding('B16', { ...details, meant: kind, places }, at) : [];
    }
    return finding('B15', { ...details, meant: kind, lines: lines.length }, at);
  });
};

const MARKED: Readonly<Record<MarkedKind, true>> = {
  heading: true,
  item: true,
  quote: true,
  cells: true,
  cutRow: true,
  tabs: true,
};

function isMarked(kind: LookalikeKind): kind is MarkedKind {
  return Object.hasOwn(MARKED, kind);
}
